using Extract.Language;
using Extract.Language.Values;

namespace Extract.Tests.Values;

/// <summary>Makes documents without tagger or tokenizer: words at spaces, punctuation apart, a sentence at each full stop and
/// line.</summary>
internal static class PlainText
{
    /// <param name="splitHyphens">Whether "12-day" is three tokens or one.</param>
    public static Document Read(string text, bool splitHyphens = true)
    {
        List<Token> tokens = [];
        List<Sentence> sentences = [];
        int first = 0;
        int paragraph = 0;
        for (int i = 0; i < text.Length;)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            int end = TokenEnd(text, i, splitHyphens);
            string form = text[i..end];
            bool spaceAfter = end < text.Length && char.IsWhiteSpace(text[end]);
            tokens.Add(new Token(i, end, form, form.ToLowerInvariant(), form, Upos.X, "", Features.None, -1, "root", spaceAfter, 0));
            bool isLine = end < text.Length && text[end] == '\n';
            if (isLine || end == text.Length || (form == "." && spaceAfter))
            {
                sentences.Add(new Sentence(new TokenSpan(first, tokens.Count), paragraph));
                first = tokens.Count;
                paragraph += isLine ? 1 : 0;
            }

            i = end;
        }

        Token[] read = [.. tokens];
        Sentence[] divided = [.. sentences];
        return new Document(text, read, divided, [], new ValueFinder().Find(text, read, divided));
    }

    public static Value[] Values(string text, bool splitHyphens = true) => Read(text, splitHyphens).Values.ToArray();

    private static int TokenEnd(string text, int start, bool splitHyphens)
    {
        int i = start;
        while (i < text.Length && (char.IsLetterOrDigit(text[i]) || IsInner(text, i, splitHyphens)))
        {
            i++;
        }

        return Math.Max(i, start + 1);
    }

    private static bool IsInner(string text, int i, bool splitHyphens) =>
        i > 0 && i + 1 < text.Length && char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text[i + 1])
        && (text[i] == '-' ? !splitHyphens : text[i] is '.' or ',' or ':' && char.IsAsciiDigit(text[i + 1]));
}
