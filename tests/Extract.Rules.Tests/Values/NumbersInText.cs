using Extract.Language.Values;
using Xunit;

namespace Extract.Rules.Tests.Values;

public sealed class NumbersInText
{
    [Theory]
    [InlineData("a 65,000 kilometre journey", 65000, "km")]
    [InlineData("a 65 000 km journey", 65000, "km")]
    [InlineData("a 39,000-mile trip", 39000, "[mi_i]")]
    [InlineData("30 feet of water", 30, "[ft_i]")]
    [InlineData("the 100m final", 100, "m")]
    [InlineData("a speed of eight kilometers per second", 8, "km/s")]
    [InlineData("at 120 km/h there", 120, "km/h")]
    [InlineData("at 75 mph there", 75, "[mi_i]/h")]
    [InlineData("at 60 miles an hour", 60, "[mi_i]/h")]
    [InlineData("it weighs 1.8 kg", 1.8, "kg")]
    [InlineData("12 tonnes of steel", 12, "t")]
    [InlineData("at minus 30 degrees", -30, "Cel")]
    [InlineData("at -30C there", -30, "Cel")]
    [InlineData("at 45 degrees Celsius", 45, "Cel")]
    [InlineData("over 20 square kilometres", 20, "km2")]
    [InlineData("down to 80 percent", 80, "%")]
    [InlineData("cost £5m to build", 5e6, "GBP")]
    [InlineData("cost 1.2 million dollars", 1.2e6, "USD")]
    [InlineData("some 14,000 bearers", 14000, null)]
    [InlineData("more than 130 stops", 130, null)]
    [InlineData("1.2 million people", 1.2e6, null)]
    [InlineData("half a million people", 5e5, null)]
    [InlineData("twenty-five runners", 25, null)]
    [InlineData("two hundred and six runners", 206, null)]
    [InlineData("three thousand and twelve runners", 3012, null)]
    [InlineData("a dozen runners", 12, null)]
    [InlineData("a 110,000-seat bowl", 110000, null)]
    [InlineData("Among the 82 bearers", 82, null)]
    [InlineData("2000 runners", 2000, null)]
    [InlineData("won 30m users", 3e7, null)]
    [InlineData("a 6,000-nautical-mile trip", 6000, "[nmi_i]")]
    public void A_quantity_has_its_unit(string text, double amount, string? unit)
    {
        Quantity quantity = Assert.IsType<Quantity>(Assert.Single(ValueText.Values(text)));
        Assert.Equal((amount, unit), (Math.Round(quantity.Amount, 6), quantity.Unit));
        Assert.False(quantity.IsOrdinal);
    }

    [Theory]
    [InlineData("will take four hours", "PT4H")]
    [InlineData("for 90 minutes", "PT90M")]
    [InlineData("an hour long session", "PT1H")]
    [InlineData("an hour-long session", "PT1H")]
    [InlineData("more than an hour", "PT1H")]
    [InlineData("a 12-day trip", "P12D")]
    [InlineData("mammoth four month journey", "P4M")]
    [InlineData("for five days", "P5D")]
    [InlineData("lasted 123 days", "P123D")]
    [InlineData("two and a half hours", "PT2.5H")]
    [InlineData("a three-and-a-half-hour show", "PT3.5H")]
    [InlineData("an hour and a half", "PT1.5H")]
    [InlineData("1 hour 20 minutes", "PT1H20M")]
    [InlineData("half an hour", "PT0.5H")]
    [InlineData("for three decades", "P30Y")]
    [InlineData("in 48.18 seconds", "PT48.18S")]
    [InlineData("a weeklong trip", "P1W")]
    public void A_duration_keeps_its_unit(string text, string iso) =>
        Assert.Equal(iso, Assert.IsType<LengthOfTime>(Assert.Single(ValueText.Values(text))).Iso);

    [Theory]
    [InlineData("five times a day")]
    [InlineData("one day they will")]
    [InlineData("the second act of the play")]
    public void Rates_and_set_phrases_are_no_durations(string text) => Assert.Empty(ValueText.Values(text).OfType<LengthOfTime>());

    [Theory]
    [InlineData("The 17-year-old stood", "P17Y")]
    [InlineData("a 17 year old skier", "P17Y")]
    [InlineData("a runner aged 60 fell", "P60Y")]
    [InlineData("with Luke Hill, 20, from", "P20Y")]
    [InlineData("with Luke Hill (20) in", "P20Y")]
    [InlineData("she is 30 years old", "P30Y")]
    [InlineData("at 17 the youngest", "P17Y")]
    [InlineData("under the age of 21", "P21Y")]
    [InlineData("in those days she was 25, a mother", "P25Y")]
    [InlineData("children aged five", "P5Y")]
    [InlineData("an 18-month-old child", "P18M")]
    public void An_age_is_no_count(string text, string iso) =>
        Assert.Equal(iso, Assert.IsType<Age>(Assert.Single(ValueText.Values(text))).Iso);

