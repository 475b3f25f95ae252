using System.Globalization;
using System.Numerics;

namespace Extract.Language.Values.Units;

/// <summary>
/// An exact fraction in lowest terms, so that a conversion there and back gives just what went in. Immutable and thread-safe; the default
/// value is 0.
/// </summary>
public readonly struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    private readonly BigInteger _denominator;

    /// <exception cref="DivideByZeroException">The denominator is 0.</exception>
    public Rational(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException("A fraction cannot have the denominator 0.");
        }

        BigInteger common = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        Numerator = numerator / common;
        _denominator = denominator / common;
    }

    public static Rational Zero => default;

    public static Rational One => new(BigInteger.One, BigInteger.One);

    public BigInteger Numerator { get; }

    /// <summary>Always above 0.</summary>
    public BigInteger Denominator => _denominator.IsZero ? BigInteger.One : _denominator;

    public int Sign => Numerator.Sign;

    public static implicit operator Rational(int value) => new(value, BigInteger.One);

    public static implicit operator Rational(decimal value) => Of(value);

    public static Rational operator -(Rational value) => new(-value.Numerator, value.Denominator);

    public static Rational operator +(Rational left, Rational right) =>
        new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    public static Rational operator -(Rational left, Rational right) => left + -right;

    public static Rational operator *(Rational left, Rational right) =>
        new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <exception cref="DivideByZeroException">The divisor is 0.</exception>
    public static Rational operator /(Rational left, Rational right) =>
        new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    public static bool operator ==(Rational left, Rational right) => left.Equals(right);

    public static bool operator !=(Rational left, Rational right) => !left.Equals(right);

    public static bool operator <(Rational left, Rational right) => left.CompareTo(right) < 0;

    public static bool operator >(Rational left, Rational right) => left.CompareTo(right) > 0;

    public static bool operator <=(Rational left, Rational right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Rational left, Rational right) => left.CompareTo(right) >= 0;

    /// <summary>The decimal as it is written: 0.1m is one tenth.</summary>
    public static Rational Of(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        return new Rational(new BigInteger(new decimal(bits[0], bits[1], bits[2], value < 0, 0)), BigInteger.Pow(10, value.Scale));
    }

    /// <summary>The shortest decimal that stands for the number, which is what a text wrote: 0.1 is one tenth.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is infinite or none.</exception>
    public static Rational Of(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "Only a finite number is a fraction.");
        }

        string text = value.ToString("R", CultureInfo.InvariantCulture);
        int e = text.IndexOf('E', StringComparison.Ordinal);
        ReadOnlySpan<char> mantissa = e < 0 ? text : text.AsSpan(0, e);
        int power = e < 0 ? 0 : int.Parse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        int point = mantissa.IndexOf('.');
        power -= point < 0 ? 0 : mantissa.Length - point - 1;
        BigInteger digits = BigInteger.Parse(mantissa.ToString().Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        BigInteger scale = BigInteger.Pow(10, Math.Abs(power));
        return power < 0 ? new Rational(digits, scale) : new Rational(digits * scale, BigInteger.One);
    }

    /// <summary>This to a whole power, which may be below 0.</summary>
    /// <exception cref="DivideByZeroException">0 to a power below 0.</exception>
    public Rational Pow(int power)
    {
        Rational raised = new(BigInteger.Pow(Numerator, Math.Abs(power)), BigInteger.Pow(Denominator, Math.Abs(power)));
        return power < 0 ? One / raised : raised;
    }

    public Rational Abs() => Sign < 0 ? -this : this;

    /// <summary>The nearest whole number; halves go away from 0, as writers round.</summary>
    public BigInteger Round()
    {
        Rational up = Abs() + new Rational(1, 2);
        return BigInteger.Divide(up.Numerator, up.Denominator) * Sign;
    }

    /// <summary>The nearest double; infinite beyond its range.</summary>
    public double ToDouble()
    {
        // 63 or 64 bits with a sticky last one round as the whole fraction would.
        long shift = 63 - (Numerator.GetBitLength() - Denominator.GetBitLength());
        BigInteger dividend = shift > 0 ? BigInteger.Abs(Numerator) << (int)shift : BigInteger.Abs(Numerator);
        BigInteger divisor = shift < 0 ? Denominator << (int)-shift : Denominator;
        ulong quotient = (ulong)BigInteger.DivRem(dividend, divisor, out BigInteger rest);
        quotient |= rest.IsZero ? 0UL : 1UL;
        return Math.ScaleB((double)quotient, (int)-shift) * Sign;
    }

    public int CompareTo(Rational other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    public bool Equals(Rational other) => Numerator == other.Numerator && Denominator == other.Denominator;

    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Numerator, Denominator);

    public override string ToString() =>
        Denominator.IsOne ? Numerator.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");
}
