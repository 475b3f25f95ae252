using System.Globalization;
using System.Text;
using YamlDotNet.RepresentationModel;

namespace Extract.Evaluation.Gold;

/// <summary>Writes scalars so that <see cref="YamlScalar"/> reads the same text back: plain where that is safe, else in double quotes. Thread-safe.</summary>
internal static class GoldScalar
{
    /// <summary>A text that must stay text: an id, a name.</summary>
    public static string Text(string text) => IsPlain(text) && YamlScalar.Of(Plain(text)) is { IsText: true } ? text : Quoted(text);

    /// <summary>A literal: a date or a number may stand plain.</summary>
    public static string Literal(string text) => IsPlain(text) && YamlScalar.Of(Plain(text)).Text == text ? text : Quoted(text);

    /// <summary>The text in double quotes.</summary>
    public static string Quoted(string text)
    {
        StringBuilder quoted = new("\"");
        foreach (Rune rune in text.EnumerateRunes())
        {
            quoted.Append(rune.Value switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                < ' ' or 0x7F => Escape(rune, "x", 2),
                (>= 0x80 and < 0xA0) or 0x2028 or 0x2029 or 0xFEFF or 0xFFFE or 0xFFFF => Escape(rune, "u", 4),
                _ => rune.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    private static string Escape(Rune rune, string letter, int digits) => "\\" + letter + rune.Value.ToString("X" + digits, CultureInfo.InvariantCulture);

    /// <summary>Letters, digits and what means nothing in YAML between them; a colon makes times and keys, so it is quoted.</summary>
    private static bool IsPlain(string text)
    {
        if (text.Length == 0 || !char.IsLetterOrDigit(text[0]) || text[^1] == ' ')
        {
            return false;
        }

        foreach (char c in text)
        {
            if (!char.IsLetterOrDigit(c) && c is not (' ' or '-' or '.' or '/' or '_' or '%' or '+' or '&' or '(' or ')' or '\u2019'))
            {
                return false;
            }
        }

        return true;
    }

    private static YamlScalarNode Plain(string text) => new(text) { Style = YamlDotNet.Core.ScalarStyle.Plain };
}
