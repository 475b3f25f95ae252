using Extract.Language.Values.Units;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Extract.Language.Tests.Values.Units;

public sealed class UcumUnitTests
{
    [Theory]
    [InlineData("km", "length")]
    [InlineData("[mi_i]", "length")]
    [InlineData("[nmi_i]", "length")]
    [InlineData("[ly]", "length")]
    [InlineData("kg", "mass")]
    [InlineData("[stone_av]", "mass")]
    [InlineData("[car_m]", "mass")]
    [InlineData("m2", "area")]
    [InlineData("har", "area")]
    [InlineData("[acr_us]", "area")]
    [InlineData("[sft_i]", "area")]
    [InlineData("m3", "volume")]
    [InlineData("mL", "volume")]
    [InlineData("[bbl_us]", "volume")]
    [InlineData("km/h", "speed")]
    [InlineData("[mi_i]/h", "speed")]
    [InlineData("km.h-1", "speed")]
    [InlineData("[kn_i]", "speed")]
    [InlineData("kn", "speed")]
    [InlineData("Cel", "temperature")]
    [InlineData("[degF]", "temperature")]
    [InlineData("wk", "time")]
    [InlineData("MW", "power")]
    [InlineData("[HP]", "power")]
    [InlineData("kW.h", "energy")]
    [InlineData("kJ", "energy")]
    [InlineData("[psi]", "pressure")]
    [InlineData("mbar", "pressure")]
    [InlineData("kN", "force")]
    [InlineData("deg", "angle")]
    [InlineData("%", "percent")]
    [InlineData("[ppm]", "percent")]
    [InlineData("V", "voltage")]
    [InlineData("mA", "current")]
    [InlineData("MHz", "frequency")]
    [InlineData("GBy", "data")]
    [InlineData("KiBy", "data")]
    [InlineData("Mbit/s", "data rate")]
    [InlineData("dB", "level")]
    [InlineData("m3/s", "flow")]
    [InlineData("m/s2", "acceleration")]
    [InlineData("kg/m3", "density")]
    [InlineData("EUR", "money")]
    [InlineData("1", "count")]
    [InlineData("{torches}", "count")]
    [InlineData("10*3", "count")]
    [InlineData("kg.m", "quantity")]
    [InlineData("USD/h", "quantity")]
    public void A_code_tells_what_is_measured(string code, string dimension) => Assert.Equal(dimension, UcumUnit.Parse(code).DimensionName);

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public void No_code_counts(string? code) => Assert.Same(UcumUnit.Count, UcumUnit.Parse(code));

    [Theory]
    [InlineData("(m/s)/(kg.K)", "m.s-1.g-1.K-1")]
    [InlineData("/m", "m-1")]
    [InlineData("kg{flame}.m/s2", "m.s-2.g")]
    [InlineData("m/s/s", "m.s-2")]
    public void A_code_is_read_by_the_grammar_of_UCUM(string code, string dimension) => Assert.Equal(dimension, UcumUnit.Parse(code).Dimension.ToString());

    [Theory]
    [InlineData("km ")]
    [InlineData("m.")]
    [InlineData("m//s")]
    [InlineData("(m")]
    [InlineData("m)")]
    [InlineData("m0")]
    [InlineData("m-")]
    [InlineData("0")]
    [InlineData("kkm")]
    [InlineData("k[mi_i]")]
    [InlineData("kmin")]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("furlongs")]
    [InlineData("USD/EUR")]
    [InlineData("m99")]
    [InlineData("m9999999999999999999")]
    [InlineData("Ym24.Ym24")]
    [InlineData("((((((((((m))))))))))")]
    public void What_is_no_code_is_told_as_such(string code)
    {
        Assert.False(UcumUnit.TryParse(code, out UcumUnit? unit));
        Assert.Null(unit);
        Assert.Throws<FormatException>(() => UcumUnit.Parse(code));
    }

    [Fact]
    public void An_everyday_code_comes_before_a_prefix()
    {
        Assert.Equal(UcumUnit.Parse("[ft_i]").Factor, UcumUnit.Parse("ft").Factor);
        Assert.Equal(UcumUnit.Parse("[mi_i]/h").Factor, UcumUnit.Parse("mph").Factor);
    }

    [Theory]
    [InlineData("USD", true)]
    [InlineData("GRD", true)]
    [InlineData("USD/h", false)]
    [InlineData("km", false)]
    [InlineData("XYZ", false)]
    public void Money_is_known_as_such(string code, bool isMoney) => Assert.Equal(isMoney, UcumUnit.TryParse(code, out UcumUnit? unit) && unit.IsMoney);

    [Fact]
    public void A_code_is_parsed_to_the_same_on_any_number_of_threads()
    {
        UcumUnit[] units = new UcumUnit[64];
        Parallel.For(0, units.Length, i => units[i] = UcumUnit.Parse(i % 2 == 0 ? "km.d-1" : "[yd_i]/wk"));

        Assert.Equal(2, units.Select(u => (u.Code, u.Factor, u.Dimension)).Distinct().Count());
    }

    [Fact]
    public void No_string_makes_it_crash()
    {
        Gen<char> signs = Gen.Elements("kmsghdcCKBlLPaWV[]_ift(){}./*^+-0123456789%'uUSDGBP \0é".ToCharArray());
        Gen<string> codes = signs.ArrayOf().Select(letters => new string(letters));
        Config config = Config.QuickThrowOnFailure.WithMaxTest(20000).WithEndSize(80);

        Prop.ForAll(codes.ToArbitrary(), Read).Check(config);
        Prop.ForAll<string>(Read).Check(config);
    }

    // Whatever is a unit has a factor above 0, and converts into itself.
    private static bool Read(string? code) => !UcumUnit.TryParse(code, out UcumUnit? unit) || (unit.Factor.Sign > 0 && unit.ConvertsTo(unit));
}
