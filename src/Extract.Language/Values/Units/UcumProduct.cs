namespace Extract.Language.Values.Units;

/// <summary>What a code has been read to so far: a factor and powers of dimensions. Immutable and thread-safe.</summary>
/// <param name="HasUnits">False for numbers alone.</param>
/// <param name="Shift">As of an atom; only a unit by itself has one.</param>
internal readonly record struct UcumProduct(Rational Factor, Dimension Dimension, string? Currency, bool HasUnits, Rational Shift)
{
    public static readonly UcumProduct One = new(Rational.One, default, null, false, Rational.Zero);

    // Nothing in use is near these; what goes beyond is a play with powers and could make numbers without end.
    private const int MaximalPower = 24;
    private const int MaximalBits = 2048;

    /// <summary>This times another to a power; null for two currencies at once and beyond all measure.</summary>
    public UcumProduct? Times(UcumProduct other, int power)
    {
        if (Math.Abs(power) > MaximalPower || (Currency is not null && other.Currency is not null && Currency != other.Currency))
        {
            return null;
        }

        // A temperature in a product is a difference of two, and has no zero of its own.
        bool isBare = !HasUnits && Factor == Rational.One && power == 1;
        Rational factor = Factor * other.Factor.Pow(power);
        Dimension dimension = Dimension.Times(other.Dimension, power);
        return IsSane(dimension) && factor.Numerator.GetBitLength() < MaximalBits && factor.Denominator.GetBitLength() < MaximalBits
            ? new UcumProduct(factor, dimension, Currency ?? other.Currency, HasUnits || other.HasUnits, isBare ? other.Shift : Rational.Zero)
            : null;
    }

    private static bool IsSane(Dimension d) =>
        Fits(d.Length) && Fits(d.Time) && Fits(d.Mass) && Fits(d.Angle) && Fits(d.Temperature) && Fits(d.Charge) && Fits(d.Light) && Fits(d.Data)
        && Fits(d.Money) && Fits(d.Level);

    private static bool Fits(int power) => Math.Abs(power) <= MaximalPower;
}
