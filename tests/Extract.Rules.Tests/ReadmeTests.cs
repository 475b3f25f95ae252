using Extract.Rules.Tests.Readme;
using Xunit;

namespace Extract.Rules.Tests;

/// <summary>The guide to the rules is a test: every block of YAML in it is loaded, and its examples are run.</summary>
public sealed class ReadmeTests
{
    /// <summary>Languages of blocks that are no rules.</summary>
    private static readonly string[] _others = ["", "text", "sh", "json"];

    private static readonly List<FencedBlock> _blocks = FencedBlock.Of(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "rules", "README.md")));

    public static TheoryData<int> LinesOfRules => [.. _blocks.Where(b => b.Language == "yaml").Select(b => b.Line)];

    [Theory]
    [MemberData(nameof(LinesOfRules))]
    public void Every_block_of_rules_loads_and_its_examples_hold(int line) =>
        Assert.Empty(ReadmeBlock.FaultsOf(_blocks.Single(b => b.Line == line).Text));

    [Fact]
    public void Every_block_says_whether_it_is_rules() =>
        Assert.All(_blocks, block => Assert.True(block.Language == "yaml" || _others.Contains(block.Language), $"line {block.Line}: “{block.Language}” is neither yaml nor one of {string.Join(", ", _others)}"));

    [Theory]
    [InlineData("facts: [", "")]
    [InlineData("- a list", "not a mapping")]
    [InlineData("fact: []", "fact")]
    [InlineData("macros: {away: far}", "no examples")]
    [InlineData("macros: {away: far}\nfacts:\n  - {name: a, fact: carry, pattern: 'bearer=@person waves', examples: [{yes: Anna Berg waves.}, {no: He sat.}]}", "nothing uses the macro 'away'")]
    [InlineData("facts:\n  - {name: a, fact: carry, pattern: 'bearer=@person waves', examples: [{yes: Anna Berg waves.}]}", "must stay silent")]
    [InlineData("facts:\n  - {name: a, fact: carry, pattern: 'bearer=@person waves', examples: [{yes: Anna Berg sat.}, {no: He sat.}]}", "must find")]
    [InlineData("facts:\n  - {name: a, fact: carry, pattern: 'bearer=@person waves', examples: [{yes: Anna Berg waves.}, {no: Bo Lind waves.}]}", "must find nothing")]
    [InlineData("facts:\n  - {name: a, fact: carry, pattern: 'bearer=@persn waves', examples: [{yes: Anna Berg waves.}, {no: He sat.}]}", "@persn")]
    [InlineData("context: {place: {labels: [place], before: 1}}", "no examples")]
    [InlineData("{version: 1, entities: {person: somebody}, facts: {carry: {roles: {bearer: persn}, key: bearer}}}", "persn")]
    [InlineData("modals: [will]", "missing")]
    public void A_block_that_cannot_be_run_or_does_not_hold_is_a_fault(string text, string message) =>
        Assert.Contains(ReadmeBlock.FaultsOf(text), fault => fault.Contains(message, StringComparison.Ordinal));

    [Theory]
    [InlineData("macros: {hail: waves}\nfacts:\n  - {name: carry/verb, fact: carry, pattern: 'bearer=@person $hail', examples: [{yes: Anna Berg waves.}, {no: He sat.}]}")]
    [InlineData("{version: 1, entities: {person: somebody}, facts: {carry: {roles: {bearer: person}, key: bearer}}}")]
    public void A_block_that_holds_has_no_fault(string text) => Assert.Empty(ReadmeBlock.FaultsOf(text));

    [Fact]
    public void Blocks_are_found_with_their_line_and_language()
    {
        const string Page = "One ```inline``` word.\n\n```yaml\na: 1\n```\n- item\n  ```\n  b\n  ```\n````text\n```\n````\n";

        Assert.Equal([new(3, "yaml", "a: 1\n"), new(7, "", "b\n"), new FencedBlock(10, "text", "```\n")], FencedBlock.Of(Page));
        Assert.Throws<FormatException>(() => FencedBlock.Of("```yaml\na: 1\n"));
    }
}
