using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Extract.Language.Values.Units;

/// <summary>
/// A unit of measure by its UCUM code (<c>km</c>, <c>[mi_i]/h</c>, <c>Cel</c>), or a currency by its ISO 4217 code, which may stand in a UCUM
/// code as well (<c>USD/h</c>). Everyday codes that are none of UCUM's (<c>kn</c>, <c>mph</c>) are known, too. Immutable and thread-safe;
/// units that were parsed are kept.
/// </summary>
public sealed class UcumUnit
{
    // Codes come from articles and gold sets, which are others' writing: neither one code nor all of them may grow without end.
    private const int MaximalLength = 64;
    private const int MaximalCached = 4096;

    private static readonly ConcurrentDictionary<string, UcumUnit> _parsed = new(StringComparer.Ordinal);
    private static int _cached;

    private UcumUnit(string code, UcumProduct product)
    {
        Code = code;
        Dimension = product.Dimension;
        Factor = product.Factor;
        Offset = product.Shift * product.Factor;
        Currency = product.Dimension.Money == 0 ? null : product.Currency;
        DimensionName = Dimension == default && product.HasUnits ? "percent" : Dimension.Name ?? "quantity";
    }

    /// <summary>The unit of a plain count, which is <c>1</c>.</summary>
    public static UcumUnit Count { get; } = new("1", UcumProduct.One);

    public string Code { get; }

    public Dimension Dimension { get; }

    /// <summary>How many of the base units (metre, gram, second, radian, kelvin, coulomb, candela, bit) one of it makes.</summary>
    public Rational Factor { get; }

    /// <summary>What 0 of it is in base units: 273.15 (kelvin) for <c>Cel</c>; 0 for units that scale.</summary>
    public Rational Offset { get; }

    /// <summary>The ISO 4217 code of the currency that it counts; null for other units.</summary>
    public string? Currency { get; }

    /// <summary>Whether it is a currency alone, which converts into no other.</summary>
    public bool IsMoney => Currency is not null && Dimension == new Dimension(Money: 1);

    /// <summary>
    /// length, mass, speed, temperature, area, volume, time, power, angle, money, count …; percent for ratios, and quantity for what has no name.
    /// </summary>
    public string DimensionName { get; }

    /// <summary>Parses a code; no code at all is that of a count.</summary>
    public static bool TryParse(string? code, [NotNullWhen(true)] out UcumUnit? unit)
    {
        if (string.IsNullOrEmpty(code) || code == "1")
        {
            unit = Count;
            return true;
        }

        if (code.Length > MaximalLength)
        {
            unit = null;
            return false;
        }

        if (_parsed.TryGetValue(code, out unit))
        {
            return true;
        }

        unit = new UcumParser(code, UcumTable.Shared).Read() is { } product ? new UcumUnit(code, product) : null;
        if (unit is not null && _parsed.TryAdd(code, unit) && Interlocked.Increment(ref _cached) > MaximalCached)
        {
            _parsed.Clear();
            Interlocked.Exchange(ref _cached, 0);
        }

        return unit is not null;
    }

    /// <exception cref="FormatException">The code is none of UCUM, nor of ISO 4217.</exception>
    public static UcumUnit Parse(string? code) =>
        TryParse(code, out UcumUnit? unit) ? unit : throw new FormatException($"'{code}' is no unit of UCUM and no currency of ISO 4217.");

    /// <summary>Whether amounts of this convert into amounts of the other: the same dimension, and for money the same currency.</summary>
    public bool ConvertsTo(UcumUnit other) => Dimension == other.Dimension && Currency == other.Currency;

    public override string ToString() => Code;
}
