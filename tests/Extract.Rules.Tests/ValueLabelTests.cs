using Extract.Language;
using Extract.Language.Values;
using Extract.Rules.Matching;
using Xunit;

namespace Extract.Rules.Tests;

public sealed class ValueLabelTests
{
    [Theory]
    [InlineData(null, "count")]
    [InlineData("1", "count")]
    [InlineData("%", "percent")]
    [InlineData("Cel", "temperature")]
    [InlineData("K", "temperature")]
    [InlineData("kg", "mass")]
    [InlineData("[ston_av]", "mass")]
    [InlineData("km/h", "speed")]
    [InlineData("kn", "speed")]
    [InlineData("[nmi_i]", "length")]
    [InlineData("har", "area")]
    [InlineData("L", "volume")]
    [InlineData("MW", "power")]
    [InlineData("EUR", "money")]
    [InlineData("deg", "angle")]
    [InlineData("t/d", "quantity")]
    [InlineData("USD/h", "quantity")]
    [InlineData("sleighs", "quantity")]
    public void A_measure_is_called_by_what_it_measures(string? unit, string label) =>
        Assert.Equal(label, ValueLabels.Of(new Quantity(new TokenSpan(0, 1), 2, unit)));
}
