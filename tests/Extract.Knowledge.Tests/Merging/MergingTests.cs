using Extract.Knowledge.Merging;
using Xunit;

namespace Extract.Knowledge.Tests.Merging;

public sealed class MergingTests
{
    [Fact]
    public void One_fact_of_two_articles_has_the_evidence_of_both()
    {
        KnowledgeBase merged = Samples.Merger.Merge([Article("b", "Anna Berg"), Article("a", "Anna Berg")]);

        Fact fact = Assert.Single(merged.Facts);
        Assert.Equal(["a", "b"], fact.Evidence.Select(e => e.Article));
        Assert.Equal(["a", "b"], merged.Articles.Select(a => a.Id));
        Assert.Equal(["a", "b"], Assert.Single(merged.Entities).Mentions.Select(m => m.Article));
    }

    [Fact]
    public void The_order_of_articles_changes_nothing()
    {
        KnowledgeBase[] bases = [Article("a", "Anna Berg"), Article("b", "Carl Dahl"), Article("c", "Anna Bérg")];

        string forwards = Show(Samples.Merger.Merge(bases));
        Assert.Equal(forwards, Show(Samples.Merger.Merge(bases.Reverse())));
        Assert.Equal(forwards, Show(Samples.Merger.Merge([Samples.Merger.Merge(bases[1..]), bases[0], bases[1]])));
    }

    private static KnowledgeBase Article(string id, string leader)
    {
        ReadingBuilder builder = new ReadingBuilder().Sentence($"{leader} led in {leader} .");
        builder.Fact("lead", builder.Mark("person", leader).As("leader"));
        return builder.Build(id);
    }

    private static string Show(KnowledgeBase knowledge) => string.Join('\n',
    [
        .. knowledge.Articles.Select(a => a.Id),
        .. knowledge.Entities.Select(e => $"{e.Id} {e.Name} {string.Join('/', e.Aliases)} {string.Join('/', e.Mentions)}"),
        .. knowledge.Facts.Select(f => $"{f.Id} {f.Confidence} {string.Join('/', f.Evidence)}"),
    ]);
}
