using Xunit;

namespace Extract.Rules.Tests;

public sealed class ConditionTests
{
    [Theory]
    [InlineData("bringer != place", "Ann Berg left Oslo.", true)]
    [InlineData("bringer before place", "Ann Berg left Oslo.", true)]
    [InlineData("bringer after place", "Ann Berg left Oslo.", false)]
    [InlineData("place within 1 of bringer", "Ann Berg left Oslo.", true)]
    [InlineData("place within 0 of bringer", "Ann Berg left Oslo.", false)]
    [InlineData("_verb.lemma = leave", "Ann Berg left Oslo.", true)]
    [InlineData("_verb.lemma = leave|reach", "Ann Berg reached Oslo.", true)]
    [InlineData("_verb.lemma != leave", "Ann Berg left Oslo.", false)]
    [InlineData("_verb = \"left\"", "Ann Berg left Oslo.", true)]
    [InlineData("_verb.tag = verb", "Ann Berg left Oslo.", true)]
    [InlineData("bringer.form = named", "Ann Berg left Oslo.", true)]
    [InlineData("place.label = vehicle", "Ann Berg left Oslo.", false)]
    [InlineData("place in %capitals", "Ann Berg left Oslo.", true)]
    [InlineData("place in %capitals", "Ann Berg left Bergen.", false)]
    [InlineData("place not in %capitals", "Ann Berg left Bergen.", true)]
    [InlineData("date before place", "Ann Berg left Oslo.", true)]
    [InlineData("_none = _verb", "Ann Berg left Oslo.", true)]
    public void A_match_stands_only_where_its_conditions_hold(string condition, string text, bool stands)
    {
        using RuleFolder folder = new($$"""
            lexicons: {capitals: [oslo]}
            facts:
              - name: r
                fact: bring
                pattern: "(_none=nothing)? bringer=@person _verb=(left | reached) place=@place"
                where: ['{{condition}}']
            """);
        Assert.Equal(stands ? 1 : 0, English.Find(folder.Load(), text).Count);
    }

    [Theory]
    [InlineData("goods.number = plural", "Ann Berg brought the letters.", true)]
    [InlineData("goods.number = plural", "Ann Berg brought the letter.", false)]
    [InlineData("bringer before place", "In Oslo, Ann Berg brought the letter.", true)]
    public void Frames_have_conditions_too_and_a_filler_from_context_that_breaks_one_is_not_taken(string condition, string text, bool stands)
    {
        using RuleFolder folder = new($$"""
            context: {place: {labels: [place] } }
            facts:
              - name: r
                fact: bring
                verb: bring
                subject: bringer=@person
                object: goods=@goods
                fill: place
                where: '{{condition}}'
            """);
        List<string> found = English.Find(folder.Load(), text);
        Assert.Equal(stands ? 1 : 0, found.Count);
        Assert.DoesNotContain(found, f => f.Contains("place=", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("bringr != place", 0, "'bringr' is no role of bring and no capture of the pattern; did you mean 'bringer'?")]
    [InlineData("bringer is place", 8, "'is' compares nothing")]
    [InlineData("bringer.lema = go", 8, "'lema' is no property; did you mean 'lemma'?")]
    [InlineData("bringer != place date", 17, "'date' is too much")]
    [InlineData("place within x of bringer", 13, "'x' is no number of tokens")]
    [InlineData("place in %nowhere", 9, "no lexicon is called 'nowhere'")]
    [InlineData("place in oslo", 0, "a lexicon stands behind in, and only there")]
    [InlineData("bringer before", 0, "the condition ends early")]
    public void A_wrong_condition_is_told_where_it_is_written(string condition, int offset, string message)
    {
        using RuleFolder folder = new($"facts:\n  - name: r\n    fact: bring\n    verb: go\n    where:\n      - {condition}");
        RuleException fault = Assert.Throws<RuleException>(folder.Load);
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
        Assert.Equal((6, 9 + offset), (fault.Line, fault.Column));
    }
}
