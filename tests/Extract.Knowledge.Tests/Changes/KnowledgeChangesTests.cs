using Extract.Knowledge.Changes;
using Extract.Knowledge.Tests.Store;
using Extract.Rules;
using Xunit;

namespace Extract.Knowledge.Tests.Changes;

public sealed class KnowledgeChangesTests
{
    private static readonly KnowledgeBase _before = Samples.Merger.Merge([Feeding.Article("a", "Anna Berg"), Feeding.Article("b", "Carl Dahl")]);

    [Fact]
    public void Nothing_differs_from_itself() => Assert.True(KnowledgeChanges.Between(_before, _before).IsEmpty);

    [Fact]
    public void A_new_article_adds_facts_and_people()
    {
        KnowledgeBase after = Samples.Merger.Merge([_before, Feeding.Article("c", "Eva Frid")]);

        KnowledgeChanges changes = KnowledgeChanges.Between(_before, after);

        Assert.Equal(ChangeKind.Added, Assert.Single(changes.Facts).Kind);
        Assert.Equal("Eva Frid", Assert.Single(changes.Entities).After[0].Name);
        Assert.Equal(ChangeKind.Removed, Assert.Single(KnowledgeChanges.Between(after, _before).Facts).Kind);
    }

    [Fact]
    public void A_fact_told_again_gains_evidence()
    {
        KnowledgeBase after = Samples.Merger.Merge([_before, Feeding.Article("c", "Anna Berg")]);

        FactChange change = Assert.Single(KnowledgeChanges.Between(_before, after).Facts);

        Assert.Equal(ChangeKind.Changed, change.Kind);
        Assert.Contains(change.Details, line => line.StartsWith("evidence: + c “", StringComparison.Ordinal));
    }

    [Fact]
    public void Words_that_prove_another_status_make_a_changed_fact()
    {
        Fact fact = _before.Facts[0];
        Fact planned = fact with { Id = "lead/other", Status = Status.Planned };
        KnowledgeBase after = _before with { Facts = [.. _before.Facts.Skip(1), planned] };

        FactChange change = Assert.Single(KnowledgeChanges.Between(_before, after).Facts);

        Assert.Equal("status: happened → planned", change.Details[0]);
    }

    [Fact]
    public void Entities_are_followed_by_their_mentions()
    {
        Entity anna = _before.Entities.Single(e => e.Name == "Anna Berg");
        Entity carl = _before.Entities.Single(e => e.Name == "Carl Dahl");
        Entity both = anna with { Id = "person/both", Mentions = [.. anna.Mentions, .. carl.Mentions] };
        KnowledgeBase merged = new(_before.Articles, [both], [], _before.UndertakingField);
        KnowledgeBase old = _before with { Facts = [] };

        EntityChange merging = Assert.Single(KnowledgeChanges.Between(old, merged).Entities);
        EntityChange splitting = Assert.Single(KnowledgeChanges.Between(merged, old).Entities);

        Assert.Equal((EntityChangeKind.Merged, 2, 1), (merging.Kind, merging.Before.Count, merging.After.Count));
        Assert.Equal((EntityChangeKind.Split, 1, 2), (splitting.Kind, splitting.Before.Count, splitting.After.Count));
    }
}
