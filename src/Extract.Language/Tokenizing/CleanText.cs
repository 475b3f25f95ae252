using System.Globalization;

namespace Extract.Language.Tokenizing;

/// <summary>
/// A text in the form that the tokenizer reads: every kind of white space is a blank (or a line feed), invisible characters are
/// gone, typographic quotes are straight. Remembers where each code unit came from.
/// </summary>
internal sealed class CleanText
{
    private readonly char[] _chars;
    private readonly int[] _origins;

    public CleanText(string text)
    {
        _chars = new char[text.Length];
        _origins = new int[text.Length + 1];
        int length = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = Fold(text, i);
            if (c == '\0')
            {
                continue;
            }

            _chars[length] = c;
            _origins[length++] = i;
        }

        _origins[length] = text.Length;
        Length = length;
    }

    public int Length { get; }

    public ReadOnlySpan<char> Chars => _chars.AsSpan(0, Length);

    /// <summary>Where the code unit at an index stands in the original text.</summary>
    public int Origin(int index) => _origins[index];

    private static char Fold(string text, int index)
    {
        char c = text[index];
        switch (c)
        {
            case < ' ' when c is not ('\t' or '\n' or '\r' or '\v' or '\f'):
                return '\0';
            case '\n' or '\u2028' or '\u2029' or '\u0085' or '\v' or '\f':
                return '\n';
            case '\r':
                return index + 1 < text.Length && text[index + 1] == '\n' ? ' ' : '\n';
            case < '\u007f':
                return c;
            case '\u2018' or '\u2019' or '\u201a' or '\u201b' or '\u02bc' or '\u2032' or '\u00b4':
                return '\'';
            case '\u201c' or '\u201d' or '\u201e' or '\u201f' or '\u00ab' or '\u00bb' or '\u2033':
                return '"';
            case '\u2010' or '\u2011' or '\u2012':
                return '-';
            default:
                return char.IsWhiteSpace(c) ? ' ' : char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.Control ? '\0' : c;
        }
    }
}
