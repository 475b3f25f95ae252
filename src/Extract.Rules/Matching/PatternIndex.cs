using System.Runtime.InteropServices;
using Extract.Language;
using Extract.Rules.Lexicons;
using Extract.Rules.Patterns;

namespace Extract.Rules.Matching;

/// <summary>
/// Finds by the words and mentions of a document the patterns that can match there, with one look-up a word whatever the number of patterns.
/// Frozen and thread-safe.
/// </summary>
internal sealed class PatternIndex
{
    private const int LongestWord = 64;

    private readonly Pattern[] _patterns;
    private readonly Dictionary<string, Heads> _words = new(StringComparer.Ordinal);
    private readonly List<(int Id, int Next)> _chains = [(-1, 0)];
    private readonly List<int[]> _lexiconRules = [];
    private readonly Dictionary<string, int[]>[] _labels;
    private readonly ulong[] _always;
    private readonly Dictionary<string, int> _bits = new(StringComparer.Ordinal);
    private readonly (WordSignature Words, ulong Labels)[][] _needs;

    /// <param name="stages">The patterns of each stage.</param>
    public PatternIndex(IReadOnlyList<Pattern[]> stages)
    {
        _patterns = [.. stages.SelectMany(s => s)];
        _needs = Array.ConvertAll(_patterns, NeedsOf);
        _always = new ulong[(_patterns.Length + 63) / 64];
        _labels = new Dictionary<string, int[]>[stages.Count];
        Dictionary<Lexicon, List<int>> lexicons = [];
        int rule = 0;
        for (int stage = 0; stage < stages.Count; stage++)
        {
            Dictionary<string, List<int>> labels = new(StringComparer.Ordinal);
            foreach (Pattern pattern in stages[stage])
            {
                Add(pattern.Anchor, rule++, lexicons, labels);
            }

            _labels[stage] = labels.ToDictionary(l => l.Key, l => l.Value.ToArray(), StringComparer.Ordinal);
        }

        foreach ((Lexicon lexicon, List<int> rules) in lexicons)
        {
            foreach (string word in lexicon.FirstWords)
            {
                Prepend(ref HeadsOf(word).Lexicon, _lexiconRules.Count);
            }

            _lexiconRules.Add([.. rules]);
        }
    }

    public int Count => _patterns.Length;

    /// <summary>A bit for each pattern that must be tried everywhere.</summary>
    public ReadOnlySpan<ulong> Always => _always;

    public Pattern this[int rule] => _patterns[rule];

    /// <summary>False when a sentence lacks something that every match of a pattern holds.</summary>
    public bool Fits(int rule, in WordSignature words, ulong labels)
    {
        foreach (ref readonly (WordSignature Words, ulong Labels) need in _needs[rule].AsSpan())
        {
            if ((need.Labels & labels) == 0 && !need.Words.Meets(words))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The bit of a label; labels may share one.</summary>
    public ulong BitOf(string label) => _bits.TryGetValue(label, out int bit) ? 1UL << (bit & 63) : 0;

    /// <summary>Notes where words call patterns.</summary>
    public void Scan(Document document, Occurrences found)
    {
        Span<char> small = stackalloc char[LongestWord];
        Dictionary<string, Heads>.AlternateLookup<ReadOnlySpan<char>> bySpan = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        ReadOnlySpan<Token> tokens = document.Tokens;
        for (int t = 0; t < tokens.Length; t++)
        {
            ref readonly Token token = ref tokens[t];
            bool same = string.Equals(token.Lower, token.Lemma, StringComparison.Ordinal);
            if (_words.TryGetValue(token.Lower, out Heads heads))
            {
                AddRules(heads.Form, t, found);
                AddLexicons(heads.Lexicon, t, found);
                AddRules(same ? heads.Lemma : 0, t, found);
            }

            if (!same && _words.TryGetValue(token.Lemma, out heads))
            {
                AddRules(heads.Lemma, t, found);
                AddLexicons(heads.Lexicon, t, found);
            }

            // A common noun written like a name keeps its capital in the lemma.
            if (token.Upos == Upos.Propn && token.Lemma.Length <= LongestWord)
            {
                int length = token.Lemma.AsSpan().ToLowerInvariant(small);
                if (bySpan.TryGetValue(small[..length], out heads))
                {
                    AddRules(heads.Lemma, t, found);
                }
            }
        }
    }

    /// <summary>Notes where mentions call the patterns of a stage.</summary>
    public void Scan(MentionIndex mentions, int stage, Occurrences found)
    {
        foreach (Mention mention in mentions.Span)
        {
            if (_labels[stage].TryGetValue(mention.Label, out int[]? rules))
            {
                foreach (int rule in rules)
                {
                    found.Add(rule, mention.Span.First);
                }
            }
        }
    }

    private void AddRules(int head, int token, Occurrences found)
    {
        for (int node = head; node > 0; node = _chains[node].Next)
        {
            found.Add(_chains[node].Id, token);
        }
    }

    private void AddLexicons(int head, int token, Occurrences found)
    {
        for (int node = head; node > 0; node = _chains[node].Next)
        {
            foreach (int rule in _lexiconRules[_chains[node].Id])
            {
                found.Add(rule, token);
            }
        }
    }

    private void Add(Anchor? anchor, int rule, Dictionary<Lexicon, List<int>> lexicons, Dictionary<string, List<int>> labels)
    {
        if (anchor is null)
        {
            _always[rule >> 6] |= 1UL << (rule & 63);
            return;
        }

        foreach (string form in anchor.Forms)
        {
            Prepend(ref HeadsOf(form).Form, rule);
        }

        foreach (string lemma in anchor.Lemmas)
        {
            Prepend(ref HeadsOf(lemma).Lemma, rule);
        }

        foreach (Lexicon lexicon in anchor.Lexicons)
        {
            (CollectionsMarshal.GetValueRefOrAddDefault(lexicons, lexicon, out _) ??= []).Add(rule);
        }

        foreach (string label in anchor.Labels)
        {
            (CollectionsMarshal.GetValueRefOrAddDefault(labels, label, out _) ??= []).Add(rule);
        }
    }

    private (WordSignature Words, ulong Labels)[] NeedsOf(Pattern pattern)
    {
        List<(WordSignature, ulong)> needs = [];
        foreach (Need need in pattern.Anchor?.Needs ?? [])
        {
            ulong labels = 0;
            foreach (string label in need.Labels)
            {
                _bits.TryAdd(label, _bits.Count);
                labels |= BitOf(label);
            }

            WordSignature words = default;
            foreach (string word in need.Words)
            {
                words.Add(word);
            }

            needs.Add((words, labels));
        }

        return [.. needs];
    }

    private ref Heads HeadsOf(string word) => ref CollectionsMarshal.GetValueRefOrAddDefault(_words, word, out _);

    private void Prepend(ref int head, int id)
    {
        _chains.Add((id, head));
        head = _chains.Count - 1;
    }

    /// <summary>Where a word's chains begin: of the rules that want it as a form, as a lemma, and of the lexicons with an entry that it opens; 0 for none.</summary>
    private struct Heads
    {
        public int Form;
        public int Lemma;
        public int Lexicon;
    }
}
