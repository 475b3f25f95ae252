using Xunit;

namespace Extract.Rules.Tests;

public sealed class RuleFaultTests
{
    [Theory]
    [InlineData("fact: brng", "no fact type is called 'brng'; did you mean 'bring'?", 3, 11)]
    [InlineData("fact: bring, pattern: \"bringr=@person\"", "bring has no role 'bringr'; did you mean 'bringer'?", 3, 28)]
    [InlineData("fact: bring, pattern: \"bringer=@persn\"", "no mention is called '@persn'; did you mean 'person'?", 3, 36)]
    [InlineData("fact: bring, pattern: \"%colour\"", "no lexicon is called 'colour'", 3, 29)]
    [InlineData("fact: bring, pattern: \"(open\"", "expected ')'", 3, 33)]
    [InlineData("fact: bring, pattern: \"[tga=NN]\"", "'tga' is no property of a token; did you mean 'tag'?", 3, 29)]
    [InlineData("fact: bring, pattern: '[form~\"(a\"]'", "no regular expression that can be used", 3, 35)]
    [InlineData("fact: bring, pattern: '[form~\"(?=a)\"]'", "look-arounds and back-references need backtracking", 3, 35)]
    [InlineData("fact: bring, pattern: '[form=a]'", "write form~", 3, 29)]
    [InlineData("fact: bring, pattern: '[mention=persn]'", "no mention is called '@persn'; did you mean 'person'?", 3, 28)]
    [InlineData("fact: bring, pattern: \"$thing\"", "no macro is called 'thing'", 3, 28)]
    [InlineData("fact: bring, patern: \"x\"", "'patern' means nothing in a fact rule; did you mean 'pattern'?", 3, 18)]
    [InlineData("fact: bring, verb: [go], fill: [plaec]", "bring has no role 'plaec'; did you mean 'place'?", 3, 37)]
    [InlineData("fact: bring, verb: [go], pattern: \"x\"", "one of pattern, verb, noun, copula and learned", 3, 5)]
    [InlineData("fact: bring, verb: [go], weight: 2", "a weight is a number above 0 and up to 1", 3, 38)]
    public void A_fault_names_its_place_and_the_nearest_known_name(string rule, string message, int line, int column)
    {
        using RuleFolder folder = new("facts:\n  -\n    " + "{" + $"name: r, {rule}" + "}");
        RuleException fault = Assert.Throws<RuleException>(folder.Load);
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
        Assert.Equal(line, fault.Line);
        Assert.Equal(column + (column == 5 ? 0 : "{name: r, ".Length), fault.Column);
        Assert.EndsWith("rules.yaml", fault.File, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_rules_of_one_name_are_a_fault()
    {
        using RuleFolder folder = new("""
            facts:
              - {name: r, fact: bring, pattern: "x"}
              - {name: r, fact: bring, pattern: "y"}
            """);
        Assert.Contains("there is a rule 'r' already", Assert.Throws<RuleException>(folder.Load).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lexicon_that_is_not_UTF_8_is_a_fault()
    {
        using RuleFolder folder = new();
        folder.Write("lexicons/words.txt", "x");
        File.WriteAllBytes(Path.Combine(folder.Path, "lexicons", "words.txt"), [0xC3, 0x28]);
        Assert.Contains("UTF-8", Assert.Throws<RuleException>(folder.Load).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_macro_that_stands_for_itself_is_a_fault()
    {
        using RuleFolder folder = new("""
            macros: {a: "$b", b: "$a"}
            facts:
              - {name: r, fact: bring, pattern: "$a"}
            """);
        Assert.Contains("stands for itself", Assert.Throws<RuleException>(folder.Load).Message, StringComparison.Ordinal);
    }
}
