using System.Numerics;
using Extract.Language.Values.Units;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Extract.Language.Tests.Values.Units;

public sealed class RationalTests
{
    private static readonly Config _config = Config.QuickThrowOnFailure.WithMaxTest(500);

    [Fact]
    public void A_fraction_is_in_lowest_terms_with_its_sign_above() => Assert.Equal("-3/2", new Rational(6, -4).ToString());

    [Fact]
    public void Nothing_given_is_zero()
    {
        Assert.Equal("0", default(Rational).ToString());
        Assert.Equal(Rational.Zero, new Rational(0, -7));
        Assert.True(default(Rational) + 1 == Rational.One);
    }

    [Fact]
    public void A_denominator_of_zero_is_refused()
    {
        Assert.Throws<DivideByZeroException>(() => new Rational(1, 0));
        Assert.Throws<DivideByZeroException>(() => Rational.One / 0);
        Assert.Throws<DivideByZeroException>(() => Rational.Zero.Pow(-1));
    }

    [Theory]
    [InlineData(0.1, "1/10")]
    [InlineData(-2.5, "-5/2")]
    [InlineData(65000, "65000")]
    [InlineData(1e21, "1000000000000000000000")]
    [InlineData(1.5e-7, "3/20000000")]
    public void A_number_is_the_decimal_that_a_text_wrote(double number, string fraction) => Assert.Equal(fraction, Rational.Of(number).ToString());

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void What_is_no_finite_number_is_refused(double number) => Assert.Throws<ArgumentOutOfRangeException>(() => Rational.Of(number));

    [Theory]
    [InlineData("5/2", 5, 2, 3)]
    [InlineData("-5/2", -5, 2, -3)]
    [InlineData("7/3", 7, 3, 2)]
    public void Rounding_takes_halves_away_from_zero(string text, int numerator, int denominator, int rounded)
    {
        Assert.Equal(text, new Rational(numerator, denominator).ToString());
        Assert.Equal(new BigInteger(rounded), new Rational(numerator, denominator).Round());
    }

    [Fact]
    public void Every_finite_number_comes_back_from_its_fraction() =>
        Prop.ForAll<double>(number => !double.IsFinite(number) || Rational.Of(number).ToDouble().Equals(number + 0.0)).Check(_config);

    [Theory]
    [InlineData(double.MaxValue)]
    [InlineData(double.Epsilon)]
    [InlineData(2.2250738585072014E-308)]
    [InlineData(1.7976931348623155E+308)]
    [InlineData(0.3)]
    public void Numbers_at_the_limits_come_back_from_their_fractions(double number) => Assert.Equal(number, Rational.Of(number).ToDouble());

    [Fact]
    public void Every_decimal_is_taken_as_it_stands() =>
        Prop.ForAll<decimal>(number => Rational.Of(number) * 10000 == Rational.Of(number) / Rational.Of(0.0001m) && Rational.Of(-number) == -Rational.Of(number)).Check(_config);

    [Fact]
    public void Fractions_are_ordered_as_numbers_are() =>
        Prop.ForAll<int, int>((a, b) => (Rational.Of((decimal)a) < b) == (a < b) && new Rational(a, 7).CompareTo(new Rational(b, 7)) == a.CompareTo(b)).Check(_config);
}
