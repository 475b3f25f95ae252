using Extract.Rules.Lexicons;
using Extract.Rules.Patterns;
using Xunit;

namespace Extract.Rules.Tests;

public sealed class PatternGroupTests
{
    [Theory]
    [InlineData("(a (b|c)* d)")]
    [InlineData("x=(the (old|new)? (a (b|c)* d)) y=(the (old|new)? (a (b|c)* d))")]
    [InlineData("((?! (b|c)) [])+ (?= (a (b|c)* d)) name=(b|c)")]
    [InlineData("(\")\" (b|c)){2,3} | ((b|c) | (b|c)+? e)")]
    [InlineData("[word=\")\" & !(tag=NN | lemma=c)] (b|c) ([word=\")\"] (b|c))")]
    public void What_patterns_have_in_common_is_compiled_once_and_means_the_same(string pattern)
    {
        LexiconSet lexicons = new([]);
        PatternGroups groups = new();
        string[] alone = Steps(PatternCompiler.Compile(pattern, lexicons));
        Assert.Equal(alone, Steps(PatternCompiler.Compile(pattern, lexicons, groups)));
        Assert.Equal(alone, Steps(PatternCompiler.Compile(pattern, lexicons, groups)));
        Assert.Equal(["z", .. PatternCompiler.Compile(pattern, lexicons).Captures], PatternCompiler.Compile($"z=(o) {pattern}", lexicons, groups).Captures);
    }

    [Fact]
    public void A_common_group_may_not_make_brackets_nest_deeper_than_they_may()
    {
        LexiconSet lexicons = new([]);
        PatternGroups groups = new();
        string deep = $"{new string('(', 40)}a{new string(')', 40)}";
        Assert.NotNull(PatternCompiler.Compile(deep, lexicons, groups));
        PatternException fault = Assert.Throws<PatternException>(() => PatternCompiler.Compile($"{new string('(', 30)}b {deep}{new string(')', 30)}", lexicons, groups));
        Assert.Contains("nest deeper", fault.Message, StringComparison.Ordinal);
    }

    private static string[] Steps(Pattern pattern) =>
        [.. pattern.Fast.Select(s => $"{s.Operation} {s.Test} {s.Name} {s.Other} {s.Forms} {s.Choice}"), .. pattern.Captures, $"{pattern.Anchor?.Least} {pattern.Anchor?.Most}"];
}
