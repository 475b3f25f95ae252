using Extract.Rules.Lexicons;

namespace Extract.Rules.Learned;

/// <summary>The classes that each word belongs to: the lexicons whose names begin with <c>class-</c>. Frozen and thread-safe.</summary>
internal sealed class WordClasses
{
    private const string Prefix = "class-";
    private readonly Dictionary<string, string[]> _classes = new(StringComparer.Ordinal);

    public WordClasses(LexiconSet lexicons)
    {
        foreach (string name in lexicons.Names.Where(IsClass).Order(StringComparer.Ordinal))
        {
            foreach (string word in lexicons.Find(name)!.Entries)
            {
                _classes[word] = [.. _classes.GetValueOrDefault(word, []), name[Prefix.Length..]];
            }
        }
    }

    /// <summary>Whether a lexicon of this name is a class of words.</summary>
    public static bool IsClass(string lexicon) => lexicon.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Names without the prefix, in ordinal order; empty for most words.</summary>
    public string[] Of(string lemma) => _classes.GetValueOrDefault(lemma, []);
}
