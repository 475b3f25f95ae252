using Extract.Rules.Checking;
using Xunit;

namespace Extract.Rules.Tests.Loading;

public sealed class MacroTests
{
    [Theory]
    [InlineData("list(who): 'bringer=$who (and bringer=$who)*'", "$list(@person) left", "Ann and Ben left.", "bringer=Ann bringer=Ben")]
    [InlineData("between(open; close): '$open goods=[] $close'", "$between(the; (fell | rose))", "The box fell.", "goods=box")]
    [InlineData("either(a; b): '($a | $b)'", "$either(the red; [word=a & !tag=NN]) goods=box", "There is the red box.", "goods=box")]
    [InlineData("outer(x): '$inner($x; box)', inner(a; b): '$a goods=$b'", "$outer(the)", "See the box.", "goods=box")]
    [InlineData("twice(x): '$x $x', goods-np: goods=/box/", "$twice($goods-np)", "Box boxes.", "goods=box goods=box")]
    [InlineData("some(x): '$x'", "$some(goods=box) {0,2}fell", "A box fell.", null)]
    public void A_macro_stands_for_its_text_with_what_a_call_gives_in_place_of_its_parameters(string macros, string pattern, string text, string? expected)
    {
        using RuleFolder folder = new($"macros: {{{macros}}}\nfacts: [{{name: p, fact: bring, pattern: '{pattern}'}}]");
        if (expected is null)
        {
            Assert.Throws<RuleException>(folder.Load);
            return;
        }

        Assert.EndsWith(expected, Assert.Single(English.Find(folder.Load(), text)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("two(a; b): '$a $b'", "x $two(a) y", "$two(a)", "the macro 'two' takes 2 and is given 1; write $two(a; b)")]
    [InlineData("two(a; b): '$a $b'", "x $two y", "$two", "takes 2 and is given 0")]
    [InlineData("one(a): '$a'", "x $one(y", "(", "the bracket behind '$one' is not closed")]
    [InlineData("one(a): '$a $b'", "x $one(y)", "$b", "no macro is called 'b'; did you mean 'a'?")]
    [InlineData("one(a): '$a'", "x $one([tga=NN])", "tga", "'tga' is no property of a token")]
    [InlineData("one(a: '$a'", "x", "one(a", "a macro's parameters are names in brackets")]
    [InlineData("one(a; a): '$a'", "x", "one(a; a)", "each once")]
    [InlineData("loop(a): '$loop($a)'", "$loop(x)", "$loop($a)", "a macro stands for itself")]
    public void A_wrong_call_is_told_where_it_is_written(string macros, string pattern, string text, string message)
    {
        using RuleFolder folder = new($"macros:\n  {macros}\nfacts: [{{name: p, fact: bring, pattern: '{pattern}'}}]");
        Finding error = RuleChecker.Check(folder.Path).Findings.First(f => f.Severity == Severity.Error);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.StartsWith(text, File.ReadLines(error.File).ElementAt(error.Line - 1)[(error.Column - 1)..], StringComparison.Ordinal);
    }
}
