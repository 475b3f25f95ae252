using System.Globalization;
using Extract.Language.Values;
using Extract.Language.Values.Units;

namespace Extract.Knowledge.Checking.Kinds;

/// <summary>A figure lies within bounds, in whatever unit it is told.</summary>
/// <param name="Unit">A UCUM code; null for a plain count.</param>
internal sealed record RangeCheck(string Name, string Says, FactFilter Facts, string Role, string? Unit, double Least, double Most) : Check(Name, Says)
{
    private const double MonthInDays = 30.44;

    public override IEnumerable<Violation> Find(CheckScene scene)
    {
        foreach (Fact fact in Facts.Select(scene))
        {
            foreach (Filler filler in CheckScene.Fillers(fact, Role))
            {
                if (AmountOf(filler) is { } amount && (amount < Least || amount > Most))
                {
                    string detail = string.Create(CultureInfo.InvariantCulture, $"{scene.Text(filler)} is not within {Least} and {Most} {Unit}").TrimEnd();
                    yield return Violation(scene, detail, fact);
                }
            }
        }
    }

    /// <summary>Null for what is no such figure.</summary>
    private double? AmountOf(Filler filler) => filler switch
    {
        QuantityFiller quantity => Converted(quantity.Amount, quantity.Unit),
        DurationFiller duration when IsoDuration.TryParse(duration.Iso, out IsoDuration? length) && !length.IsVague => Converted(Seconds(length), "s"),
        _ => null,
    };

    private static double Seconds(IsoDuration length)
    {
        (double months, double seconds) = length.Measure();
        return (months * MonthInDays * 86400) + seconds;
    }

    private double? Converted(double amount, string? unit) =>
        unit == Unit ? amount : UnitConversion.TryConvert(Rational.Of(amount), unit, Unit, out Rational result) ? result.ToDouble() : null;
}
