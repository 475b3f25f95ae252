using System.Text;
using Extract.Knowledge.Json;
using Extract.Rules;
using Xunit;

namespace Extract.Knowledge.Tests.Merging.Facts;

public sealed class ClaimTests
{
    private static readonly Filler _mayor = new EntityFiller("person/mayor");
    private static readonly Filler _organisers = new TextFiller("organisers");

    [Fact]
    public void What_only_others_say_is_their_claim() =>
        Assert.Equal([_mayor, _organisers], Told(_organisers, _mayor, _organisers).ClaimedBy);

    [Fact]
    public void What_an_article_says_itself_is_nobodys_claim() => Assert.Empty(Told(_organisers, null).ClaimedBy);

    [Fact]
    public void Nothing_proves_no_claim() => Assert.Empty(Told().ClaimedBy);

    [Fact]
    public void A_claim_stands_in_the_file_and_comes_back_from_it()
    {
        KnowledgeBase knowledge = new([new ArticleInfo("a", null, null, null, "")], [], [Told(_organisers)], null);

        using MemoryStream file = new();
        KnowledgeBaseWriter.WriteLine(file, knowledge);

        Assert.Contains("\"claimedBy\":[{\"text\":\"organisers\"}]", Encoding.UTF8.GetString(file.ToArray()), StringComparison.Ordinal);
        Assert.Equal([_organisers], Assert.Single(KnowledgeBaseReader.Read("kb", file.ToArray(), null)[0].Facts).ClaimedBy);
    }

    [Fact]
    public void Links_and_tellings_come_back_from_a_file()
    {
        KnowledgeBase merged = Fleet.Merge(
            Fleet.Article("a", "2013-11-08", "sail planned craft=vega voyage=north-2013", "call negated port=oslo"),
            Fleet.Article("b", "2013-11-10", "sail happened craft=vega day=2013-11-09", "call planned port=oslo", "sail planned craft=vega port=rome"),
            Fleet.Article("c", "2013-11-10", "sail happened craft=vega day=2013-11-10"));
        using MemoryStream file = new();
        KnowledgeBaseWriter.WriteIndented(file, merged);
        using MemoryStream again = new();
        KnowledgeBaseWriter.WriteIndented(again, KnowledgeBaseReader.Read("kb", file.ToArray(), "voyage")[0]);

        string text = Encoding.UTF8.GetString(file.ToArray());
        Assert.All(["fulfils", "cancelledBy", "conflicts", "tellings", "knownSince"], field => Assert.Contains($"\"{field}\": ", text, StringComparison.Ordinal));
        Assert.Equal(text, Encoding.UTF8.GetString(again.ToArray()));
    }

    private static Fact Told(params Filler?[] speakers) => new(
        "sail/1", "sail", Status.Happened, null, 1, [], [.. speakers.Select((speaker, i) => new Evidence("a", i, i + 1, "x", "rule", Status.Happened) { SaidBy = speaker })]);
}
