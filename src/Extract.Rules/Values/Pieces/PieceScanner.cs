using System.Globalization;
using Extract.Language;
using Extract.Rules.Values.Words;

namespace Extract.Rules.Values.Pieces;

/// <summary>Cuts the text of tokens into pieces. Thread-safe.</summary>
internal sealed class PieceScanner(ValueWords words)
{
    /// <summary>Puts the pieces of all tokens behind what <paramref name="pieces"/> holds; a break stands between paragraphs and in place of addresses ("name@host", "www.host").</summary>
    public void Scan(string text, ReadOnlySpan<Token> tokens, ReadOnlySpan<Sentence> sentences, PieceLine pieces)
    {
        int end = 0;
        int sentence = 0;
        for (int t = 0; t < tokens.Length; t++)
        {
            Token token = tokens[t];
            while (sentence + 1 < sentences.Length && t >= sentences[sentence].Span.End)
            {
                sentence++;
                if (t == sentences[sentence].Span.First && sentences[sentence].Paragraph != sentences[sentence - 1].Paragraph)
                {
                    pieces.Add(Piece.Break);
                }
            }

            int start = Math.Max(token.Start, end);
            if (start >= token.End)
            {
                continue;
            }

            ReadOnlySpan<char> form = text.AsSpan(start, token.End - start);
            if (form.Contains('@') || form.Contains("://", StringComparison.Ordinal) || form.StartsWith("www.", StringComparison.Ordinal))
            {
                pieces.Add(Piece.Break);
            }
            else
            {
                ScanToken(pieces, text, start, token.End, t, token.Upos);
            }

            end = token.End;
        }
    }

    private void ScanToken(PieceLine pieces, string text, int start, int end, int token, Upos upos)
    {
        int i = start;
        while (i < end)
        {
            char c = text[i];
            if (char.IsWhiteSpace(c))
            {
                i++;
                continue;
            }

            bool glued = i > 0 && !char.IsWhiteSpace(text[i - 1]);
            if (char.IsAsciiDigit(c))
            {
                Piece number = ScanNumber(text, i, token, glued, upos);
                pieces.Add(number);
                i = number.End;
            }
            else if (char.IsLetter(c))
            {
                int wordEnd = WordEnd(text, i, end);
                ValueWord word = words.Find(text.AsSpan(i, wordEnd - i));
                pieces.Add(new Piece(PieceKind.Word, i, wordEnd, token, glued, char.IsUpper(c), upos, word, 0, 0, false, '\0'));
                i = wordEnd;
            }
            else
            {
                char sign = Fold(c);
                pieces.Add(new Piece(PieceKind.Sign, i, i + 1, token, glued, false, upos, words.Find([sign]), 0, 0, false, sign));
                i++;
            }
        }
    }

    /// <summary>True where a capital follows a small letter, which parts words run together ("SaturdayNovember").</summary>
    public static bool Parts(string text, int i) => char.IsUpper(text[i]) && char.IsLower(text[i - 1]);

    private static int WordEnd(string text, int start, int end)
    {
        int i = start + 1;
        while (i < end && char.IsLetter(text[i]) && !Parts(text, i))
        {
            i++;
        }

        return i;
    }

    // Digits may run past the token: "65" ",000" reads as one number however it is divided.
    private static Piece ScanNumber(string text, int start, int token, bool glued, Upos upos)
    {
        int i = Digits(text, start);
        int integerEnd = i;
        double value = double.Parse(text.AsSpan(start, i - start), CultureInfo.InvariantCulture);
        int digits = i - start;
        while (digits <= 15 && integerEnd - start <= 15 && At(text, i) == ',' && i - start <= 19 && Digits(text, i + 1) == i + 4)
        {
            value = (value * 1000) + double.Parse(text.AsSpan(i + 1, 3), CultureInfo.InvariantCulture);
            digits += 3;
            i += 4;
        }

        // 12.5 is a number, 07.11.2013 are three.
        if (At(text, i) == '.' && char.IsAsciiDigit(At(text, i + 1)))
        {
            int fraction = Digits(text, i + 1);
            bool dotted = (At(text, fraction) == '.' && char.IsAsciiDigit(At(text, fraction + 1)))
                || (At(text, start - 1) == '.' && char.IsAsciiDigit(At(text, start - 2)));
            if (!dotted)
            {
                value += double.Parse(text.AsSpan(i, fraction - i), CultureInfo.InvariantCulture);
                i = fraction;
            }
        }

        return new Piece(PieceKind.Number, start, i, token, glued, false, upos, ValueWord.None, value, digits, i == integerEnd, '\0');
    }

    private static int Digits(string text, int i)
    {
        while (char.IsAsciiDigit(At(text, i)))
        {
            i++;
        }

        return i;
    }

    private static char At(string text, int i) => (uint)i < (uint)text.Length ? text[i] : '\0';

    public static char Fold(char c) => c switch
    {
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' => '-',
        '\u2018' or '\u2019' => '\'',
        '\u00BA' => '\u00B0',
        _ => c,
    };
}
