using Extract.Rules.Explaining;
using Extract.Rules.Matching;
using Xunit;

namespace Extract.Rules.Tests;

/// <summary>Rules of both kinds: a pattern over the words with slots over the tree.</summary>
public sealed class PatternSlotTests
{
    private const string Rule = """
        facts:
          - name: r
            fact: bring
            pattern: "_trigger=/carry/ the goods=(box|bag)"
            subject: bringer=@person
            optional: {in: place=@place}
        """;

    [Fact]
    public void Slots_are_filled_from_the_trigger_of_the_pattern()
    {
        using RuleFolder folder = new(Rule);
        Assert.Equal(["r happened goods=box bringer=Anna Berg place=Oslo"], English.Find(folder.Load(), "Anna Berg carried the box in Oslo."));
        Assert.Equal(["r happened goods=bag bringer=Anna Berg"], English.Find(folder.Load(), "Anna Berg managed to carry the bag."));
    }

    [Theory]
    [InlineData("The dog carried the box.")]
    [InlineData("Anna Berg carried the flag.")]
    public void Words_and_slots_must_both_be_there(string text)
    {
        using RuleFolder folder = new(Rule);
        Assert.Empty(English.Find(folder.Load(), text));
    }

    [Fact]
    public void Without_a_trigger_slots_hang_on_the_head_of_the_words()
    {
        using RuleFolder folder = new("facts: [{name: r, fact: bring, pattern: 'carried the goods=box', subject: bringer=@person}]");
        Assert.Equal(["r happened goods=box bringer=Anna Berg"], English.Find(folder.Load(), "Anna Berg carried the box."));
    }

    [Fact]
    public void What_the_pattern_captured_is_no_filler_twice()
    {
        using RuleFolder folder = new("facts: [{name: r, fact: bring, pattern: 'bringer=@person _trigger=carried', subject: bringer=@person}]");
        Assert.Equal(["r happened bringer=Anna Berg bringer=Per Dahl"], English.Find(folder.Load(), "Anna Berg and Per Dahl carried the box."), Same);
    }

    [Fact]
    public void Evidence_reaches_over_words_and_slots()
    {
        using RuleFolder folder = new(Rule);
        Reading reading = folder.Load().Read(English.Analyzer.Analyze("Then Anna Berg carried the box in Oslo."));
        Assert.Equal("Anna Berg carried the box in Oslo", reading.Document.TextOf(Assert.Single(reading.Matches).Evidence).ToString());
    }

    [Theory]
    [InlineData("The dog carried the box.", FailureKind.EntityType)]
    [InlineData("The box was carried.", FailureKind.Pattern)]
    public void What_fails_is_told_whichever_kind_it_is(string text, FailureKind kind)
    {
        using RuleFolder folder = new(Rule);
        RuleSet rules = folder.Load();
        RuleAttempt attempt = rules.Trace(rules.Read(English.Analyzer.Analyze(text))).Trace("r", 0)[0];
        Assert.Equal(kind, attempt.Failure!.Kind);
        Assert.InRange(attempt.Progress, 0, 0.99);
    }

    [Fact]
    public void A_rule_of_both_kinds_that_matches_gives_its_match()
    {
        using RuleFolder folder = new(Rule);
        RuleSet rules = folder.Load();
        RuleAttempt attempt = rules.Trace(rules.Read(English.Analyzer.Analyze("Anna Berg carried the box."))).Trace("r", 0)[0];
        Assert.Equal("r", attempt.Match!.Rule);
        Assert.True(rules.Trace(rules.Read(English.Analyzer.Analyze("Anna Berg carried the box."))).CanFill("r", "place"));
    }

    private static bool Same(string expected, string found) =>
        expected.Split(" bringer=").Order(StringComparer.Ordinal).SequenceEqual(found.Split(" bringer=").Order(StringComparer.Ordinal));
}
