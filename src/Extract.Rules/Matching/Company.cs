using Extract.Language;
using Extract.Rules.Definitions;

namespace Extract.Rules.Matching;

/// <summary>
/// Whether what a rule wants nearby (<c>near:</c>) stands in the sentence or the one before, and whether a sentence holds the mentions that
/// a rule's slots need. One per document.
/// </summary>
internal sealed class Company
{
    private const int LongestList = 40;

    private readonly Document _document;
    private readonly MentionIndex _mentions;
    private readonly LabelNumbers _numbers;
    private readonly ulong[] _within;
    private readonly ulong[] _around;
    private readonly List<string>?[] _labels;

    public Company(Document document, MentionIndex mentions, LabelNumbers numbers)
    {
        (_document, _mentions, _numbers) = (document, mentions, numbers);
        _within = new ulong[document.Sentences.Length];
        _around = new ulong[document.Sentences.Length];
        _labels = new List<string>?[document.Sentences.Length];
        foreach (Mention mention in mentions.Span)
        {
            Note(mention);
        }

        foreach (Mention match in mentions.Matches)
        {
            Note(match);
        }
    }

    /// <summary>Whether a sentence has what a rule wants nearby.</summary>
    public bool IsNear(EvokedRule rule, int sentence)
    {
        if (rule.Near == 0)
        {
            return rule.Rule.Near.Count == 0;
        }

        List<string> labels = _labels[sentence] ??= LabelsAround(sentence);
        if ((rule.Near & _around[sentence]) == 0)
        {
            return false;
        }

        return _numbers.IsExact || rule.Rule.Near.Any(labels.Contains);
    }

    /// <summary>The same for a rule that is not made ready, at a token.</summary>
    public bool IsNear(FactRule rule, int token) => IsNear(EvokedRule.Of(rule, _numbers), _document.SentenceOf(token));

    /// <summary>False when a sentence has no mention for one of a rule's slots.</summary>
    public bool HasNeeds(EvokedRule rule, int sentence)
    {
        foreach (ulong need in rule.Needs)
        {
            if ((need & _within[sentence]) == 0)
            {
                return false;
            }
        }

        return true;
    }

    private void Note(Mention mention)
    {
        ulong bit = _numbers.Of(mention.Label);
        _within[_document.SentenceOf(mention.Head)] |= bit;
        int last = _document.SentenceOf(mention.Span.End - 1);
        for (int s = _document.SentenceOf(mention.Span.First); s <= last; s++)
        {
            _within[s] |= bit;
        }
    }

    private List<string> LabelsAround(int sentence)
    {
        ReadOnlySpan<Sentence> sentences = _document.Sentences;
        int back = Math.Max(0, sentence - 1);
        while (back > 0 && sentence - back < LongestList && _document.Tokens[sentences[back].Span.First].Upos is Upos.Punct or Upos.Sym)
        {
            // The items of a list have its heading for company.
            back--;
        }

        List<string> labels = [];
        for (int t = sentences[back].Span.First; t < sentences[sentence].Span.End; t++)
        {
            foreach (Mention mention in _mentions.StartingAt(t))
            {
                if (mention.Form != MentionForm.Pronoun && !labels.Contains(mention.Label))
                {
                    labels.Add(mention.Label);
                }
            }
        }

        foreach (Mention match in _mentions.Matches)
        {
            if (match.Head >= sentences[back].Span.First && match.Head < sentences[sentence].Span.End && !labels.Contains(match.Label))
            {
                labels.Add(match.Label);
            }
        }

        _around[sentence] = _numbers.Of(labels);
        return labels;
    }
}
