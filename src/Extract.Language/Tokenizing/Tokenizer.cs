using Extract.Language.Lexicons;

namespace Extract.Language.Tokenizing;

/// <summary>
/// Divides a text into words as the English treebanks of Universal Dependencies do. Offsets are exact over dirty text:
/// it is read through <see cref="CleanText"/>. Thread-safe.
/// </summary>
internal sealed class Tokenizer(Lexicon lexicon)
{
    private readonly GluedWords _glued = new(lexicon);

    public RawToken[] Tokenize(string text)
    {
        CleanText clean = new(text);
        ReadOnlySpan<char> chars = clean.Chars;
        char[] lowered = new char[chars.Length];
        for (int i = 0; i < chars.Length; i++)
        {
            lowered[i] = char.ToLowerInvariant(chars[i]);
        }

        TokenBuffer tokens = new(clean, lowered, lexicon);
        LineBreak[] breaks = LineBreaks.Of(chars, text, clean);
        bool openQuote = false;
        int at = 0;
        LineBreak before = LineBreak.Paragraph;
        while (at < chars.Length)
        {
            if (chars[at] is ' ' or '\n')
            {
                before = breaks[at] > before ? breaks[at] : before;
                at++;
                continue;
            }

            int end = at + chars[at..].IndexOfAny(' ', '\n');
            end = end < at ? chars.Length : end;
            if (before == LineBreak.Paragraph)
            {
                openQuote = false;
            }

            Chunk(tokens, chars, lowered, at, end, before, ref openQuote);
            tokens.MarkSpace();
            at = end;
            before = LineBreak.None;
        }

        return tokens.ToArray();
    }

    private void Chunk(TokenBuffer tokens, ReadOnlySpan<char> chars, ReadOnlySpan<char> lowered, int start, int end, LineBreak before, ref bool openQuote)
    {
        int at = start;
        while (at < end)
        {
            ReadOnlySpan<char> rest = chars[at..end];
            ReadOnlySpan<char> lower = lowered[at..end];
            int length = WordScanner.Next(rest, lower, at == start);
            if (rest[0] == '\'' && length == 1)
            {
                openQuote = at + 1 < end && (at == start || !char.IsLetterOrDigit(chars[at - 1])) && char.IsLetterOrDigit(chars[at + 1]);
            }

            bool possessive = length < rest.Length && rest[length] == '\'' && rest[length - 1] is 's' or 'S' && char.IsLetter(rest[0]) && !openQuote
                && (length + 1 == rest.Length || !char.IsLetterOrDigit(rest[length + 1]));
            if (possessive)
            {
                tokens.AddMultiword(at, at + length, at + length + 1, before);
                length++;
            }
            else
            {
                Word(tokens, chars, lowered, at, at + length, before);
            }

            before = LineBreak.None;
            at += length;
        }
    }

    private void Word(TokenBuffer tokens, ReadOnlySpan<char> chars, ReadOnlySpan<char> lowered, int start, int end, LineBreak before)
    {
        ReadOnlySpan<char> form = chars[start..end];
        int split = char.IsLetter(form[0]) && form.Length > 1 ? Multiwords.SplitAt(lowered[start..end]) : 0;
        if (split > 0)
        {
            tokens.AddMultiword(start, start + split, end, before);
            return;
        }

        int glue = char.IsLetter(form[0]) && form.IndexOfAny("./@:_'-") < 0 ? _glued.SplitAt(form, lowered[start..end]) : 0;
        if (glue == 0)
        {
            tokens.Add(start, end, 0, before);
            return;
        }

        tokens.Add(start, start + glue, 0, before);
        tokens.Add(start + glue, end, 0, char.IsUpper(form[glue]) ? LineBreak.Glue : LineBreak.None);
    }
}
