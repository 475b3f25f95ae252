namespace Extract.Language.Values.Units;

/// <summary>Exact conversion between units. Thread-safe.</summary>
public static class UnitConversion
{
    /// <summary>What an amount of one unit is in another, exactly.</summary>
    /// <param name="from">A UCUM code; null for a plain count.</param>
    /// <param name="result">0 when it cannot be said.</param>
    /// <returns>False for a code that is none, for units of two dimensions, and for two currencies.</returns>
    public static bool TryConvert(Rational amount, string? from, string? to, out Rational result)
    {
        if (UcumUnit.TryParse(from, out UcumUnit? source) && UcumUnit.TryParse(to, out UcumUnit? target))
        {
            return TryConvert(amount, source, target, out result);
        }

        result = Rational.Zero;
        return false;
    }

    /// <inheritdoc cref="TryConvert(Rational, string?, string?, out Rational)"/>
    public static bool TryConvert(Rational amount, UcumUnit from, UcumUnit to, out Rational result)
    {
        if (!from.ConvertsTo(to))
        {
            result = Rational.Zero;
            return false;
        }

        result = ReferenceEquals(from, to) ? amount : ((amount * from.Factor) + from.Offset - to.Offset) / to.Factor;
        return true;
    }
}
