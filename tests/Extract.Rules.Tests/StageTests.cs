using Extract.Rules.Checking;
using Xunit;

namespace Extract.Rules.Tests;

public sealed class StageTests
{
    [Fact]
    public void A_rule_builds_on_a_match_and_inherits_from_it()
    {
        using RuleFolder folder = new("""
            facts:
              - {name: bring, fact: bring, verb: bring, subject: bringer=@person, object: "@goods", with: {to: place=@place}, label: bringing}
              - {name: follow, fact: bring, stage: 2, pattern: "@bringing , followed by bringer=@person", inherit: place}
            """);
        Assert.Equal(
            ["bring happened bringer=Anna Berg place=Oslo", "follow happened bringer=Tom Hill place=Oslo"],
            English.Find(folder.Load(), "Anna Berg brought the letter to Oslo, followed by Tom Hill."));
    }

    [Fact]
    public void What_breaks_a_condition_is_not_inherited()
    {
        using RuleFolder folder = new("""
            lexicons: {closed: [oslo]}
            facts:
              - {name: bring, fact: bring, verb: bring, subject: bringer=@person, object: "@goods", with: {to: place=@place}, label: bringing}
              - {name: follow, fact: bring, stage: 2, pattern: "@bringing , followed by bringer=@person", inherit: place, where: place not in %closed}
            """);
        RuleSet rules = folder.Load();
        Assert.Contains("follow happened bringer=Tom Hill", English.Find(rules, "Anna Berg brought the letter to Oslo, followed by Tom Hill."));
        Assert.Contains("follow happened bringer=Tom Hill place=Bergen", English.Find(rules, "Anna Berg brought the letter to Bergen, followed by Tom Hill."));
    }

    [Fact]
    public void A_helper_makes_no_fact()
    {
        using RuleFolder folder = new("""
            facts:
              - {name: helper, fact: bring, keep: false, label: way, pattern: "by (boat | train)"}
              - {name: bring, fact: bring, stage: 2, pattern: "bringer=@person came @way"}
            """);
        RuleSet rules = folder.Load();
        Assert.Equal(["bring happened bringer=Anna Berg"], English.Find(rules, "Anna Berg came by train."));
        Assert.Empty(English.Find(rules, "The letter came by train."));
    }

    [Fact]
    public void A_rule_that_repeats_builds_on_itself_until_nothing_new_is_found()
    {
        using RuleFolder folder = new("""
            facts:
              - {name: first, fact: bring, label: told, pattern: "bringer=@person began"}
              - {name: next, fact: bring, stage: 2+, label: told, matches: all, pattern: "@told , then bringer=@person"}
            """);
        List<string> found = English.Find(folder.Load(), "Anna Berg began, then Tom Hill, then Jan Novak, then Eva Lind.");
        Assert.Equal(["Anna Berg", "Eva Lind", "Jan Novak", "Tom Hill"], found.Select(f => f[(f.IndexOf('=', StringComparison.Ordinal) + 1)..]).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_stage_does_not_see_its_own_matches_unless_it_repeats()
    {
        using RuleFolder folder = new("""
            facts:
              - {name: first, fact: bring, label: told, pattern: "bringer=@person began"}
              - {name: next, fact: bring, label: told, pattern: "@told , then bringer=@person"}
            """);
        Assert.Single(English.Find(folder.Load(), "Anna Berg began, then Tom Hill."));
        Assert.Contains(RuleChecker.Check(folder.Path).Findings, f => f.Code == "no-such-mention" && f.Message.Contains("give it a higher stage", StringComparison.Ordinal));
    }

    [Fact]
    public void A_slot_takes_a_match_by_its_trigger_and_near_by_its_label()
    {
        using RuleFolder folder = new("""
            facts:
              - {name: bring, fact: bring, verb: bring, subject: bringer=@person, object: "@goods", label: bringing}
              - {name: hope, fact: bring, stage: 2, verb: hope, subject: bringer=@person, with: {">xcomp": "@bringing"}}
              - {name: smile, fact: bring, stage: 2, verb: smile, subject: bringer=@person, near: bringing}
            """);
        RuleSet rules = folder.Load();
        Assert.Contains("hope happened bringer=Anna Berg", English.Find(rules, "Anna Berg hoped to bring the letter."));
        Assert.Contains("smile happened bringer=Tom Hill", English.Find(rules, "Anna Berg brought the letter. Tom Hill smiled."));
        Assert.Empty(English.Find(rules, "Anna Berg left. Tom Hill smiled."));
    }

    [Fact]
    public void Mention_rules_repeat_too()
    {
        using RuleFolder folder = new("""
            mentions:
              - {name: pile/box, type: pile, priority: 20, pattern: box}
              - {name: pile/more, type: pile, stage: 2+, priority: 20, pattern: "@pile and []"}
            facts: [{name: r, fact: bring, pattern: "the @pile goods=fell"}]
            """);
        Assert.Single(English.Find(folder.Load(), "See the box and hat and coat and shoe fell."));
    }

    [Theory]
    [InlineData("stage: soon", "not a whole number")]
    [InlineData("keep: perhaps", "write true or false")]
    [InlineData("inherit: [plaec]", "bring has no role 'plaec'; did you mean 'place'?")]
    public void A_wrong_field_is_a_fault(string field, string message)
    {
        using RuleFolder folder = new($"facts: [{{name: r, fact: bring, verb: go, {field}}}]");
        Assert.Contains(message, Assert.Throws<RuleException>(folder.Load).Message, StringComparison.Ordinal);
    }
}