    [Theory]
    [InlineData("opened at 6:40pm today", 18, 40, null, null)]
    [InlineData("opened at 6:40pm Moscow time", 18, 40, null, "Moscow")]
    [InlineData("starting at 3.14am GMT", 3, 14, 0, null)]
    [InlineData("starting at 10:30 BST", 10, 30, 60, null)]
    [InlineData("starting at 7 p.m. local time", 19, 0, null, null)]
    [InlineData("starting at 1840 GMT", 18, 40, 0, null)]
    [InlineData("starting at 8 a.m. Eastern Standard Time", 8, 0, null, "America/New_York")]
    [InlineData("starting at noon", 12, 0, null, null)]
    [InlineData("starting at 7 o'clock", 7, 0, null, null)]
    [InlineData("starting at 10.30 there", 10, 30, null, null)]
    [InlineData("starting at 12am there", 0, 0, null, null)]
    [InlineData("starting at seven in the evening", 19, 0, null, null)]
    public void A_time_of_day_has_its_zone(string text, int hour, int minute, int? offset, string? zone)
    {
        ClockTime time = Assert.Single(ValueText.Values(text).OfType<ClockTime>());
        Assert.Equal((hour, minute, offset, zone), (time.Hour, time.Minute, time.OffsetMinutes, time.Zone));
        Assert.Empty(ValueText.Values(text).OfType<Quantity>());
    }

    [Theory]
    [InlineData("the third occasion", 3)]
    [InlineData("the 19th stage", 19)]
    [InlineData("the twenty-first stage", 21)]
    public void An_ordinal_is_marked(string text, double number)
    {
        Quantity quantity = Assert.IsType<Quantity>(Assert.Single(ValueText.Values(text)));
        Assert.True(quantity.IsOrdinal);
        Assert.Equal(number, quantity.Amount);
    }

    [Theory]
    [InlineData("won the match 2-0")]
    [InlineData("call +44 20 7946 0018")]
    [InlineData("an A380 jet")]
    [InlineData("in room number 12")]
    [InlineData("on board Apollo 11")]
    [InlineData("3. Ashley and Luke")]
    [InlineData("write to team2012@example.org")]
    public void Names_scores_and_numbers_of_things_are_no_counts(string text) => Assert.Empty(ValueText.Values(text));

    [Theory]
    [InlineData("It weighs 150 to 200 tonnes.", 200, "t")]
    [InlineData("It holds two-thirds of it.", 2.0 / 3, null)]
    [InlineData("It is 65,000 km (40,000 miles) long.", 65000, "km")]
    public void Of_several_figures_for_one_thing_one_stands(string text, double amount, string? unit)
    {
        Quantity quantity = Assert.IsType<Quantity>(Assert.Single(ValueText.Values(text)));
        Assert.Equal((Math.Round(amount, 6), unit), (Math.Round(quantity.Amount, 6), quantity.Unit));
    }

    [Fact]
    public void Two_hours_that_share_a_half_of_the_day_are_times() =>
        Assert.Equal([19, 21], ValueText.Values("It is open 7-9pm.").Cast<ClockTime>().Select(t => t.Hour));

    [Fact]
    public void The_first_hour_of_two_on_either_side_of_noon_is_no_count() =>
        Assert.Equal(14, Assert.IsType<ClockTime>(Assert.Single(ValueText.Values("It is open 10-2pm."))).Hour);

    [Theory]
    [InlineData("It took 3½ hours.", "PT3.5H")]
    [InlineData("It took ¼ of it, 1½ days.", "P1.5D")]
    public void A_fraction_close_behind_digits_belongs_to_the_number(string text, string length) =>
        Assert.Equal(length, Assert.Single(ValueText.Values(text).OfType<LengthOfTime>()).Iso);

    [Theory]
    [InlineData("It has 1 001 613 lamps.", 1001613)]
    [InlineData("It has 65 000 lamps.", 65000)]
    [InlineData("It has a million and a half lamps.", 1500000)]
    public void Digits_in_groups_and_halves_of_millions_are_one_number(string text, double amount) =>
        Assert.Equal(amount, Assert.IsType<Quantity>(Assert.Single(ValueText.Values(text))).Amount);

    [Fact]
    public void Values_never_overlap_and_stand_in_order()
    {
        Value[] values = ValueText.Values("On 7 November 2013, 82 runners, aged 12, ran 5 km in two hours until 7pm, the next day 3 more.");
        for (int v = 1; v < values.Length; v++)
        {
            Assert.True(values[v - 1].Span.End <= values[v].Span.First);
        }

        Assert.Equal(8, values.Length);
    }
}
