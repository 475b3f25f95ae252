using Extract.Rules.Explaining;
using Extract.Rules.Matching;
using Xunit;

namespace Extract.Rules.Tests.Paths;

/// <summary>Paths as slots of rules.</summary>
public sealed class PathRuleTests
{
    [Fact]
    public void A_path_fills_a_role_from_another_clause()
    {
        using RuleFolder folder = new("""
            facts:
              - {name: r, fact: bring, verb: carry, with: {"<xcomp >nsubj": bringer=@person}, optional: {"<xcomp >obl:in|at": place=@place}}
            """);
        Assert.Equal(["r happened bringer=Anna Berg bringer=Per Dahl"], English.Find(folder.Load(), "Anna Berg and Per Dahl began carrying the parcel."));
        Assert.Empty(English.Find(folder.Load(), "Anna Berg carried the parcel."));
    }

    [Fact]
    public void A_path_may_demand_that_nothing_stands_at_its_end()
    {
        using RuleFolder folder = new("""
            facts:
              - {name: r, fact: bring, verb: carry, subject: bringer=@person, with: {">obj": "!@goods"}}
            """);
        Assert.Empty(English.Find(folder.Load(), "Anna Berg carried the parcel."));
        Assert.Equal(["r happened bringer=Anna Berg"], English.Find(folder.Load(), "Anna Berg carried the flag."));
    }

    [Fact]
    public void A_path_may_be_a_macro()
    {
        using RuleFolder folder = new("""
            macros: {starter: "<xcomp >nsubj"}
            facts:
              - {name: r, fact: bring, verb: carry, with: {">obj": goods=parcel, "(>nsubj | $starter)": bringer=@person}}
            """);
        Assert.Equal(["r happened goods=parcel bringer=Anna Berg"], English.Find(folder.Load(), "Anna Berg began carrying the parcel."));
    }

    [Theory]
    [InlineData(">obj >nmod:of", "Anna carried a parcel.", "parcel", "the path leads to “parcel”, which has no >nmod:of")]
    [InlineData("<xcomp >nsubj", "Anna carried a parcel.", "carried", "“carried” hangs on nothing by <xcomp")]
    [InlineData(">obj[lemma=flag]", "Anna carried a parcel.", "parcel", "is not [lemma=flag]")]
    public void Where_a_path_ends_is_told(string path, string text, string token, string message)
    {
        using RuleFolder folder = new($"facts:\n  - {{name: r, fact: bring, verb: carry, with: {{\"{path}\": bringer=@person}}}}\n");
        RuleSet rules = folder.Load();
        Reading reading = rules.Read(English.Analyzer.Analyze(text));
        RuleAttempt attempt = rules.Trace(reading).Trace("r", 0)[0];

        Assert.Equal(FailureKind.Path, attempt.Failure!.Kind);
        Assert.Equal(token, reading.Document.Tokens[attempt.Failure.Token].Form);
        Assert.Contains(message, attempt.Failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_at_the_end_of_a_path_is_told_when_it_does_not_fit()
    {
        using RuleFolder folder = new("facts:\n  - {name: r, fact: bring, verb: carry, with: {\">obj\": bringer=@person}}\n");
        RuleSet rules = folder.Load();
        RuleAttempt attempt = rules.Trace(rules.Read(English.Analyzer.Analyze("Anna carried a parcel."))).Trace("r", 0)[0];

        Assert.Equal(FailureKind.EntityType, attempt.Failure!.Kind);
        Assert.Contains("“carried” wants >obj @person; its >obj is “parcel” (@goods:kind)", attempt.Failure.Message, StringComparison.Ordinal);
    }
}
