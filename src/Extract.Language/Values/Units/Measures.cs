namespace Extract.Language.Values.Units;

/// <summary>Whether two measures say one thing: "65,000 km (40,000 miles)". Thread-safe.</summary>
public static class Measures
{
    // A writer who rounds to whole degrees is off by half of one on either side.
    private static readonly Rational _roundedDegrees = 1;

    /// <summary>
    /// Whether two amounts are the same but for rounding: one is within a tolerance of the other, or it is what a writer gets who rounds the other
    /// to a whole number (1 mile is "2 km"). Temperatures, whose zero is arbitrary, may also be a degree Celsius apart.
    /// </summary>
    /// <param name="unitA">A UCUM code; null for a plain count.</param>
    /// <param name="tolerance">A part of the larger amount: 0.05 is 5 %.</param>
    /// <returns>False when a code is none, the dimensions differ, the currencies do, or an amount is infinite or no number.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The tolerance is below 0, infinite or no number.</exception>
    public static bool AreSame(double amountA, string? unitA, double amountB, string? unitB, double tolerance = 0.05)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(tolerance);
        Rational part = Rational.Of(tolerance);
        if (!double.IsFinite(amountA) || !double.IsFinite(amountB) || !UcumUnit.TryParse(unitA, out UcumUnit? a) || !UcumUnit.TryParse(unitB, out UcumUnit? b)
            || a.DimensionName != b.DimensionName)
        {
            return false;
        }

        Rational first = Rational.Of(amountA);
        Rational second = Rational.Of(amountB);
        if (!UnitConversion.TryConvert(second, b, a, out Rational secondInA) || !UnitConversion.TryConvert(first, a, b, out Rational firstInB))
        {
            return false;
        }

        Rational difference = (first - secondInA).Abs();
        Rational larger = first.Abs() > secondInA.Abs() ? first.Abs() : secondInA.Abs();
        if (difference <= larger * part)
        {
            return true;
        }

        if (a.DimensionName == "temperature")
        {
            return difference * a.Factor <= _roundedDegrees;
        }

        return a.Factor != b.Factor && (IsRounded(first, secondInA) || IsRounded(second, firstInB));
    }

    // A figure below ten with no decimals was rounded to its last digit; of larger ones, nobody knows.
    private static bool IsRounded(Rational figure, Rational exact) =>
        figure.Denominator.IsOne && figure.Sign > 0 && figure < 10 && exact.Round() == figure.Numerator;
}
