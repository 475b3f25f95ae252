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
    private readonly Pattern[] _patterns;
    private readonly PatternCode?[] _codes;
    private readonly TraitNumbers _numbers = new();
    private readonly CodeLinker _linker;
    private readonly WordTable _words = new();
    private readonly List<(int Id, int Next)> _chains = [(-1, 0)];
    private readonly List<int[]> _lexiconRules = [];
    private readonly Dictionary<string, LabelCall[]>[] _labels;
    private readonly ulong[] _always;

    /// <param name="stages">The patterns of each stage.</param>
    public PatternIndex(IReadOnlyList<Pattern[]> stages)
    {
        _patterns = [.. stages.SelectMany(s => s)];
        _codes = new PatternCode?[_patterns.Length];
        foreach (Pattern pattern in _patterns)
        {
            _numbers.Add(pattern.Fast);
        }

        _linker = new CodeLinker(_numbers);
        _always = new ulong[(_patterns.Length + 63) / 64];
        _labels = new Dictionary<string, LabelCall[]>[stages.Count];
        Dictionary<Lexicon, List<int>> lexicons = [];
        int rule = 0;
        for (int stage = 0; stage < stages.Count; stage++)
        {
            Dictionary<string, List<int>> labels = new(StringComparer.Ordinal);
            foreach (Pattern pattern in stages[stage])
            {
                Add(pattern.Anchor, rule++, lexicons, labels);
            }

            _labels[stage] = labels.ToDictionary(l => l.Key, l => l.Value.Select(CallOf).ToArray(), StringComparer.Ordinal);
        }

        AddLexicons(lexicons);
    }

    public int Count => _patterns.Length;

    /// <summary>A bit for each pattern that must be tried everywhere.</summary>
    public ReadOnlySpan<ulong> Always => _always;

    public Pattern this[int rule] => _patterns[rule];

    /// <summary>A pattern made ready, when it is first asked for: most rules find nothing in most texts.</summary>
    public PatternCode CodeOf(int rule) => Volatile.Read(ref _codes[rule]) ?? Link(rule);

    /// <summary>The bit of a label; labels may share one.</summary>
    public ulong BitOf(string label) => _numbers.OfLabel(label);

    /// <summary>Reads the traits of a token and notes which patterns it calls.</summary>
    public void Scan(in Token token, int at, ref TokenTraits traits, Occurrences found)
    {
        bool same = traits.Form == traits.Lemma && string.Equals(token.Lower, token.Lemma);
        ref readonly WordEntry entry = ref _words.Find(traits.Form, token.Lower);
        traits.Openers |= entry.Openers;
        traits.Kinds |= entry.Kinds;
        AddRules(entry.Form, at, found);
        AddLexicons(entry.Lexicon, at, found);
        AddRules(same ? entry.Lemma : 0, at, found);
        if (!same)
        {
            entry = ref _words.Find(traits.Lemma, token.Lemma);
            traits.Openers |= entry.Openers;
            traits.Kinds |= entry.Kinds;
            AddRules(entry.Lemma, at, found);
            AddLexicons(entry.Lexicon, at, found);
        }

        // A common noun written like a name keeps its capital in the lemma.
        if (traits.Small != traits.Lemma)
        {
            AddRules(_words.FindSmall(traits.Small, token.Lemma).Lemma, at, found);
        }
    }

    /// <summary>Notes where mentions call the patterns of a stage.</summary>
    /// <param name="sentence">Where it starts.</param>
    /// <param name="behind">For each token of the sentence and for its end what stands there or behind.</param>
    public void Scan(Mention mention, TokenSpan sentence, ReadOnlySpan<Guard> behind, int stage, Occurrences found)
    {
        if (!_labels[stage].TryGetValue(mention.Label, out LabelCall[]? calls))
        {
            return;
        }

        Guard[] guards = _linker.Pool.Guards;
        int place = mention.Span.First - sentence.First;
        foreach (ref readonly LabelCall call in calls.AsSpan())
        {
            // The rarest of what else a match holds rules most rules out.
            int start = call.Most > place ? 0 : place - call.Most;
            int least = start + call.Need.Least;
            if (call.Need.Guard < 0 || (least < behind.Length && guards[call.Need.Guard].Admits(behind[least])))
            {
                found.Add(call.Rule, mention.Span.First);
            }
        }
    }

    private LabelCall CallOf(int rule)
    {
        Anchor anchor = _patterns[rule].Anchor!;
        return new LabelCall(rule, anchor.Most, anchor.Others.Count == 0 ? new CodeNeed(0, -1) : _linker.Link(anchor.Others[0]));
    }

    private PatternCode Link(int rule)
    {
        PatternCode code = _linker.Link(_patterns[rule]);
        return Interlocked.CompareExchange(ref _codes[rule], code, null) ?? code;
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
            Prepend(ref _words.Of(form).Form, rule);
        }

        foreach (string lemma in anchor.Lemmas)
        {
            Prepend(ref _words.Of(lemma).Lemma, rule);
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

    private void AddLexicons(Dictionary<Lexicon, List<int>> anchors)
    {
        foreach ((Lexicon lexicon, List<int> rules) in anchors)
        {
            foreach (string word in lexicon.FirstWords)
            {
                Prepend(ref _words.Of(word).Lexicon, _lexiconRules.Count);
            }

            _lexiconRules.Add([.. rules]);
        }

        foreach ((Lexicon lexicon, ulong bit) in _numbers.Openers)
        {
            foreach (string word in lexicon.FirstWords)
            {
                _words.Of(word).Openers |= bit;
            }
        }

        foreach ((Lexicon lexicon, ulong bit) in _numbers.Kinds)
        {
            foreach (string word in lexicon.Words)
            {
                _words.Of(word).Kinds |= bit;
            }
        }
    }

    private void Prepend(ref int head, int id)
    {
        _chains.Add((id, head));
        head = _chains.Count - 1;
    }

    /// <summary>A pattern that mentions with a label call.</summary>
    /// <param name="Most">The most tokens between a match's start and the mention.</param>
    /// <param name="Need">What else a match holds; its guard is -1 for nothing.</param>
    private readonly record struct LabelCall(int Rule, int Most, CodeNeed Need);
}
