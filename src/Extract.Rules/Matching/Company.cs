using Extract.Language;
using Extract.Rules.Definitions;

namespace Extract.Rules.Matching;

/// <summary>Whether what a rule wants nearby (<c>near:</c>) stands in the sentence or the one before. One per document.</summary>
internal sealed class Company(Document document, MentionIndex mentions)
{
    private const int LongestList = 40;

    private readonly List<string>?[] _labels = new List<string>?[document.Sentences.Length];

    public bool IsNear(FactRule rule, int token)
    {
        if (rule.Near.Count == 0)
        {
            return true;
        }

        int sentence = document.SentenceOf(token);
        foreach (string label in _labels[sentence] ??= LabelsAround(sentence))
        {
            for (int i = 0; i < rule.Near.Count; i++)
            {
                if (rule.Near[i] == label)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private List<string> LabelsAround(int sentence)
    {
        int back = Math.Max(0, sentence - 1);
        while (back > 0 && sentence - back < LongestList && document.Tokens[document.Sentences[back].Span.First].Upos is Upos.Punct or Upos.Sym)
        {
            // The items of a list have its heading for company.
            back--;
        }

        List<string> labels = [];
        for (int t = document.Sentences[back].Span.First; t < document.Sentences[sentence].Span.End; t++)
        {
            foreach (Mention mention in mentions.StartingAt(t))
            {
                if (mention.Form != MentionForm.Pronoun && !labels.Contains(mention.Label))
                {
                    labels.Add(mention.Label);
                }
            }
        }

        foreach (Mention match in mentions.Matches)
        {
            if (match.Head >= document.Sentences[back].Span.First && match.Head < document.Sentences[sentence].Span.End && !labels.Contains(match.Label))
            {
                labels.Add(match.Label);
            }
        }

        return labels;
    }
}
