using Extract.Evaluation.Judging;
using Xunit;

namespace Extract.Evaluation.Tests.Judging;

public sealed class SlotQuantityTests
{
    [Theory]
    [InlineData("65000 km", 40389.3, "[mi_i]")]
    [InlineData("65000 km", 65300, "km")]
    [InlineData("40,000 mi", 40000, "[mi_i]")]
    [InlineData("8 km/s", 17896, "[mi_i]/h")]
    [InlineData("17 kn", 31.48, "km/h")]
    [InlineData("1.5 km2", 150, "har")]
    [InlineData("20 [ston_av]", 18.14, "t")]
    [InlineData("104 [degF]", 40, "Cel")]
    [InlineData("82 1", 82, "")]
    [InlineData("82", 82, "1")]
    [InlineData("30 sleighs", 30, "sleighs")]
    public void A_quantity_agrees_in_any_unit_of_its_dimension(string gold, double amount, string unit) =>
        Assert.True(SlotValue.Quantity(gold).Agrees(SlotValue.Quantity(amount, unit)));

    [Theory]
    [InlineData("65000 km", 65000, "[mi_i]")]
    [InlineData("65000 km", 65400, "km")]
    [InlineData("65000 km", 65000, "kg")]
    [InlineData("5 %", 0.05, "")]
    [InlineData("82", 82, "km")]
    [InlineData("30 sleighs", 30, "boats")]
    [InlineData("30 USD", 30, "EUR")]
    public void A_quantity_of_another_size_or_dimension_does_not(string gold, double amount, string unit) =>
        Assert.False(SlotValue.Quantity(gold).Agrees(SlotValue.Quantity(amount, unit)));
}
