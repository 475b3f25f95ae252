using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Extract.Rules.Yaml;

/// <summary>Reads files that people write, with limits, so that no file can exhaust the program.</summary>
internal static class TextFile
{
    /// <summary>In bytes.</summary>
    public const int SizeLimit = 8 << 20;

    /// <summary>The text of a UTF-8 file without its byte order mark.</summary>
    /// <exception cref="RuleException">The file cannot be read, is too large or no UTF-8.</exception>
    public static string Read(string file)
    {
        try
        {
            long size = new FileInfo(file).Length;
            return size > SizeLimit
                ? throw new RuleException(file, 0, 0, $"has {size >> 20} MB, and at most {SizeLimit >> 20} are read; divide the file")
                : Decode(file, File.ReadAllBytes(file));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            string what = error is FileNotFoundException or DirectoryNotFoundException ? "no such file" : "cannot be read";
            throw new RuleException(file, 0, 0, $"{what}; check the path", error);
        }
    }

    private static string Decode(string file, byte[] bytes)
    {
        ReadOnlySpan<byte> content = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(3) : bytes;
        if (Utf8.IsValid(content))
        {
            return Encoding.UTF8.GetString(content);
        }

        char[] text = new char[content.Length];
        if (Utf8.ToUtf16(content, text, out _, out int written, replaceInvalidSequences: false) == OperationStatus.Done)
        {
            return new string(text, 0, written);
        }

        ReadOnlySpan<char> before = text.AsSpan(0, written);
        int line = 1 + before.Count('\n');
        throw new RuleException(file, line, written - before.LastIndexOf('\n'), "not valid UTF-8 from here on; save the file as UTF-8");
    }
}
