using Extract.Language.Lemmas;
using Extract.Language.Tokenizing;
using Extract.Training.Learning;
using Extract.Training.Tagging;
using Extract.Training.Treebanks;

namespace Extract.Training.Lemmas;

/// <summary>Learns suffix rules for lemmas: for each tag and suffix the commonest change, kept where a shorter suffix says otherwise.</summary>
internal sealed class LemmaTrainer
{
    private readonly Dictionary<LemmaScript, int> _numbers = [];
    private readonly List<LemmaScript> _scripts = [];
    private readonly SortedDictionary<string, Dictionary<int, int>> _suffixes = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Dictionary<int, int>> _wholes = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _rules = new(StringComparer.Ordinal);

    public static LemmaTrainer Train(IReadOnlyList<TreebankSentence> sentences, TagInventory tags)
    {
        LemmaTrainer trainer = new();
        foreach (TreebankSentence sentence in sentences)
        {
            RawToken[] tokens = Treebank.Tokens(sentence);
            for (int i = 0; i < tokens.Length; i++)
            {
                int tag = tags.NumberOf(sentence.Words[i]);
                if (tag >= 0 && sentence.Words[i].Lemma != "_" && sentence.Words[i].Relation != "goeswith")
                {
                    trainer.Add(tokens[i], tag, new CleanText(sentence.Words[i].Lemma).Chars.ToString(), i == 0);
                }
            }
        }

        trainer.Decide();
        return trainer;
    }

    public void Write(ModelWriter writer)
    {
        writer.Write(_scripts.Count);
        foreach (LemmaScript script in _scripts)
        {
            writer.Write(script.Cut);
            writer.Write(script.Append);
            writer.Write((byte)script.Case);
        }

        writer.Write(_rules.Count);
        string previous = "";
        foreach (KeyValuePair<string, int> rule in _rules)
        {
            int shared = rule.Key.AsSpan().CommonPrefixLength(previous);
            writer.Write(shared);
            writer.Write(rule.Key[shared..]);
            writer.Write(rule.Value);
            previous = rule.Key;
        }
    }

    private static LemmaScript ScriptOf(string form, string lower, string lemma)
    {
        string lowerLemma = lemma.ToLowerInvariant();
        int shared = lower.AsSpan().CommonPrefixLength(lowerLemma);
        int kind = lemma == lowerLemma && !(form == lemma && form == lower) ? 0
            : lemma.AsSpan(0, shared).SequenceEqual(form.AsSpan(0, shared)) && form != lower && form.Length > 1 ? 2
            : lemma.Length > 0 && char.IsUpper(lemma[0]) ? 1 : 0;
        return new LemmaScript(lower.Length - shared, kind == 2 ? lemma[shared..] : lowerLemma[shared..], kind);
    }

    private void Add(RawToken token, int tag, string lemma, bool first)
    {
        LemmaScript script = ScriptOf(token.Form, token.Lower, lemma);
        if (!_numbers.TryGetValue(script, out int number))
        {
            _numbers.Add(script, number = _scripts.Count);
            _scripts.Add(script);
        }

        string kind = ((char)('0' + (tag * 3) + Lemmatizer.CaseOf(token.Form, first))).ToString();
        Count(_wholes, kind + Lemmatizer.WholeWord + token.Lower, number);
        for (int length = 0; length <= Math.Min(Lemmatizer.LongestSuffix, token.Lower.Length - 1); length++)
        {
            Count(_suffixes, kind + token.Lower[(token.Lower.Length - length)..], number);
        }
    }

    private void Decide()
    {
        // Short suffixes sort before the longer ones that must differ from them, by length.
        foreach (KeyValuePair<string, Dictionary<int, int>> suffix in _suffixes.OrderBy(s => s.Key.Length).ThenBy(s => s.Key, StringComparer.Ordinal))
        {
            int best = Best(suffix.Value);
            int total = suffix.Value.Values.Sum();
            if (best != Inherited(suffix.Key[0], suffix.Key[1..]) && (suffix.Key.Length == 1 || (total >= 2 && suffix.Value[best] * 3 >= total * 2)))
            {
                _rules[suffix.Key] = best;
            }
        }

        foreach (KeyValuePair<string, Dictionary<int, int>> whole in _wholes)
        {
            int best = Best(whole.Value);
            if (best != Inherited(whole.Key[0], whole.Key[2..]))
            {
                _rules[whole.Key] = best;
            }
        }
    }

    private int Inherited(char kind, string suffix)
    {
        for (int cut = Math.Max(0, suffix.Length - Lemmatizer.LongestSuffix); cut <= suffix.Length; cut++)
        {
            if (_rules.TryGetValue(kind + suffix[cut..], out int rule))
            {
                return rule;
            }
        }

        return -1;
    }

    private static int Best(Dictionary<int, int> counts) => counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key).First().Key;

    private static void Count(SortedDictionary<string, Dictionary<int, int>> table, string key, int script)
    {
        if (!table.TryGetValue(key, out Dictionary<int, int>? counts))
        {
            table.Add(key, counts = []);
        }

        counts[script] = counts.GetValueOrDefault(script) + 1;
    }
}
