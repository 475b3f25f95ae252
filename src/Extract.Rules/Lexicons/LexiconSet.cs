using System.Collections.Concurrent;
using Extract.Rules.Patterns;

namespace Extract.Rules.Lexicons;

/// <summary>All lexicons of a rule folder by name (the file name without extension, or the key under <c>lexicons:</c>). Thread-safe.</summary>
public sealed class LexiconSet
{
    private readonly Dictionary<string, Lexicon> _byName;

    internal LexiconSet(Dictionary<string, Lexicon> byName) => _byName = byName;

    /// <summary>The tests of tokens that patterns over these lexicons have so far, by their text; each is there once, whatever the number of patterns.</summary>
    internal ConcurrentDictionary<string, TokenTest> Tests { get; } = new(StringComparer.Ordinal);

    /// <summary>The same for single words.</summary>
    internal ConcurrentDictionary<string, FormTest> Words { get; } = new(StringComparer.Ordinal);

    /// <summary>The lexicon of a name; null when the folder has none.</summary>
    public Lexicon? Find(string name) => _byName.GetValueOrDefault(name);

    public IEnumerable<string> Names => _byName.Keys.Order(StringComparer.Ordinal);
}
