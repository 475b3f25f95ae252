using Extract.Language.Learning;

namespace Extract.Language.Lexicons;

/// <summary>The words of the training texts. Frozen and thread-safe.</summary>
internal sealed class Lexicon
{
    public const string Kind = "lexicon";

    private readonly Dictionary<string, WordEntry> _entries;
    private readonly Dictionary<string, WordEntry>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public Lexicon(IReadOnlyList<WordEntry> entries, WordClusters? clusters = null)
    {
        Clusters = clusters ?? WordClusters.None;
        _entries = new Dictionary<string, WordEntry>(entries.Count, StringComparer.Ordinal);
        foreach (WordEntry entry in entries)
        {
            _entries[entry.Word] = entry;
        }

        _lookup = _entries.GetAlternateLookup<ReadOnlySpan<char>>();
        Forms = new WordForms(this);
    }

    /// <summary>A lexicon without words, for what is only spelled.</summary>
    public static Lexicon Empty { get; } = new([]);

    /// <summary>Which words keep the same company.</summary>
    public WordClusters Clusters { get; }

    /// <summary>The traits of every form that is met, by what this lexicon says.</summary>
    public WordForms Forms { get; }

    /// <summary>The words that stand in front-coded order in a model.</summary>
    public static Lexicon Read(ModelReader reader)
    {
        WordEntry[] entries = new WordEntry[reader.ReadInt()];
        string previous = "";
        for (int i = 0; i < entries.Length; i++)
        {
            int shared = reader.ReadInt();
            previous = string.Concat(previous.AsSpan(0, shared), reader.ReadText());
            entries[i] = new WordEntry(previous, reader.ReadByte(), (ushort)reader.ReadInt(), reader.ReadByte());
        }

        return new Lexicon(entries, WordClusters.Read(reader));
    }

    public IReadOnlyCollection<WordEntry> Entries => _entries.Values;

    /// <summary>The traits of a word by what this lexicon says, whichever lexicon its own are of.</summary>
    public WordForm FormOf(in Tokenizing.RawToken token) => ReferenceEquals(token.Word.Lexicon, this) ? token.Word : Forms.Of(token.Form);

    /// <summary>Finds a lower-case word.</summary>
    public bool TryFind(ReadOnlySpan<char> lower, out WordEntry entry) => _lookup.TryGetValue(lower, out entry);

    /// <summary>How often a lower-case word was seen; 0 for an unknown one.</summary>
    public int CountOf(ReadOnlySpan<char> lower) => _lookup.TryGetValue(lower, out WordEntry entry) ? entry.Count : 0;
}
