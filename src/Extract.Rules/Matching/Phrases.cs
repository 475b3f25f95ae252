using System.Text;
using Extract.Language;

namespace Extract.Rules.Matching;

/// <summary>Small facts about noun phrases in a document.</summary>
internal static class Phrases
{
    /// <summary>The token of a span whose head lies outside it; the last where trees do not tell.</summary>
    public static int Head(Document document, TokenSpan span)
    {
        int head = -1;
        for (int t = span.First; t < span.End; t++)
        {
            int governor = document.Tokens[t].Head;
            if ((governor < 0 || !span.Contains(governor)) && document.Tokens[t].Upos != Upos.Punct)
            {
                head = head < 0 || document.Tokens[t].Upos is Upos.Noun or Upos.Propn or Upos.Pron or Upos.Num ? t : head;
            }
        }

        return head < 0 ? span.End - 1 : head;
    }

    /// <summary>A span without determiners before it and the possessive after it.</summary>
    public static TokenSpan Trim(Document document, TokenSpan span)
    {
        int first = span.First;
        int end = span.End;
        while (first < end && document.Tokens[first].Lower is "the" or "a" or "an")
        {
            first++;
        }

        while (end > first && document.Tokens[end - 1].Lower is "'s" or "'" or "," or ".")
        {
            // The full stop of an abbreviation belongs to its token, so a lone one is the sentence's.
            end--;
        }

        return new TokenSpan(first, end);
    }

    /// <summary>The words in lower case with the head noun in the singular and without determiners: "the two cosmonauts" gives "two cosmonaut".</summary>
    public static string Singular(Document document, TokenSpan span)
    {
        span = Trim(document, span);
        int head = HeadOfPhrase(document, span);
        StringBuilder text = new();
        for (int t = span.First; t < span.End; t++)
        {
            ref readonly Token token = ref document.Tokens[t];
            text.Append(t == head && token.Xpos is "NNS" or "NNPS" && t == head ? token.Lemma.ToLowerInvariant() : token.Lower);
            if (t + 1 < span.End && token.SpaceAfter)
            {
                text.Append(' ');
            }
        }

        return text.ToString();
    }

    /// <summary>The last noun before the first preposition: "head" in "head of ceremonies".</summary>
    private static int HeadOfPhrase(Document document, TokenSpan span)
    {
        int head = span.End - 1;
        for (int t = span.First + 1; t < span.End; t++)
        {
            if (document.Tokens[t].Upos == Upos.Adp)
            {
                return t - 1;
            }
        }

        return head;
    }
}
