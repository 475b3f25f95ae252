using System.Globalization;
using System.Text;
using Extract.Rules.Yaml;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Extract.Evaluation.Gold;

/// <summary>
/// What a scalar means in YAML 1.1 (yaml.org/type), written back as text: <c>18:40</c> is the sexagesimal 1120,
/// <c>2013-11-09</c> a day, <c>65_000</c> a number, <c>no</c> is false. Quoted scalars are text as they stand.
/// </summary>
/// <param name="Text">The value as text.</param>
/// <param name="IsText">Whether it is text and no number, truth value, day or nothing.</param>
internal readonly record struct YamlScalar(string Text, bool IsText)
{
    /// <summary>The value of a whole number; null for everything else.</summary>
    public long? Whole { get; private init; }

    /// <summary>Whether the value counts as yes.</summary>
    public bool IsTrue => IsText ? Text.Length > 0 : Text is not ("False" or "None" or "0" or "0.0");

    /// <exception cref="Extract.Rules.RuleException">The node is no scalar; names line and column.</exception>
    /// <param name="what">What it should be, for the fault.</param>
    public static YamlScalar Read(YamlSource source, YamlNode node, string what) =>
        node is YamlScalarNode scalar ? Of(scalar) : throw source.Fault(node, $"{what} must be plain text; write one value");

    public static YamlScalar Of(YamlScalarNode node)
    {
        string text = node.Value ?? "";
        if (node.Style is not (ScalarStyle.Plain or ScalarStyle.Any))
        {
            return new YamlScalar(text, true);
        }

        return text switch
        {
            "" or "~" or "null" or "Null" or "NULL" => new YamlScalar("None", false),
            "yes" or "Yes" or "YES" or "true" or "True" or "TRUE" or "on" or "On" or "ON" => new YamlScalar("True", false),
            "no" or "No" or "NO" or "false" or "False" or "FALSE" or "off" or "Off" or "OFF" => new YamlScalar("False", false),
            _ => Number(text) ?? Instant(text) ?? new YamlScalar(text, true),
        };
    }

    private static YamlScalar? Number(string text)
    {
        bool negative = text[0] == '-';
        string digits = text.TrimStart(text[0] is '-' or '+' ? text[0] : '\0').Replace("_", "", StringComparison.Ordinal);
        if (digits.Length == 0 || text[0] == '_' || !char.IsAsciiDigit(digits[0] == '.' && digits.Length > 1 ? digits[1] : digits[0]))
        {
            return null;
        }

        long? whole = Whole10(digits) ?? Sexagesimal(digits);
        if (whole is long value)
        {
            value = negative ? -value : value;
            return new YamlScalar(value.ToString(CultureInfo.InvariantCulture), false) { Whole = value };
        }

        // A decimal needs its point, and an exponent its sign: "1e3" is text.
        bool isDecimal = digits.Contains('.')
            && digits.AsSpan().IndexOfAnyExcept("0123456789.eE+-") < 0
            && (digits.AsSpan().IndexOfAny("eE") is int e && (e < 0 || (e + 1 < digits.Length && digits[e + 1] is '+' or '-')));
        return isDecimal && double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out double real)
            ? new YamlScalar(Decimal(negative ? -real : real), false)
            : null;
    }

    private static long? Whole10(string digits)
    {
        if (digits.StartsWith("0x", StringComparison.Ordinal))
        {
            return long.TryParse(digits.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out long hex) ? hex : null;
        }

        if (digits.Length > 1 && digits[0] == '0')
        {
            return digits.AsSpan().IndexOfAnyExceptInRange('0', '7') < 0 ? Convert.ToInt64(digits, 8) : null;
        }

        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out long value) ? value : null;
    }

    /// <summary>Base 60: "18:40" is 1120. The first part starts with 1 to 9, every other is below 60.</summary>
    private static long? Sexagesimal(string digits)
    {
        string[] parts = digits.Split(':');
        long value = 0;
        for (int i = 0; i < parts.Length; i++)
        {
            bool valid = parts.Length > 1
                && long.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out _)
                && (i == 0 ? parts[i][0] != '0' : parts[i].Length <= 2 && int.Parse(parts[i], CultureInfo.InvariantCulture) < 60);
            if (!valid)
            {
                return null;
            }

            value = (value * 60) + long.Parse(parts[i], CultureInfo.InvariantCulture);
        }

        return value;
    }

    /// <summary>A day as it stands; a day with a time with a space between, in universal time when it has an offset.</summary>
    private static YamlScalar? Instant(string text)
    {
        if (text.Length < 8 || !char.IsAsciiDigit(text[0]))
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            return new YamlScalar(text, false);
        }

        string[] forms = ["yyyy-M-d'T'H:mm:ss", "yyyy-M-d H:mm:ss", "yyyy-M-d't'H:mm:ss"];
        if (DateTime.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime local))
        {
            return new YamlScalar(local.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), false);
        }

        string[] zoned = ["yyyy-M-d'T'H:mm:ssK", "yyyy-M-d H:mm:ssK", "yyyy-M-d H:mm:ss K"];
        return DateTimeOffset.TryParseExact(text, zoned, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset at)
            ? new YamlScalar(at.ToString("yyyy-MM-dd HH:mm:sszzz", CultureInfo.InvariantCulture), false)
            : null;
    }

    /// <summary>The shortest digits that give the number back, with ".0" for a whole one.</summary>
    private static string Decimal(double value)
    {
        StringBuilder text = new(value.ToString("R", CultureInfo.InvariantCulture));
        return text.ToString().AsSpan().IndexOfAny('.', 'E') < 0 ? text.Append(".0").ToString() : text.ToString();
    }
}
