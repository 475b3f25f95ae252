using Xunit;

namespace Extract.Rules.Tests;

public sealed class PatternRuleTests
{
    [Theory]
    [InlineData("the goods=(red|green) box", "The green box.", "goods=green")]
    [InlineData("goods=[tag=NN & !lemma=box] fell", "The old box and the table fell.", "goods=table")]
    [InlineData("(goods=[shape=upper])+ stood", "Here ABC stood.", "goods=abc")]
    [InlineData("a goods=.{2} box", "It is a very old box.", "goods=very old")]
    [InlineData("a goods=.*? box", "It is a box near a box.", "")]
    [InlineData("(?<! [word=no]) goods=\"old box\"", "There is an old box.", "goods=old box")]
    [InlineData("<start> goods=[]", "Boxes fell.", "goods=box")]
    [InlineData("goods=[shape=year] (?= [word=was])", "The year 1988 was good.", "goods=1988")]
    [InlineData("goods=%colours", "The dark green box.", "goods=dark green")]
    [InlineData("goods=$thing", "The old box.", "goods=box")]
    [InlineData("goods=[form~\"^[A-Z][0-9]+$\"]", "It took a box of A4 paper.", "goods=a4")]
    [InlineData("goods=[form~\"^[a-z]+x$\" & !word=fax]", "A fax, then a box.", "goods=box")]
    [InlineData("[mention=person & word=berg] goods=[]", "Mr Berg waved. Anna Berg smiled.", "goods=smiled")]
    [InlineData("by goods=[!mention=person,place & tag=NOUN,PROPN]", "It came by Anna Berg and by train.", "goods=train")]
    [InlineData("bringer=@person , @age", "Then Anna Berg, 44, waved.", "bringer=Anna Berg")]
    public void Patterns_capture_what_they_say(string pattern, string text, string expected)
    {
        using RuleFolder folder = new($"""
            lexicons: {"{"}colours: [green, dark green]{"}"}
            macros: {"{"}thing: "/box/"{"}"}
            facts:
              - name: p
                fact: bring
                pattern: '{pattern}'
            """);
        Assert.Contains(English.Find(folder.Load(), text), line => line.EndsWith(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("the (?! old) goods=/box/", "The old box.")]
    [InlineData("(?<! [word=old]) goods=/box/", "The old box.")]
    [InlineData("goods=/box/ <end>", "The box fell down.")]
    [InlineData("goods=[shape=digit]", "No numbers here.")]
    [InlineData("red box", "It was red. Box it!")]
    public void Patterns_stay_silent_elsewhere(string pattern, string text)
    {
        using RuleFolder folder = new($"""
            facts:
              - name: p
                fact: bring
                pattern: '{pattern}'
            """);
        Assert.Empty(English.Find(folder.Load(), text));
    }

    [Fact]
    public void A_repeated_capture_gives_several_fillers()
    {
        using RuleFolder folder = new("""
            facts:
              - name: p
                fact: stay
                pattern: "via place=@place ((, | and) place=@place)*"
            """);
        Assert.Equal(["p happened place=Paris place=Berlin place=Rome"], English.Find(folder.Load(), "They came via Paris, Berlin and Rome."));
    }
}
