using Extract.Language;
using Extract.Rules.Definitions;

namespace Extract.Rules.Matching;

/// <summary>Whether what a rule wants nearby (<c>near:</c>) stands in the sentence or the one before. One per document.</summary>
internal sealed class Company(Document document, MentionIndex mentions)
{
    private const int LongestList = 40;

    public bool IsNear(FactRule rule, int token)
    {
        if (rule.Near.Count == 0)
        {
            return true;
        }

        int sentence = document.SentenceOf(token);
        int back = Math.Max(0, sentence - 1);
        while (back > 0 && sentence - back < LongestList && document.Tokens[document.Sentences[back].Span.First].Upos is Upos.Punct or Upos.Sym)
        {
            // The items of a list have its heading for company.
            back--;
        }

        int first = document.Sentences[back].Span.First;
        for (int t = first; t < document.Sentences[sentence].Span.End; t++)
        {
            foreach (Mention mention in mentions.StartingAt(t))
            {
                if (mention.Form != MentionForm.Pronoun && rule.Near.Contains(mention.Label))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
