using Extract.Rules.Explaining;
using Extract.Rules.Matching;
using Xunit;

namespace Extract.Rules.Tests.Explaining;

/// <summary>What stops a rule, told with the token at which it stopped.</summary>
public sealed class RuleTracerTests
{
    [Theory]
    [InlineData("verb: carry\n    subject: bringer=@person", "Anna slept.", FailureKind.Trigger, "Anna")]
    [InlineData("noun: visit\n    with: {to: place=@place}", "They visit London.", FailureKind.TriggerTest, "visit")]
    [InlineData("verb: carry\n    except: [carry]\n    subject: bringer=@person", "Anna carried it.", FailureKind.TriggerTest, "carried")]
    [InlineData("verb: carry\n    near: goods\n    subject: bringer=@person", "Anna carried a box.", FailureKind.Near, "carried")]
    [InlineData("verb: carry\n    subject: bringer=@person\n    object: \"@goods\"", "Anna carried a box.", FailureKind.EntityType, "box")]
    [InlineData("verb: sleep\n    subject: bringer=@person\n    object: \"@goods\"", "Anna slept.", FailureKind.Path, "slept")]
    [InlineData("verb: carry\n    subject: bringer=@person\n    object: \"!@goods\"", "Anna carried a parcel.", FailureKind.Unwanted, "parcel")]
    [InlineData("pattern: \"bringer=@person carried the goods=@goods\"", "Anna carried a parcel.", FailureKind.Pattern, "a")]
    [InlineData("pattern: \"carried a bringer=@person\"", "Anna carried a parcel.", FailureKind.EntityType, "parcel")]
    [InlineData("pattern: \"carried (?! a) goods=[]\"", "Anna carried a parcel.", FailureKind.LookAround, "a")]
    [InlineData("pattern: \"carried (?<! [lemma=carry]) a goods=[]\"", "Anna carried a parcel.", FailureKind.LookAround, "carried")]
    [InlineData("pattern: \"carried a place=@goods\"", "Anna carried a parcel.", FailureKind.Role, "parcel")]
    public void The_first_constraint_that_failed_is_told(string rule, string text, FailureKind kind, string token)
    {
        (RuleAttempt attempt, Reading reading) = Trace(rule, text);

        Assert.NotNull(attempt.Failure);
        Assert.Equal(kind, attempt.Failure.Kind);
        Assert.Equal(token, reading.Document.Tokens[attempt.Failure.Token].Form);
        Assert.Null(attempt.Match);
        Assert.InRange(attempt.Progress, 0, 0.99);
    }

    [Theory]
    [InlineData("verb: carry\n    subject: bringer=@person")]
    [InlineData("pattern: \"bringer=@person carried\"")]
    public void A_rule_that_matches_gives_its_match(string rule)
    {
        (RuleAttempt attempt, _) = Trace(rule, "Anna carried a parcel.");

        Assert.Null(attempt.Failure);
        Assert.Equal("r", attempt.Match!.Rule);
        Assert.Equal(1, attempt.Progress);
    }

    [Fact]
    public void A_rule_is_known_by_file_and_line()
    {
        (RuleAttempt attempt, _) = Trace("verb: carry", "Anna slept.");

        Assert.EndsWith("rules.yaml:2", attempt.Rule.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pattern_that_would_explode_is_traced_in_no_time()
    {
        (RuleAttempt attempt, _) = Trace("pattern: \"(. .?)* (. .?)* (. .?)* goods=zebra\"", string.Join(' ', Enumerable.Repeat("Anna carried a parcel", 40)) + ".");

        Assert.Equal(FailureKind.Trigger, attempt.Failure!.Kind);
    }

    private static (RuleAttempt Attempt, Reading Reading) Trace(string rule, string text)
    {
        using RuleFolder folder = new($"facts:\n  - name: r\n    fact: bring\n    {rule}\n");
        RuleSet rules = folder.Load();
        Reading reading = rules.Read(English.Analyzer.Analyze(text));
        return (rules.Trace(reading).Trace("r", 0)[0], reading);
    }
}
