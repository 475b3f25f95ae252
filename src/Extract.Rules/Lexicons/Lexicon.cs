using Extract.Language;
using Extract.Rules.Patterns;

namespace Extract.Rules.Lexicons;

/// <summary>
/// A named list of words and phrases, each with optional columns of values. Matching is over lower-case forms, then
/// with the last word's lemma, so that "reindeer sleighs" finds "reindeer sleigh". Frozen and thread-safe.
/// </summary>
public sealed class Lexicon
{
    private readonly Dictionary<string, string[]> _entries;
    private readonly Dictionary<string, int> _longestByFirstWord;
    private readonly ulong[] _entryMarks;
    private readonly ulong[] _firstMarks;

    internal Lexicon(string name, Dictionary<string, string[]> entries)
    {
        Name = name;
        _entries = entries;
        _longestByFirstWord = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string entry in entries.Keys)
        {
            // A tokenizer may keep "all-terrain" whole or divide it in three, and divides "driver's" in two.
            int tokens = 1 + entry.AsSpan().Count(' ') + (2 * entry.AsSpan().Count('-')) + entry.AsSpan().Count('\'');
            Longest = Math.Max(Longest, tokens);
            Register(Before(entry, ' '), tokens);
            Register(Before(Before(entry, ' '), '-'), tokens);
            Register(Before(Before(entry, ' '), '\''), tokens);
        }

        _entryMarks = WordSet.Marks(entries.Keys, entries.Count);
        _firstMarks = WordSet.Marks(_longestByFirstWord.Keys, _longestByFirstWord.Count);
    }

    public string Name { get; }

    public int Count => _entries.Count;

    /// <summary>The entries, lower case, in ordinal order.</summary>
    public IEnumerable<string> Entries => _entries.Keys.Order(StringComparer.Ordinal);

    /// <summary>Finds an entry by its lower-case text; the columns may be empty.</summary>
    public bool TryGet(string entry, out IReadOnlyList<string> columns)
    {
        bool found = _entries.TryGetValue(entry, out string[]? values);
        columns = values ?? [];
        return found;
    }

    public bool Contains(string entry) => _entries.ContainsKey(entry);

    /// <summary>The entries in no order.</summary>
    internal IEnumerable<string> Words => _entries.Keys;

    internal IEnumerable<string> FirstWords => _longestByFirstWord.Keys;

    /// <summary>The most tokens that an entry takes.</summary>
    internal int Longest { get; }

    /// <summary>The length in tokens of the longest entry that starts at a token, and the entry; 0 when none does.</summary>
    public int Match(ReadOnlySpan<Token> tokens, int at, int end, out string entry)
    {
        entry = "";
        ref readonly Token first = ref tokens[at];
        int longest = LongestFrom(first.Lower);
        if (!ReferenceEquals(first.Lower, first.Lemma))
        {
            longest = Math.Max(longest, LongestFrom(first.Lemma));
        }

        for (int length = Math.Min(longest, end - at); length > 1; length--)
        {
            if (MatchPhrase(tokens, at, length, out entry))
            {
                return length;
            }
        }

        return longest > 0 && MatchWord(first, out entry) ? 1 : 0;
    }

    /// <summary>True when a single token is an entry by form or lemma.</summary>
    public bool MatchWord(in Token token, out string entry)
    {
        entry = token.Lower;
        if (Has(entry))
        {
            return true;
        }

        entry = token.Lemma;
        return !ReferenceEquals(token.Lemma, token.Lower) && Has(entry);
    }

    private bool Has(string entry) => WordSet.Passes(_entryMarks, entry) && _entries.ContainsKey(entry);

    private int LongestFrom(string word) => WordSet.Passes(_firstMarks, word) ? _longestByFirstWord.GetValueOrDefault(word) : 0;

    private static string Before(string entry, char mark)
    {
        int at = entry.IndexOf(mark);
        return at <= 0 ? entry : entry[..at];
    }

    private void Register(string first, int tokens) =>
        _longestByFirstWord[first] = Math.Max(tokens, _longestByFirstWord.GetValueOrDefault(first));

    private bool MatchPhrase(ReadOnlySpan<Token> tokens, int at, int length, out string entry)
    {
        Span<char> buffer = stackalloc char[128];
        Dictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> lookup = _entries.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int style = 0; style < 2; style++)
        {
            int used = 0;
            for (int i = 0; i < length; i++)
            {
                string word = style == 1 && i == length - 1 ? tokens[at + i].Lemma : tokens[at + i].Lower;
                if (used + word.Length + 1 > buffer.Length)
                {
                    entry = "";
                    return false;
                }

                bool glue = word is "-" or "'s" || (used > 0 && buffer[used - 1] == '-');
                if (i > 0 && !glue)
                {
                    buffer[used++] = ' ';
                }

                word.CopyTo(buffer[used..]);
                used += word.Length;
            }

            if (lookup.TryGetValue(buffer[..used], out string? found, out _))
            {
                entry = found;
                return true;
            }
        }

        entry = "";
        return false;
    }
}
