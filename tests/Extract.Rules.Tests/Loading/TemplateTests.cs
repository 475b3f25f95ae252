using Extract.Rules.Checking;
using Extract.Rules.Examples;
using Xunit;

namespace Extract.Rules.Tests.Loading;

public sealed class TemplateTests
{
    private const string Telling = """
        templates:
          telling:
            parameters: {verbs: , nouns: [], sure: 0.8, ban: []}
            facts:
              - name: $name
                fact: bring
                verb: $verbs
                except: $ban
                subject: bringer=@person
                object: "@goods"
                weight: $sure
              - name: $name/nominal
                fact: bring
                noun: $nouns
                with: {of: "@goods", by: bringer=@person}
              - name: $name/words
                fact: bring
                pattern: "bringer=@person (is | was) known for _trigger=/$verbs/"

        """;

    [Fact]
    public void One_line_makes_the_rules_of_a_class_of_verbs()
    {
        using RuleFolder folder = new(Telling + "uses: [{template: telling, name: move, with: {verbs: [carry, bring], nouns: [delivery]}}]");
        RuleSet rules = folder.Load();
        Assert.Equal(["move", "move/nominal", "move/words"], rules.FactRuleNames);
        Assert.Equal(["move happened bringer=Ann Berg"], English.Find(rules, "Ann Berg carried the letter."));
        Assert.Equal(["move happened bringer=Ann Berg"], English.Find(rules, "The parcel that was brought by Ann Berg is here."));
        Assert.Equal(["move/nominal happened bringer=Ann Berg"], English.Find(rules, "The delivery of the letter by Ann Berg took a day."));
        Assert.Equal(["move/words happened bringer=Ann Berg"], English.Find(rules, "Ann Berg was known for bringing."));
    }

    [Fact]
    public void A_rule_whose_trigger_is_left_empty_is_left_out()
    {
        using RuleFolder folder = new(Telling + "uses: [{template: telling, name: move, with: {verbs: carry}}]");
        Assert.Equal(["move", "move/words"], folder.Load().FactRuleNames);
    }

    [Fact]
    public void A_use_has_a_rule_told_where_it_stands()
    {
        using RuleFolder folder = new(Telling + "uses:\n  - {template: telling, name: move, with: {verbs: carry}}");
        Assert.Equal(Telling.Split('\n').Length + 1, folder.Load().Origins["move"].Line);
    }

    [Fact]
    public void Examples_of_a_use_hold_for_its_rules_together()
    {
        using RuleFolder folder = new(Telling + """
            uses:
              - template: telling
                name: move
                with: {verbs: carry, nouns: delivery}
                examples:
                  - yes: "Ann Berg carried the letter."
                    finds: {bringer: Ann Berg}
                  - yes: "The delivery of the letter by Ann Berg took a day."
                    finds: {bringer: Ann Berg}
                  - no: "Ann Berg read the letter."
                  - no: "Ann Berg carried the parcel."
            """);
        Assert.Equal([true, true, true, false], ExampleRunner.Run(folder.Load(), English.Analyzer).Select(o => o.Fault is null));
        Assert.DoesNotContain(RuleChecker.Check(folder.Path).Findings, f => f.Code == "no-example" && f.Rule!.StartsWith("move", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{template: teling, name: m}", "teling", "no template is called 'teling'; did you mean 'telling'?")]
    [InlineData("{template: telling, name: m}", "{", "the template 'telling' wants 'verbs'")]
    [InlineData("{template: telling, name: m, with: {vrbs: go}}", "vrbs", "has no parameter 'vrbs'; did you mean 'verbs'?")]
    [InlineData("{template: telling, with: {verbs: go}}", "{", "needs template: and name:")]
    [InlineData("{template: telling, name: m, with: {verbs: go, sure: 7}}", "7", "a weight is a number above 0 and up to 1")]
    [InlineData("{template: telling, name: m, with: {verbs: '%none'}}", "'%none'", "no lexicon is called 'none'")]
    [InlineData("{template: telling, name: m, with: {verbs: [[go]]}}", "[go]", "must be plain text")]
    [InlineData("{template: telling, name: m, wth: {}}", "wth", "'wth' means nothing in the use of a template; did you mean 'with'?")]
    public void A_fault_in_a_use_is_told_at_the_use(string use, string text, string message)
    {
        using RuleFolder folder = new(Telling + $"uses:\n  - {use}");
        AssertFault(folder, text, message);
    }

    [Theory]
    [InlineData("{parameters: {x: }, facts: [{name: $name, fact: brng, verb: $x}]}", "brng", "no fact type is called 'brng'")]
    [InlineData("{parameters: {x: }, facts: [{name: $name, fact: bring, pattern: '$x [tga=NN]'}]}", "'$x [tga=NN]'", "'tga' is no property of a token")]
    [InlineData("{parameters: {x: }, facts: [{name: $name, fact: bring, pattern: 'a [tga=NN]'}]}", "tga", "'tga' is no property of a token")]
    [InlineData("{parameters: {name: }, facts: []}", "name", "'name' is no name for a parameter")]
    [InlineData("{parameters: {x: }}", "t", "the template 't' has no rules")]
    public void A_fault_in_a_template_is_told_in_the_template(string template, string text, string message)
    {
        using RuleFolder folder = new($"templates:\n  t: {template}\nuses:\n  - {{template: t, name: m, with: {{x: go}}}}");
        AssertFault(folder, text, message);
    }

    [Fact]
    public void A_template_that_nothing_uses_is_told()
    {
        using RuleFolder folder = new(Telling);
        Assert.Contains(RuleChecker.Check(folder.Path).Findings, f => f.Message.StartsWith("nothing uses the template 'telling'", StringComparison.Ordinal));
    }

    private static void AssertFault(RuleFolder folder, string text, string message)
    {
        RuleException fault = Assert.Throws<RuleException>(folder.Load);
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
        Assert.StartsWith(text, File.ReadLines(fault.File).ElementAt(fault.Line - 1)[(fault.Column - 1)..], StringComparison.Ordinal);
    }
}
