using Extract.Language;

namespace Extract.Rules.Matching;

/// <summary>What stands between quotation marks in one document, in text order. Read-only.</summary>
internal sealed class Quotations
{
    private const int Shortest = 3;

    private readonly List<TokenSpan> _all = [];

    public Quotations(Document document)
    {
        int open = -1;
        for (int s = 0; s < document.Sentences.Length; s++)
        {
            TokenSpan sentence = document.Sentences[s].Span;
            bool starts = s == 0 || document.Sentences[s - 1].Paragraph != document.Sentences[s].Paragraph;
            if (starts && open >= 0)
            {
                EndOfParagraph(document, open, sentence.First);
                open = -1;
            }

            for (int t = sentence.First; t < sentence.End; t++)
            {
                if (!IsMark(document, t))
                {
                    continue;
                }

                if (open >= 0 && !Opens(document, t))
                {
                    Add(open, t);
                    open = -1;
                }
                else if (!Closes(document, t))
                {
                    open = t;
                }
            }
        }

        if (open >= 0)
        {
            EndOfParagraph(document, open, document.Tokens.Length);
        }
    }

    public int Count => _all.Count;

    /// <summary>The words of a quotation without its marks.</summary>
    public TokenSpan this[int quotation] => _all[quotation];

    /// <summary>The quotation in which a token stands; -1 when it stands in none.</summary>
    public int At(int token)
    {
        int low = 0;
        int high = _all.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (_all[middle].Contains(token))
            {
                return middle;
            }

            (low, high) = _all[middle].First > token ? (low, middle - 1) : (middle + 1, high);
        }

        return -1;
    }

    /// <summary>A quotation over several paragraphs opens each anew and closes the last alone.</summary>
    private void EndOfParagraph(Document document, int open, int end)
    {
        int sentence = document.SentenceOf(open);
        bool opens = document.Sentences[sentence].Span.First == open
            && (sentence == 0 || document.Sentences[sentence - 1].Paragraph != document.Sentences[sentence].Paragraph);
        if (opens)
        {
            Add(open, end);
        }
    }

    private void Add(int open, int close)
    {
        if (close - open > Shortest)
        {
            _all.Add(new TokenSpan(open + 1, close));
        }
    }

    private static bool IsMark(Document document, int token)
    {
        ref readonly Token mark = ref document.Tokens[token];
        return mark.Form is "\"" or "``" or "''" || (mark.Form == "'" && mark.Xpos is "``" or "''");
    }

    // Forms have straight marks; the text tells which way they are turned, and where it does not, they take turns.
    private static bool Opens(Document document, int token) => document.Text[document.Tokens[token].Start] is '\u201C' or '\u201E' or '\u2018' or '\u00AB';

    private static bool Closes(Document document, int token) => document.Text[document.Tokens[token].Start] is '\u201D' or '\u2019' or '\u00BB';
}
