using Extract.Articles;
using Extract.Evaluation.Exchange;
using Extract.Evaluation.Gold;
using Extract.Rules.Schema;
using Extract.Rules.Yaml;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Extract.Evaluation.Tests.Exchange;

public sealed class RoundTripTests
{
    private static readonly string _corpus = Path.Join(AppContext.BaseDirectory, "corpus");

    public static TheoryData<string> All => [.. Formats.All];

    [Theory]
    [MemberData(nameof(All))]
    public void Every_gold_file_of_the_corpus_comes_back_as_it_was(string format)
    {
        FactSchema schema = SchemaReader.Read(Path.Join(AppContext.BaseDirectory, "rules", "facts.yaml"));
        GoldWriter writer = new(schema);
        Dictionary<string, Article> articles = Articles.Articles.Read(Path.Join(_corpus, "articles")).ToDictionary(a => a.Id);
        IReadOnlyList<GoldArticle> all = new GoldReader(schema).ReadFolder(Path.Join(_corpus, "gold"));
        Assert.True(all.Count >= 200);
        foreach (GoldArticle gold in all)
        {
            Article article = articles[gold.Article];
            GoldArticle back = Formats.Read(format, Formats.Write(format, gold, article, schema), article, schema);

            Assert.Equal(writer.Write(gold), writer.Write(back));
        }
    }

    [Fact]
    public void Every_gold_file_of_the_corpus_is_written_as_it_was_read()
    {
        FactSchema schema = SchemaReader.Read(Path.Join(AppContext.BaseDirectory, "rules", "facts.yaml"));
        GoldWriter writer = new(schema);
        foreach (GoldArticle gold in new GoldReader(schema).ReadFolder(Path.Join(_corpus, "gold")))
        {
            string text = writer.Write(gold);
            GoldArticle back = new GoldReader(schema).Read(YamlSource.Parse("g.yaml", text));

            Assert.Equal(text, writer.Write(back));
            Assert.Equal(gold.Facts.Select(f => (f.Type, f.Status, f.Optional, f.Evidence, f.Undertaking)), back.Facts.Select(f => (f.Type, f.Status, f.Optional, f.Evidence, f.Undertaking)));
            Assert.Equal(gold.Facts.SelectMany(f => f.Slots).Select(s => (s.Role, s.Display, s.Filler)), back.Facts.SelectMany(f => f.Slots).Select(s => (s.Role, s.Display, s.Filler)));
            Assert.Equal(gold.Entities.SelectMany(e => e.Names.Prepend(e.Type).Prepend(e.Id)), back.Entities.SelectMany(e => e.Names.Prepend(e.Type).Prepend(e.Id)));
        }
    }

    [Fact]
    public void Any_gold_is_read_as_it_was_written() => ForAnyGold((generated, gold) =>
    {
        GoldWriter writer = new(Small.Schema);
        Assert.Equal(writer.Write(generated.Gold), writer.Write(gold));
    });

    [Theory]
    [MemberData(nameof(All))]
    public void Any_gold_comes_back_as_it_was(string format) => ForAnyGold((generated, gold) =>
    {
        GoldWriter writer = new(Small.Schema);
        string written = Formats.Write(format, gold, generated.Article, Small.Schema);
        Assert.Equal(writer.Write(gold), writer.Write(Formats.Read(format, written, generated.Article, Small.Schema)));
    });

    [Theory]
    [MemberData(nameof(All))]
    public void An_article_without_text_is_refused(string format) => Assert.Contains(
        "no text", Assert.Throws<ExchangeException>(() => Formats.Write(format, Small.Gold(""), new Article("one", " \n"), Small.Schema)).Message, StringComparison.Ordinal);

    private static void ForAnyGold(Action<GeneratedGold, GoldArticle> check) =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            GeneratedGold generated = new(seed);
            string text = new GoldWriter(Small.Schema).Write(generated.Gold);
            check(generated, new GoldReader(Small.Schema) { TakesDrafts = true }.Read(YamlSource.Parse("g.yaml", text)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(250));
}
