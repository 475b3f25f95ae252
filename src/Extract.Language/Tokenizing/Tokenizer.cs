using Extract.Language.Lexicons;

namespace Extract.Language.Tokenizing;

/// <summary>
/// Divides a text into words as the English treebanks of Universal Dependencies do. Offsets are exact over dirty text:
/// it is read through <see cref="CleanText"/>. Thread-safe.
/// </summary>
internal sealed class Tokenizer(Lexicon lexicon)
{
    /// <summary>The words of a text.</summary>
    public RawToken[] Tokenize(string text)
    {
        TokenBuffer tokens = new();
        Tokenize(text, tokens);
        return tokens.Tokens.ToArray();
    }

    /// <summary>Puts the words of a text into a buffer, in place of what it holds.</summary>
    public void Tokenize(string text, TokenBuffer tokens)
    {
        tokens.Read(text);
        ReadOnlySpan<char> chars = tokens.Clean.Chars;
        ReadOnlySpan<LineBreak> breaks = tokens.Breaks;
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

            if (before == LineBreak.Paragraph)
            {
                openQuote = false;
            }

            at = Plain(tokens, chars, at, before);
            if (at < chars.Length && chars[at] is not (' ' or '\n'))
            {
                int end = at + chars[at..].IndexOfAny(' ', '\n');
                end = end < at ? chars.Length : end;
                Chunk(tokens, at, end, before, ref openQuote);
                at = end;
            }

            tokens.MarkSpace();
            before = LineBreak.None;
        }

        tokens.Close();
    }

    /// <summary>
    /// Reads a chunk that is nothing but letters, or letters and a comma, as most are. Gives where it ends; where it began when it is
    /// another kind of chunk.
    /// </summary>
    private int Plain(TokenBuffer tokens, ReadOnlySpan<char> chars, int start, LineBreak before)
    {
        int end = start;
        while (end < chars.Length && char.IsAsciiLetter(chars[end]))
        {
            end++;
        }

        if (end == start)
        {
            return start;
        }

        bool comma = end < chars.Length && chars[end] == ',';
        int after = comma ? end + 1 : end;
        if (after < chars.Length && chars[after] is not (' ' or '\n'))
        {
            return start;
        }

        if (end - start == 2 && chars[end - 1] == 'D' && chars[start] is 'X' or 'x')
        {
            return start;
        }

        Word(tokens, start, end, before);
        if (comma)
        {
            tokens.Add(lexicon.Forms.Of(","), end, after, 0, LineBreak.None);
        }

        return after;
    }

    private void Chunk(TokenBuffer tokens, int start, int end, LineBreak before, ref bool openQuote)
    {
        ReadOnlySpan<char> chars = tokens.Clean.Chars;
        int at = start;
        while (at < end)
        {
            ReadOnlySpan<char> rest = chars[at..end];
            int length = WordScanner.Next(rest, tokens.Clean.Lower[at..end], at == start);
            if (rest[0] == '\'' && length == 1)
            {
                openQuote = at + 1 < end && (at == start || !char.IsLetterOrDigit(chars[at - 1])) && char.IsLetterOrDigit(chars[at + 1]);
            }

            bool possessive = length < rest.Length && rest[length] == '\'' && rest[length - 1] is 's' or 'S' && char.IsLetter(rest[0]) && !openQuote
                && (length + 1 == rest.Length || !char.IsLetterOrDigit(rest[length + 1]));
            if (possessive)
            {
                AddMultiword(tokens, at, at + length, at + length + 1, before);
                length++;
            }
            else
            {
                Word(tokens, at, at + length, before);
            }

            before = LineBreak.None;
            at += length;
        }
    }

    private void Word(TokenBuffer tokens, int start, int end, LineBreak before)
    {
        WordForm word = lexicon.Forms.Of(tokens.Clean.Chars[start..end]);
        if (word.MultiwordSplit > 0)
        {
            AddMultiword(tokens, start, start + word.MultiwordSplit, end, before);
        }
        else if (word.GlueSplit > 0)
        {
            int middle = start + word.GlueSplit;
            Add(tokens, start, middle, 0, before);
            Add(tokens, middle, end, 0, char.IsUpper(tokens.Clean.Chars[middle]) ? LineBreak.Glue : LineBreak.None);
        }
        else
        {
            tokens.Add(word, start, end, 0, before);
        }
    }

    private void AddMultiword(TokenBuffer tokens, int start, int middle, int end, LineBreak before)
    {
        Add(tokens, start, middle, 2, before);
        Add(tokens, middle, end, 0, LineBreak.None);
    }

    private void Add(TokenBuffer tokens, int start, int end, int multiword, LineBreak before) =>
        tokens.Add(lexicon.Forms.Of(tokens.Clean.Chars[start..end]), start, end, multiword, before);
}
