using Extract.Rules.Examples;
using Extract.Rules.Values;
using Xunit;

namespace Extract.Rules.Tests;

/// <summary>The rules that ship: they load, cover the schema, and find what their examples say.</summary>
public sealed class ShippedRulesTests
{
    private static readonly RuleSet _rules = RuleSet.Load(Path.Combine(AppContext.BaseDirectory, "rules"), weights: false);

    public static TheoryData<string> RulesWithExamples => [.. _rules.Examples.Select(e => e.Key).Distinct()];

    [Theory]
    [MemberData(nameof(RulesWithExamples))]
    public void Every_example_of_a_rule_holds(string rule)
    {
        List<string> faults = [];
        foreach (ExampleOutcome outcome in ExampleRunner.Run(_rules, English.Analyzer, rule))
        {
            if (outcome.Fault is not null)
            {
                faults.Add($"{Path.GetFileName(outcome.Example.File)}:{outcome.Example.Line} {outcome.Example.Text} {outcome.Fault}");
            }
        }

        Assert.Empty(faults);
    }

    [Fact]
    public void Every_rule_has_an_example_and_one_that_stays_silent()
    {
        Assert.Empty(Without(positive: true));
        Assert.Empty(Without(positive: false));

        // Rules that a template makes share the examples of its use.
        IEnumerable<string> Without(bool positive) => _rules.RuleNames
            .Except(_rules.Examples.Where(e => e.Value.IsPositive == positive).SelectMany(e => e.Value.Rules.Count > 0 ? e.Value.Rules : [e.Key]));
    }

    [Fact]
    public void Every_example_of_a_value_rule_holds() =>
        Assert.Empty(ValueExampleRunner.Run(_rules.Values, English.Analyzer).Where(r => r.Fault is not null)
            .Select(r => $"{Path.GetFileName(r.Example.File)}:{r.Example.Line} {r.Example.Rule}: {r.Example.Text} {r.Fault}"));

    [Fact]
    public void Every_value_rule_has_an_example_and_one_that_stays_silent()
    {
        Assert.NotEmpty(_rules.Values.RuleNames);
        Assert.Empty(Without(positive: true));
        Assert.Empty(Without(positive: false));

        IEnumerable<string> Without(bool positive) =>
            _rules.Values.RuleNames.Except(_rules.Values.Examples.Where(e => e.IsPositive == positive).Select(e => e.Rule));
    }

    [Fact]
    public void Every_fact_type_has_a_rule()
    {
        Assert.Equal(16, _rules.Schema.FactTypes.Count);
        Assert.All(_rules.Schema.FactTypes, type => Assert.Contains(type.Name, _rules.FactTypesWithRules));
    }
}
