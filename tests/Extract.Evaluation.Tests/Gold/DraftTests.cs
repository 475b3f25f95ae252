using Extract.Evaluation.Gold;
using Extract.Rules;
using Extract.Rules.Yaml;
using Xunit;

namespace Extract.Evaluation.Tests.Gold;

public sealed class DraftTests
{
    private const string Draft = "article: one\nreviewed: false\nentities:\n  anna: {type: person, names: [Anna Berg]}\nfacts:\n"
        + "  - concert: {player: anna}\n    evidence: \"Anna\"\n    reviewed: false\n    by: concert/plays\n"
        + "  - concert: {player: anna, day: 2013}\n    evidence: \"Berg\"\n    reviewed: false\n";

    [Fact]
    public void A_draft_is_no_gold_until_each_fact_and_the_whole_are_confirmed()
    {
        RuleException fault = Fault(Draft);
        Assert.Equal(6, fault.Line);
        Assert.Contains("this and 1 more facts are not reviewed; read each in the article, mend or drop it, and take out its line \"reviewed: false\"", fault.Message, StringComparison.Ordinal);

        int last = Draft.LastIndexOf("    reviewed: false\n", StringComparison.Ordinal);
        string half = Draft[..last];
        Assert.Contains("this fact is not reviewed", Fault(half).Message, StringComparison.Ordinal);

        string confirmed = half.Replace("    reviewed: false\n", "", StringComparison.Ordinal);
        Assert.Equal((2, 1), (Fault(confirmed).Line, Fault(confirmed).Column));
        Assert.Contains("the article is not reviewed as a whole", Fault(confirmed).Message, StringComparison.Ordinal);

        GoldArticle gold = Read(confirmed.Replace("reviewed: false\n", "", StringComparison.Ordinal));
        Assert.Equal(["concert/plays", null], gold.Facts.Select(fact => fact.By));
    }

    [Fact]
    public void Who_takes_drafts_reads_and_writes_their_marks()
    {
        GoldArticle draft = new GoldReader(Small.Schema) { TakesDrafts = true }.Read(YamlSource.Parse("g.yaml", Draft));

        Assert.False(draft.IsReviewed);
        Assert.All(draft.Facts, fact => Assert.False(fact.IsReviewed));
        Assert.Equal("# mine\n" + Draft, new GoldWriter(Small.Schema).Write(draft, "mine"));
    }

    private static RuleException Fault(string text) => Assert.Throws<RuleException>(() => Read(text));

    private static GoldArticle Read(string text) => new GoldReader(Small.Schema).Read(YamlSource.Parse("g.yaml", text));
}
