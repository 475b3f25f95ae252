using Extract.Rules.Checking;
using Xunit;

namespace Extract.Rules.Tests.Paths;

public sealed class PathFaultTests
{
    [Theory]
    [InlineData(">nsbj", "nsbj", "'nsbj' is no relation; did you mean 'nsubj'?")]
    [InlineData(">obj|nsbj", "nsbj", "'nsbj' is no relation; did you mean 'nsubj'?")]
    [InlineData(">nsubj:pas", "nsubj:pas", "'nsubj:pas' is no relation; did you mean 'nsubj:pass'?")]
    [InlineData(">obj >on|in", "on", "'on' is no relation")]
    [InlineData("<xcomp nsubj", "nsubj", "'nsubj' is no step; write >nsubj for a dependent or <nsubj for the head")]
    [InlineData("(>obj", null, "expected ')'")]
    [InlineData(">obj)", ")", "')' has nothing to close")]
    [InlineData(">obj | ", null, "the path goes nowhere")]
    [InlineData(">obj[tga=NN]", "tga", "'tga' is no property of a token; did you mean 'tag'?")]
    [InlineData(">obj[tag=NN]*", "*", "a test does not repeat")]
    [InlineData(">obj{3,1}", "3,1}", "the smaller number first")]
    [InlineData(">obj{200}", "200}", "none above 100")]
    [InlineData("(>{100}){100}", "(>{100}){100}", "longer than 2000 steps")]
    [InlineData(">obj = x", "=", "'=' is no step of a path")]
    public void A_fault_in_a_path_underlines_what_is_wrong(string path, string? text, string message)
    {
        using RuleFolder folder = new($"facts: [{{name: r, fact: bring, verb: go, with: {{'{path}': place=@place}}}}]");
        Finding fault = Assert.Single(RuleChecker.Check(folder.Path).Findings, f => f.Severity == Severity.Error);
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
        if (text is not null)
        {
            string line = File.ReadAllLines(fault.File)[fault.Line - 1];
            Assert.Equal(text, line.Substring(fault.Column - 1, fault.Length));
        }
    }

    [Theory]
    [InlineData(">obj[tag=NN & tag=VB]", "contradiction")]
    [InlineData(">root", "no-such-step")]
    [InlineData(">obl:In", "capitals")]
    public void A_step_that_leads_nowhere_is_warned_of(string path, string code)
    {
        using RuleFolder folder = new($"facts: [{{name: r, fact: bring, verb: go, with: {{'{path}': place=@place}}, examples: [{{yes: Ann waved.}}, {{no: Ann left.}}]}}]");
        Finding warning = Assert.Single(RuleChecker.Check(folder.Path).Findings, f => f.Code == code);
        Assert.Equal(Severity.Warning, warning.Severity);
        Assert.Equal("r", warning.Rule);
    }

    [Fact]
    public void Rules_that_differ_in_a_path_alone_cover_nothing_of_each_other()
    {
        using RuleFolder folder = new("""
            facts:
              - {name: a, fact: bring, verb: go, with: {">obj": place=@place}, examples: [{yes: Ann waved.}, {no: Ann left.}]}
              - {name: b, fact: bring, verb: go, with: {">obl": place=@place}, examples: [{yes: Ann waved.}, {no: Ann left.}]}
            """);
        Assert.DoesNotContain(RuleChecker.Check(folder.Path).Findings, f => f.Code == "shadowed");
    }
}
