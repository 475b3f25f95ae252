using Extract.Knowledge.Confidence;
using Extract.Rules;
using Xunit;

namespace Extract.Knowledge.Tests.Confidence;

public sealed class SureFactsTests
{
    private static readonly KnowledgeBase _knowledge = new(
        [new ArticleInfo("a", null, null, null, "")],
        [new Entity("person/anna", "person", "Anna", [], [])],
        [
            Told("lead/1", 0.9) with { Fulfils = ["lead/2"], Conflicts = [new Conflict("lead/2", "place"), new Conflict("lead/3", "place")] },
            Told("lead/2", 0.3),
            Told("lead/3", 0.5) with { CancelledBy = ["lead/2"] },
        ],
        null)
    {
        Violations = [new Violation("once", ["lead/1", "lead/2"], "not both"), new Violation("once", ["lead/1", "lead/3"], "not both")],
    };

    [Fact]
    public void Less_sure_facts_go_with_all_that_names_them_and_entities_stay()
    {
        KnowledgeBase sure = SureFacts.Of(_knowledge, 0.5);

        Assert.Equal(["lead/1", "lead/3"], sure.Facts.Select(f => f.Id));
        Assert.Empty(sure.Facts[0].Fulfils);
        Assert.Equal(["lead/3"], sure.Facts[0].Conflicts.Select(c => c.With));
        Assert.Empty(sure.Facts[1].CancelledBy);
        Assert.Equal(["lead/1", "lead/3"], Assert.Single(sure.Violations).Facts);
        Assert.Single(sure.Entities);
    }

    [Theory]
    [InlineData(0, 3)]
    [InlineData(0.3, 3)]
    [InlineData(0.31, 2)]
    [InlineData(1, 0)]
    public void A_fact_as_sure_as_asked_stays(double least, int facts) => Assert.Equal(facts, SureFacts.Of(_knowledge, least).Facts.Count);

    private static Fact Told(string id, double confidence) =>
        new(id, "lead", Status.Happened, null, confidence, [new RoleFillers("leader", [new EntityFiller("person/anna")])], []);
}
