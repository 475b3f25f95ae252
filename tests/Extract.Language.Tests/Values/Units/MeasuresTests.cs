using Extract.Language.Values.Units;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Extract.Language.Tests.Values.Units;

public sealed class MeasuresTests
{
    [Theory]
    [InlineData(65000, "km", 40000, "[mi_i]")]
    [InlineData(8, "[mi_i]", 13, "km")]
    [InlineData(1, "[mi_i]", 2, "km")]
    [InlineData(6, "[ft_i]", 2, "m")]
    [InlineData(1.8, "kg", 4, "[lb_av]")]
    [InlineData(800, "g", 28, "[oz_av]")]
    [InlineData(12, "[stone_av]", 76, "kg")]
    [InlineData(250, "har", 618, "[acr_us]")]
    [InlineData(250, "har", 618, "[acr_br]")]
    [InlineData(17, "kn", 31, "km/h")]
    [InlineData(-41, "Cel", -42, "[degF]")]
    [InlineData(0, "Cel", 32, "[degF]")]
    [InlineData(-1, "Cel", 30, "[degF]")]
    [InlineData(5, "L", 1.3, "[gal_us]")]
    [InlineData(300, null, 300, null)]
    [InlineData(0, "km", 0, "m")]
    public void Two_figures_of_one_measure_are_the_same_but_for_rounding(double a, string? unitA, double b, string? unitB)
    {
        Assert.True(Measures.AreSame(a, unitA, b, unitB));
        Assert.True(Measures.AreSame(b, unitB, a, unitA));
    }

    [Theory]
    [InlineData(10, "km", 5, "[mi_i]")]
    [InlineData(65000, "km", 65000, "[mi_i]")]
    [InlineData(20, "Cel", 75, "[degF]")]
    [InlineData(5, "km", 5, "kg")]
    [InlineData(5, "%", 0.05, null)]
    [InlineData(3, "USD", 3, "EUR")]
    [InlineData(2, null, 2.4, null)]
    [InlineData(3, "km", -3, "km")]
    [InlineData(double.NaN, "km", double.NaN, "km")]
    [InlineData(double.PositiveInfinity, "km", double.PositiveInfinity, "km")]
    [InlineData(5, "leagues", 5, "leagues")]
    public void Two_measures_are_two(double a, string? unitA, double b, string? unitB)
    {
        Assert.False(Measures.AreSame(a, unitA, b, unitB));
        Assert.False(Measures.AreSame(b, unitB, a, unitA));
    }

    [Fact]
    public void The_tolerance_is_the_callers()
    {
        Assert.False(Measures.AreSame(65000, "km", 40000, "[mi_i]", 0.001));
        Assert.True(Measures.AreSame(10, "km", 5, "[mi_i]", 0.2));
        Assert.Throws<ArgumentOutOfRangeException>(() => Measures.AreSame(1, "km", 1, "km", -1));
    }

    [Fact]
    public void Sameness_has_no_order() => Prop.ForAll<double, double>((a, b) =>
        Measures.AreSame(a, "km", b, "[mi_i]") == Measures.AreSame(b, "[mi_i]", a, "km")).Check(Config.QuickThrowOnFailure);
}
