using Xunit;

namespace Extract.Rules.Tests;

public sealed class MatchesTests
{
    [Theory]
    [InlineData("first", "goods=(old | old red | old red box)", "goods=old")]
    [InlineData("longest", "goods=(old | old red | old red box)", "goods=old red box")]
    [InlineData("longest", "(goods=old | old red goods=box)", "goods=box")]
    [InlineData("all", "goods=(old | old red | old red box)", "goods=old|goods=old red|goods=old red box")]
    [InlineData("first", "goods=[]{2}", "goods=old|goods=red box|goods=fell")]
    [InlineData("all", "goods=[]{2}", "goods=old|goods=old red|goods=red box|goods=box fell|goods=fell")]
    [InlineData("longest", "goods=[]+?", "goods=old red box fell")]
    public void A_rule_says_which_of_its_matches_count(string matches, string pattern, string expected)
    {
        using RuleFolder folder = new($"facts: [{{name: r, fact: bring, matches: {matches}, pattern: '{pattern}'}}]");
        IEnumerable<string> found = English.Find(folder.Load(), "The old red box fell.").Select(f => f["r happened ".Length..]);
        Assert.Equal(expected.Split('|').Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_mention_rule_may_take_the_longest()
    {
        using RuleFolder folder = new("""
            mentions: [{name: m, type: flag, matches: longest, pattern: "(old | old red) box?"}]
            facts: [{name: r, fact: bring, pattern: "the @flag goods=[]"}]
            """);
        Assert.Equal(["r happened goods=fell"], English.Find(folder.Load(), "The old red box fell."));
    }

    [Fact]
    public void An_unknown_choice_is_a_fault()
    {
        using RuleFolder folder = new("facts: [{name: r, fact: bring, matches: longst, pattern: x}]");
        Assert.Contains("'longst' is no choice of matches; did you mean 'longest'?", Assert.Throws<RuleException>(folder.Load).Message, StringComparison.Ordinal);
    }
}
