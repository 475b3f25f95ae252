using Xunit;

namespace Extract.Rules.Tests;

public sealed class ToldFillTests
{
    private const string Rules = """
        context:
          place: {labels: [place], before: 0, told: [stay], told-before: 2}
        facts:
          - {name: stay, fact: stay, verb: [stop, stay], with: {in: place=@place}}
          - {name: bring, fact: bring, verb: bring, subject: bringer=@person, object: "@goods", fill: place}
        """;

    [Theory]
    [InlineData("The parcel stopped in Oslo. Anna Berg brought the letter.", "bring happened bringer=Anna Berg place=Oslo")]
    [InlineData("The parcel stopped in Oslo. All was well. Anna Berg brought the letter.", "bring happened bringer=Anna Berg place=Oslo")]
    [InlineData("The parcel stopped in Oslo. It stayed in Bergen. Anna Berg brought the letter.", "bring happened bringer=Anna Berg place=Bergen")]
    [InlineData("The parcel stopped in Oslo. Anna Berg brought the letter in Bergen.", "bring happened bringer=Anna Berg place=Bergen")]
    [InlineData("The parcel stopped in Oslo. All was well. All was fine. Anna Berg brought the letter.", "bring happened bringer=Anna Berg")]
    [InlineData("The parcel will stop in Oslo. Anna Berg brought the letter.", "bring happened bringer=Anna Berg")]
    [InlineData("They met in Oslo. Anna Berg brought the letter.", "bring happened bringer=Anna Berg")]
    public void A_place_holds_on_from_a_fact_of_the_same_status_told_shortly_before(string text, string expected)
    {
        using RuleFolder folder = new(Rules, "names: {person: person, place: place}\nmentions: [{name: goods/noun, type: goods, form: kind, pattern: \"/parcel|letter/\"}]");
        Assert.Equal(expected, Assert.Single(English.Find(folder.Load(), text), f => f.StartsWith("bring", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_place_that_breaks_a_condition_of_the_rule_is_not_lent()
    {
        using RuleFolder folder = new(
            Rules.Replace("fill: place", "fill: place, where: place not in %closed", StringComparison.Ordinal) + "\nlexicons: {closed: [oslo]}",
            "names: {person: person, place: place}\nmentions: [{name: goods/noun, type: goods, form: kind, pattern: \"/parcel|letter/\"}]");
        RuleSet rules = folder.Load();
        Assert.Contains("bring happened bringer=Anna Berg", English.Find(rules, "The parcel stopped in Oslo. Anna Berg brought the letter."));
        Assert.Contains("bring happened bringer=Anna Berg place=Bergen", English.Find(rules, "The parcel stopped in Bergen. Anna Berg brought the letter."));
    }

    [Fact]
    public void A_type_that_is_none_is_a_fault()
    {
        using RuleFolder folder = new("context: {place: {labels: [place], told: [stayed]}}");
        Assert.Contains("no fact type is called 'stayed'; did you mean 'stay'?", Assert.Throws<RuleException>(folder.Load).Message, StringComparison.Ordinal);
    }
}
