using Extract.Language;

namespace Extract.Rules.Matching;

/// <summary>Who speaks in each quotation of one document. Not thread-safe.</summary>
/// <param name="speakerOf">Who says something where a word is a verb of saying; null elsewhere.</param>
internal sealed class QuotedSpeech(Document document, Quotations quotations, Func<int, Speaker?> speakerOf)
{
    private const int Reach = 15;

    private Speaker?[]? _speakers;

    /// <summary>The speaker of the quotation around a token; null when there is none, or nobody is named.</summary>
    public Speaker? Of(int token) => quotations.At(token) is int quotation and >= 0 ? (_speakers ??= Read())[quotation] : null;

    private Speaker?[] Read()
    {
        Speaker?[] speakers = new Speaker?[quotations.Count];
        for (int q = 0; q < speakers.Length; q++)
        {
            // "…," she said. "…": what is quoted on in the paragraph is hers too.
            speakers[q] = Beside(quotations[q]) ?? (q > 0 && GoesOn(q) ? speakers[q - 1] : null);
        }

        return speakers;
    }

    /// <summary>The nearest verb of saying behind the quotation or before it, within the sentences at its ends.</summary>
    private Speaker? Beside(TokenSpan quotation)
    {
        TokenSpan last = document.Sentences[document.SentenceOf(quotation.End - 1)].Span;
        TokenSpan first = document.Sentences[document.SentenceOf(quotation.First)].Span;
        for (int distance = 1; distance <= Reach; distance++)
        {
            int behind = quotation.End + distance - 1;
            int before = quotation.First - distance;
            Speaker? speaker = Outside(behind, last) ?? Outside(before, first);
            if (speaker is not null)
            {
                return speaker;
            }
        }

        return null;
    }

    private Speaker? Outside(int token, TokenSpan sentence) =>
        sentence.Contains(token) && quotations.At(token) < 0 ? speakerOf(token) : null;

    private bool GoesOn(int quotation)
    {
        int own = document.SentenceOf(quotations[quotation].First);
        int other = document.SentenceOf(quotations[quotation - 1].First);
        return document.Sentences[own].Paragraph == document.Sentences[other].Paragraph;
    }
}
