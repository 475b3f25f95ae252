using Extract.Language.Values.Units;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Extract.Language.Tests.Values.Units;

public sealed class UnitConversionTests
{
    private static readonly string[][] _families =
    [
        ["km", "m", "cm", "[mi_i]", "[nmi_i]", "[ft_i]", "[in_i]", "[yd_i]", "[ft_us]", "[ly]", "AU"],
        ["kg", "g", "t", "[ston_av]", "[lton_av]", "[lb_av]", "[oz_av]", "[stone_av]", "[oz_tr]"],
        ["m2", "km2", "har", "[acr_us]", "[acr_br]", "[sft_i]", "[mi_i]2"],
        ["L", "mL", "m3", "[gal_us]", "[gal_br]", "[bbl_us]", "[pt_br]"],
        ["km/h", "m/s", "[mi_i]/h", "kn", "[ft_i]/s"],
        ["Cel", "[degF]", "K", "[degR]", "mCel"],
        ["W", "kW", "MW", "[HP]"],
        ["J", "kW.h", "kcal", "[Btu]"],
        ["Pa", "bar", "[psi]", "mm[Hg]", "atm"],
        ["h", "min", "s", "d", "wk", "mo", "a"],
        ["deg", "'", "''", "gon", "circ", "rad"],
        ["By", "kBy", "MiBy", "bit"],
        ["%", "[ppm]", "[ppth]"],
    ];

    [Theory]
    [InlineData(1, "[mi_i]", "km", "25146/15625")]
    [InlineData(1, "km", "[mi_i]", "15625/25146")]
    [InlineData(17, "kn", "km/h", "7871/250")]
    [InlineData(1, "[lb_av]", "kg", "45359237/100000000")]
    [InlineData(12, "[stone_av]", "[lb_av]", "168")]
    [InlineData(1, "[ston_av]", "[lb_av]", "2000")]
    [InlineData(1, "har", "m2", "10000")]
    [InlineData(1, "[gal_us]", "[in_i]3", "231")]
    [InlineData(1, "[gal_br]", "L", "454609/100000")]
    [InlineData(1, "[bbl_us]", "[gal_us]", "42")]
    [InlineData(36, "km/h", "m/s", "10")]
    [InlineData(1, "[mi_i]2", "har", "25899881103360/100000000000")]
    [InlineData(212, "[degF]", "Cel", "100")]
    [InlineData(-40, "Cel", "[degF]", "-40")]
    [InlineData(0, "K", "Cel", "-5463/20")]
    [InlineData(1, "a", "d", "1461/4")]
    [InlineData(1, "kW.h", "J", "3600000")]
    [InlineData(360, "deg", "circ", "1")]
    [InlineData(1, "deg", "''", "3600")]
    [InlineData(50, "%", "1", "1/2")]
    [InlineData(3, "GBP", "GBP", "3")]
    public void Amounts_convert_exactly(int amount, string from, string to, string expected)
    {
        string[] parts = expected.Split('/');
        Rational exact = new(System.Numerics.BigInteger.Parse(parts[0]), parts.Length > 1 ? System.Numerics.BigInteger.Parse(parts[1]) : 1);

        Assert.True(UnitConversion.TryConvert(amount, from, to, out Rational result));
        Assert.Equal(exact, result);
    }

    [Theory]
    [InlineData("km", "kg")]
    [InlineData("km", "km2")]
    [InlineData("USD", "EUR")]
    [InlineData("USD", null)]
    [InlineData("By", "1")]
    [InlineData("km", "miles")]
    [InlineData("Cel", "Cel/h")]
    public void What_does_not_convert_is_told_as_such(string from, string? to)
    {
        Assert.False(UnitConversion.TryConvert(1.5m, from, to, out Rational result));
        Assert.Equal(Rational.Zero, result);
    }

    [Fact]
    public void A_conversion_there_and_back_is_exactly_the_same()
    {
        Gen<(string From, string To)> pairs = Gen.Elements(_families).SelectMany(family => Gen.Elements(family).SelectMany(from => Gen.Elements(family).Select(to => (from, to))));

        Prop.ForAll(pairs.ToArbitrary(), ArbMap.Default.ArbFor<decimal>(), (pair, amount) =>
            UnitConversion.TryConvert(amount, pair.From, pair.To, out Rational there)
            && UnitConversion.TryConvert(there, pair.To, pair.From, out Rational back)
            && back == amount).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    [Fact]
    public void A_detour_changes_nothing()
    {
        foreach (string[] family in _families)
        {
            foreach (string via in family)
            {
                UnitConversion.TryConvert(12.34m, family[0], family[^1], out Rational straight);
                UnitConversion.TryConvert(12.34m, family[0], via, out Rational half);
                UnitConversion.TryConvert(half, via, family[^1], out Rational whole);
                Assert.Equal(straight, whole);
            }
        }
    }

    [Fact]
    public void A_change_of_temperature_has_no_zero_of_its_own()
    {
        Assert.True(UnitConversion.TryConvert(9, "[degF]/h", "Cel/h", out Rational result));
        Assert.Equal((Rational)5, result);
    }
}
