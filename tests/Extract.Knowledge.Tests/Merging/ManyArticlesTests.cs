using Extract.Knowledge.Json;
using Extract.Knowledge.Merging;
using Extract.Knowledge.Tests.Merging.Generated;
using Xunit;

namespace Extract.Knowledge.Tests.Merging;

public sealed class ManyArticlesTests
{
    private const int Count = 400;

    private static readonly KnowledgeMerger _merger = KnowledgeMerger.Load(Path.Join(AppContext.BaseDirectory, "rules"));

    private static readonly KnowledgeBase _merged = _merger.Merge(Articles());

    [Fact]
    public void What_many_articles_tell_is_told_once()
    {
        int told = Articles().Sum(article => article.Facts.Count);

        Assert.InRange(_merged.Facts.Count, 1, told / 3);
        Assert.Equal(told, _merged.Facts.Sum(fact => fact.Evidence.Select(e => e.Article).Distinct().Count()));
    }

    [Fact]
    public void Plans_are_tied_to_what_came_of_them() => Assert.Contains(_merged.Facts, fact => fact.Fulfils.Count > 0);

    [Fact]
    public void Their_order_changes_no_byte()
    {
        KnowledgeBase[] articles = [.. Articles()];
        new Random(7).Shuffle(articles);

        Assert.Equal(Bytes(_merged), Bytes(_merger.Merge(articles)));
    }

    private static IEnumerable<KnowledgeBase> Articles() => GeneratedNews.Articles(Count).Select(article => article.Knowledge);

    private static byte[] Bytes(KnowledgeBase knowledge)
    {
        using MemoryStream bytes = new();
        KnowledgeBaseWriter.WriteIndented(bytes, knowledge);
        return bytes.ToArray();
    }
}
