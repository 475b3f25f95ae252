using Xunit;

namespace Extract.Rules.Tests.Values;

/// <summary>What is wrong with a value rule or its words is told with its place.</summary>
public sealed class ValueFaults
{
    [Theory]
    [InlineData("pattern: <colour> ago, gives: {length: {unit: day}}", "has a class 'colour'", 20)]
    [InlineData("pattern: '<n:number', gives: {quantity: {amount: $n}}", "not closed", 21)]
    [InlineData("pattern: '(a | b', gives: {quantity: {amount: 1}}", "the '(' is not closed", 21)]
    [InlineData("pattern: 'a[glod]', gives: {quantity: {amount: 1}}", "there is no test 'glod'", 0)]
    [InlineData("pattern: '<n:@dat>', gives: {quantity: {amount: 1}}", "there is no kind of value '@dat'", 0)]
    [InlineData("pattern: '<n:number>'", "needs name:, pattern: and gives:", 5)]
    [InlineData("pattern: 'a?', gives: {quantity: {amount: 1}}", "can match nothing at all", 5)]
    [InlineData("pattern: '[plural] ago', gives: {quantity: {amount: 1}}", "can begin with any word", 5)]
    [InlineData("pattern: '<n:number>', gives: {quantity: {amuont: $n}}", "amuont", 0)]
    [InlineData("pattern: '<n:number>', gives: {quantity: {amount: $m}}", "captures no 'm'", 0)]
    [InlineData("pattern: '<n:number>', gives: {quantty: {amount: $n}}", "quantty", 0)]
    [InlineData("stage: 12, pattern: '<n:number>', gives: {quantity: {amount: $n}}", "a stage is a number from 1 to 9", 0)]
    public void A_fault_of_a_rule_names_its_place(string rule, string message, int column)
    {
        using RuleFolder folder = new();
        folder.Write("values/v.yaml", "values:\n  - {name: v, " + rule + "}\n");
        RuleException fault = Assert.Throws<RuleException>(folder.Load);
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
        Assert.EndsWith("v.yaml", fault.File, StringComparison.Ordinal);
        Assert.Equal(2, fault.Line);
        Assert.True(column == 0 ? fault.Column > 5 : fault.Column >= column, $"column {fault.Column}");
    }

    [Fact]
    public void An_empty_pattern_is_a_fault()
    {
        using RuleFolder folder = new();
        folder.Write("values/v.yaml", "values:\n  - {name: v, pattern: '', gives: {quantity: {amount: 1}}}\n");
        Assert.Equal(2, Assert.Throws<RuleException>(folder.Load).Line);
    }

    [Theory]
    [InlineData("unit\tday\n", "a line has three columns")]
    [InlineData("unit\tday\tday|\n", "a word is empty")]
    [InlineData("unit day days\n", "a line has three columns")]
    public void A_fault_of_a_lexicon_names_its_line(string line, string message)
    {
        using RuleFolder folder = new();
        folder.Write("values/w.tsv", "# class, value, words\n" + line);
        RuleException fault = Assert.Throws<RuleException>(folder.Load);
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
        Assert.EndsWith("w.tsv", fault.File, StringComparison.Ordinal);
        Assert.Equal(2, fault.Line);
        Assert.True(fault.Column >= 1);
    }

    [Fact]
    public void Two_value_rules_of_one_name_are_a_fault()
    {
        using RuleFolder folder = new();
        folder.Write("values/v.yaml", "values:\n  - {name: v, pattern: '<n:number>', gives: {quantity: {amount: $n}}}\n  - {name: v, pattern: a <n:number>, gives: {quantity: {amount: $n}}}\n");
        RuleException fault = Assert.Throws<RuleException>(folder.Load);
        Assert.Contains("there is a value rule 'v' already", fault.Message, StringComparison.Ordinal);
        Assert.Equal(3, fault.Line);
    }
}
