using Extract.Rules.Learned;
using Xunit;

namespace Extract.Rules.Tests;

public sealed class LearnedRuleTests
{
    private const string Rules = """
        lexicons: {class-rest: [rest, sleep]}
        facts:
          - {name: stay/learned, fact: stay, learned: place=@place, weights: learned/stay.tsv, least: 0.7, fill: date}
        """;

    [Fact]
    public void What_stands_around_a_mention_evokes_its_fact_by_weights()
    {
        using RuleFolder folder = new(Rules);
        folder.Write("learned/stay.tsv", "# a remark\nbias=\t-3\ntop=rest\t5\n");
        RuleSet rules = folder.Load();
        Assert.Equal(["stay/learned happened place=Oslo"], English.Find(rules, "They rested in Oslo."));
        Assert.Empty(English.Find(rules, "They argued in Oslo."));
    }

    [Fact]
    public void The_class_of_a_word_counts_for_every_word_of_it()
    {
        using RuleFolder folder = new(Rules);
        folder.Write("learned/stay.tsv", "bias=\t-3\ntop-class=rest\t5\n");
        RuleSet rules = folder.Load();
        Assert.Equal(["stay/learned happened place=Oslo"], English.Find(rules, "They rested in Oslo."));
        Assert.Equal(["stay/learned happened place=Oslo"], English.Find(rules, "They slept in Oslo."));
    }

    [Fact]
    public void A_chance_below_the_least_finds_nothing()
    {
        using RuleFolder folder = new(Rules);
        folder.Write("learned/stay.tsv", "bias=\t0\ntop=rest\t0.8\n");
        Assert.Empty(English.Find(folder.Load(), "They rested in Oslo."));
    }

    [Fact]
    public void Status_and_context_are_read_as_for_every_rule()
    {
        using RuleFolder folder = new(Rules);
        folder.Write("learned/stay.tsv", "bias=\t3\n");
        Assert.Equal(["stay/learned planned place=Oslo date=Monday"], English.Find(folder.Load(), "They will rest in Oslo on Monday."));
    }

    [Fact]
    public void Without_weights_nothing_is_found()
    {
        using RuleFolder folder = new(Rules);
        Assert.Empty(English.Find(folder.Load(), "They rested in Oslo."));
        folder.Write("learned/stay.tsv", "bias=\t3\n");
        Assert.NotEmpty(English.Find(folder.Load(), "They rested in Oslo."));
        Assert.Empty(English.Find(RuleSet.Load(folder.Path, weights: false), "They rested in Oslo."));
    }

    [Fact]
    public void A_line_that_is_no_weight_is_a_fault_with_its_place()
    {
        using RuleFolder folder = new(Rules);
        folder.Write("learned/stay.tsv", "bias=\t0\ntop=rest much\n");
        RuleException fault = Assert.Throws<RuleException>(folder.Load);
        Assert.EndsWith("stay.tsv:2:1: a line of weights is a feature, a tab and a number", fault.Report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("learned: '@place', weights: a.tsv", "learned: names a role and labels of mentions")]
    [InlineData("learned: place=@place", "says where its weights are")]
    [InlineData("learned: place=@place, weights: a.tsv, verb: rest", "one of pattern, verb, noun, copula and learned")]
    [InlineData("learned: place=@place, weights: a.tsv, least: 2", "least is a number above 0 and up to 1")]
    public void A_learned_rule_that_lacks_something_is_a_fault(string keys, string message)
    {
        using RuleFolder folder = new($"facts: [{{name: stay/learned, fact: stay, {keys}}}]");
        Assert.Contains(message, Assert.Throws<RuleException>(folder.Load).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Weights_choose_what_fills_a_role_from_context()
    {
        using RuleFolder folder = new(
            """
            context: {place: {labels: [place], before: 1, weights: learned/fill-place.tsv}}
            facts: [{name: bring, fact: bring, verb: bring, subject: bringer=@person, object: "@goods", fill: place}]
            """,
            "names: {person: person, place: place}\nmentions: [{name: goods/noun, type: goods, form: kind, pattern: \"/parcel|letter/\"}]");
        const string Text = "It rained in Bergen. Anna Berg brought the letter in Oslo.";
        Assert.Equal(["bring happened bringer=Anna Berg place=Oslo"], English.Find(folder.Load(), Text));
        folder.Write("learned/fill-place.tsv", "bias=\t-2\ndistance=1\t4\n");
        Assert.Equal(["bring happened bringer=Anna Berg place=Bergen"], English.Find(folder.Load(), Text));
        folder.Write("learned/fill-place.tsv", "bias=\t-2\n");
        Assert.Equal(["bring happened bringer=Anna Berg"], English.Find(folder.Load(), Text));
    }

    [Fact]
    public void Candidates_tell_their_features_as_weights_name_them()
    {
        using RuleFolder folder = new(Rules);
        RuleSet rules = folder.Load();
        Candidate candidate = Assert.Single(rules.Candidates(rules.Read(English.Analyzer.Analyze("They rested in Oslo."))));
        Assert.Equal("stay/learned", candidate.Rule);
        Assert.Contains("top+case=rest|in", candidate.Features);
        Assert.Contains("top-class=rest", candidate.Features);
    }
}
