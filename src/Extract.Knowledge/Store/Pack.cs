using System.Security.Cryptography;
using System.Text;

namespace Extract.Knowledge.Store;

/// <summary>
/// A file with the knowledge bases of some articles, one a line, in ordinal order of the articles' ids. Which pack an article belongs
/// to is told by its id alone, and a pack's name by what is in it, so that neither tells in which order articles came.
/// </summary>
internal static class Pack
{
    public const string Folder = "articles/";

    private const string Ending = ".jsonl";

    /// <summary>Of the pack that an article belongs to: two hexadecimal digits, so there are at most 256 packs.</summary>
    public static string KeyOf(string article) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(article)).AsSpan(0, 1));

    /// <summary>The key of the pack with a name.</summary>
    public static string KeyIn(string name) => name.Substring(Folder.Length, 2);

    /// <summary>Whether a name is one that <see cref="NameOf"/> gives: "articles/3f-0123456789abcdef.jsonl".</summary>
    public static bool IsName(string name) =>
        name.Length == Folder.Length + 19 + Ending.Length
        && name.StartsWith(Folder, StringComparison.Ordinal)
        && name.EndsWith(Ending, StringComparison.Ordinal)
        && name[Folder.Length + 2] == '-';

    public static byte[] Join(IEnumerable<byte[]> lines)
    {
        using MemoryStream all = new();
        foreach (byte[] line in lines)
        {
            all.Write(line);
        }

        return all.ToArray();
    }

    public static string NameOf(string key, byte[] content) => $"{Folder}{key}-{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 8))}{Ending}";

    /// <summary>The lines of a pack with their line ends.</summary>
    /// <exception cref="FolderException">It is not as it was written.</exception>
    public static List<byte[]> Lines(IFolderDisk disk, string folder, string name)
    {
        byte[] content = disk.Read(name) ?? [];
        if (NameOf(KeyIn(name), content) != name)
        {
            throw new FolderException($"{folder}/{name}", "missing or changed since it was written; feed the articles into a new folder");
        }

        List<byte[]> lines = [];
        ReadOnlySpan<byte> rest = content;
        while (!rest.IsEmpty)
        {
            int end = rest.IndexOf((byte)'\n') + 1;
            end = end == 0 ? rest.Length : end;
            lines.Add(rest[..end].ToArray());
            rest = rest[end..];
        }

        return lines;
    }
}
