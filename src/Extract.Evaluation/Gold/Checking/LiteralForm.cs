using System.Text.RegularExpressions;
using Extract.Knowledge.Values.Calendar;
using Extract.Language.Values;
using Extract.Language.Values.Units;
using Extract.Rules.Schema;

namespace Extract.Evaluation.Gold.Checking;

/// <summary>How dates, times, durations and quantities are written in gold. Thread-safe.</summary>
internal static partial class LiteralForm
{
    /// <summary>What is wrong with a literal, and what to write; null when it is well-formed for one of the kinds that its role takes.</summary>
    public static string? Fault(Role role, string literal)
    {
        if (role.Accepts(LiteralKind.Text) || role.Literals.Any(kind => IsWellFormed(kind, literal)))
        {
            return null;
        }

        return role.Literals.Count == 0 ? null : $"\"{literal}\" is no {string.Join(" or ", role.Literals.Select(Name))}; write {string.Join(" or ", role.Literals.Select(Form))}";
    }

    private static bool IsWellFormed(LiteralKind kind, string literal) => kind switch
    {
        LiteralKind.Date => EdtfParser.TryParse(PartOfDay().Replace(literal, ""), out _),
        LiteralKind.Time => Clock().IsMatch(literal),
        LiteralKind.Duration => IsoDuration.TryParse(literal, out _),
        LiteralKind.Quantity => Amount().Match(literal) is { Success: true } match && UcumUnit.TryParse(match.Groups[1].Value, out _),
        _ => true,
    };

    private static string Name(LiteralKind kind) => kind.ToString().ToLowerInvariant();

    private static string Form(LiteralKind kind) => kind switch
    {
        LiteralKind.Date => "EDTF, like 2013-11-09 or 2013-11",
        LiteralKind.Time => "HH:MM with its offset, like \"18:40+04:00\"",
        LiteralKind.Duration => "ISO 8601, like PT4H or P5D",
        _ => "a number and its UCUM unit, like 65000 km, and 1 for a count, like 82 1",
    };

    [GeneratedRegex("(?<=[0-9])T(MO|MI|AF|EV|NI|DT)$", RegexOptions.CultureInvariant)]
    private static partial Regex PartOfDay();

    [GeneratedRegex(@"^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(Z|[+-](0\d|1[0-4]):[0-5]\d)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Clock();

    [GeneratedRegex(@"^-?[0-9][0-9,]*(?:\.[0-9]+)? (\S+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Amount();
}
