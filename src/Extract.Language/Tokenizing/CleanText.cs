using System.Globalization;
using System.Text;

namespace Extract.Language.Tokenizing;

/// <summary>
/// A text in the form that the tokenizer reads: every kind of white space is a blank (or a line feed), invisible characters are
/// gone, typographic quotes are straight. Remembers where each code unit came from. Can be used for one text after another.
/// </summary>
internal sealed class CleanText
{
    private char[] _chars = [];
    private char[] _lower = [];
    private int[] _origins = [];
    private bool _shifted;

    public CleanText()
    {
    }

    public CleanText(string text) => Read(text);

    public int Length { get; private set; }

    /// <summary>Code units of memory that are kept for the next text.</summary>
    public int Capacity => _chars.Length;

    public ReadOnlySpan<char> Chars => _chars.AsSpan(0, Length);

    /// <summary>The same in lower case, code unit by code unit.</summary>
    public ReadOnlySpan<char> Lower => _lower.AsSpan(0, Length);

    /// <summary>Where the code unit at an index stands in the original text.</summary>
    public int Origin(int index) => _shifted ? _origins[index] : index;

    /// <summary>Takes another text in place of the one before.</summary>
    public void Read(string text)
    {
        if (_chars.Length < text.Length)
        {
            _chars = new char[text.Length];
            _lower = new char[text.Length];
        }

        _shifted = false;
        int length = 0;
        int at = 0;
        while (at < text.Length)
        {
            ReadOnlySpan<char> rest = text.AsSpan(at);
            int plain = rest.IndexOfAnyExceptInRange(' ', '~');
            plain = plain < 0 ? rest.Length : plain;
            rest[..plain].CopyTo(_chars.AsSpan(length));
            for (int i = 0; _shifted && i < plain; i++)
            {
                _origins[length + i] = at + i;
            }

            length += plain;
            at += plain;
            if (at == text.Length)
            {
                break;
            }

            char c = Fold(text, at);
            if (c == '\0')
            {
                Shift(text.Length, length);
            }
            else
            {
                if (_shifted)
                {
                    _origins[length] = at;
                }

                _chars[length++] = c;
            }

            at++;
        }

        if (_shifted)
        {
            _origins[length] = text.Length;
        }

        Length = length;
        MakeLower();
    }

    /// <summary>From the first character that is left out, indices and origins differ.</summary>
    private void Shift(int textLength, int length)
    {
        if (_shifted)
        {
            return;
        }

        _shifted = true;
        if (_origins.Length <= textLength)
        {
            _origins = new int[Math.Max(textLength, _chars.Length) + 1];
        }

        for (int i = 0; i < length; i++)
        {
            _origins[i] = i;
        }
    }

    private void MakeLower()
    {
        int at = 0;
        while (at < Length)
        {
            Ascii.ToLower(_chars.AsSpan(at, Length - at), _lower.AsSpan(at), out int done);
            at += done;
            if (at < Length)
            {
                _lower[at] = char.ToLowerInvariant(_chars[at]);
                at++;
            }
        }
    }

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
            case '\t':
                return ' ';
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
