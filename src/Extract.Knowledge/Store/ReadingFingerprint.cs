using System.Security.Cryptography;
using System.Text;
using Extract.Articles;
using Extract.Language;
using Extract.Rules;

namespace Extract.Knowledge.Store;

/// <summary>Tells whether reading or merging again could give something else: hashes of the rules, the models and the program.</summary>
/// <param name="Read">Of all that the reading of an article leans on.</param>
/// <param name="Merge">The same, with what only the merging of articles leans on.</param>
public sealed record ReadingFingerprint(string Read, string Merge)
{
    private static readonly string[] _ofMergingAlone = ["checks.yaml", "merging.yaml"];

    /// <param name="rules">The folder of rules.</param>
    /// <param name="models">The folder of models; null for those of the program.</param>
    public static ReadingFingerprint Of(string rules, string? models)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (Type part in (Type[])[typeof(Article), typeof(Document), typeof(RuleSet), typeof(KnowledgeBase)])
        {
            // Models and lexicons that ship are within the assemblies.
            hash.AppendData(part.Module.ModuleVersionId.ToByteArray());
        }

        Add(hash, models, name => true);
        Add(hash, rules, name => !IsOfMergingAlone(name) && !name.EndsWith(".md", StringComparison.Ordinal));
        string read = Text(hash.GetCurrentHash());
        Add(hash, rules, IsOfMergingAlone);
        return new ReadingFingerprint(read, Text(hash.GetCurrentHash()));
    }

    private static bool IsOfMergingAlone(string name) => Array.IndexOf(_ofMergingAlone, name) >= 0;

    private static void Add(IncrementalHash hash, string? folder, Func<string, bool> counts)
    {
        foreach (string name in folder is null ? [] : new FolderDisk(folder).List())
        {
            if (counts(name))
            {
                hash.AppendData(Encoding.UTF8.GetBytes(name));
                hash.AppendData(SHA256.HashData(File.ReadAllBytes(Path.Join(folder, name))));
            }
        }
    }

    private static string Text(byte[] hash) => Convert.ToHexStringLower(hash.AsSpan(0, 8));
}
