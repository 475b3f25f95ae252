using Extract.Language;

namespace Extract.Rules.Matching;

/// <summary>Where paragraphs begin and which line above is their heading. Not thread-safe: one per document.</summary>
internal sealed class Paragraphs(Document document)
{
    private const int LongestHeading = 25;

    /// <summary>The first sentence of the paragraph in which a sentence stands.</summary>
    public int First(int sentence)
    {
        int first = sentence;
        while (first > 0 && document.Sentences[first - 1].Paragraph == document.Sentences[sentence].Paragraph)
        {
            first--;
        }

        return first;
    }

    /// <summary>The headings of a sentence: the nearest line above its paragraph that is one, then the text's first line when it is one.</summary>
    public IEnumerable<int> Headings(int sentence)
    {
        int nearest = First(sentence) - 1;
        while (nearest >= 0 && !IsHeading(nearest))
        {
            nearest--;
        }

        if (nearest >= 0)
        {
            yield return nearest;
        }

        if (nearest > 0 && IsHeading(0))
        {
            yield return 0;
        }
    }

    /// <summary>A short paragraph that ends no sentence.</summary>
    private bool IsHeading(int sentence)
    {
        ReadOnlySpan<Sentence> all = document.Sentences;
        TokenSpan span = all[sentence].Span;
        bool alone = (sentence == 0 || all[sentence - 1].Paragraph != all[sentence].Paragraph)
            && (sentence == all.Length - 1 || all[sentence + 1].Paragraph != all[sentence].Paragraph);
        return alone && span.Length is > 0 and <= LongestHeading && document.Tokens[span.End - 1].Upos != Upos.Punct;
    }
}
