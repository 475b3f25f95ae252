using System.Buffers;
using System.Text;

namespace Extract.Knowledge.TimeMl;

/// <summary>Text as XML 1.0 holds it.</summary>
internal static class XmlText
{
    // All that is not written as it is. Surrogates are looked at, as half a pair is no character.
    private static readonly SearchValues<char> _special = SearchValues.Create(
        [.. "&<>\"", .. Range('\0', '\u0008'), .. Range('\u000B', '\u001F'), .. Range('\uD800', '\uDFFF'), '\uFFFE', '\uFFFF']);

    /// <summary>
    /// Writes text with what XML reserves escaped. What it forbids becomes U+FFFD, or a space where it was white space, one for one: offsets stay.
    /// </summary>
    /// <param name="inQuotes">Whether it stands in an attribute; in content a quote is written as it is.</param>
    public static void Write(TextWriter output, ReadOnlySpan<char> text, bool inQuotes = false)
    {
        int next;
        while ((next = text.IndexOfAny(_special)) >= 0)
        {
            output.Write(text[..next]);
            text = text[next..];
            if (Rune.DecodeFromUtf16(text, out _, out int length) == OperationStatus.Done && length == 2)
            {
                output.Write(text[..2]);
                text = text[2..];
                continue;
            }

            output.Write(Escaped(text[0], inQuotes));
            text = text[1..];
        }

        output.Write(text);
    }

    private static string Escaped(char c, bool inQuotes) => c switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => inQuotes ? "&quot;" : "\"",
        '\r' => "&#13;", // A bare one would come back from a parser as line feed.
        '\u000B' or '\f' or (>= '\u001C' and <= '\u001F') => " ",
        _ => "\uFFFD",
    };

    private static IEnumerable<char> Range(char first, char last) => Enumerable.Range(first, last - first + 1).Select(c => (char)c);
}
