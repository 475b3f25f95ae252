using Extract.Knowledge.Checking;
using Extract.Knowledge.Merging;
using Extract.Rules;
using Extract.Rules.Schema;
using Xunit;

namespace Extract.Knowledge.Tests.Checking;

public sealed class ViolationTests
{
    private static readonly string _folder = Path.Join(AppContext.BaseDirectory, "rules");

    private static readonly DomainChecks _checks = DomainChecks.Load(_folder, SchemaReader.Read(Path.Join(_folder, "facts.yaml")));

    private static readonly Entity _moscow = Place("moscow", "Moscow", 55.75, 37.62);
    private static readonly Entity _sochi = Place("sochi", "Sochi", 43.6, 39.73);
    private static readonly Entity _magadan = Place("magadan", "Magadan", 59.57, 150.8);
    private static readonly Entity _harbour = new("place/harbour", "place", "harbour", [], []);

    [Fact]
    public void Two_far_places_on_one_day_are_named_with_both_facts_and_the_distance()
    {
        Violation violation = Assert.Single(_checks.Run(Knowledge(Visit("a", _moscow, "2013-10-07"), Visit("b", _sochi, "2013-10-07"), Visit("c", _magadan, "2013-10-07"))));

        Assert.Equal("one-place-a-day", violation.Check);
        Assert.Equal(["a", "c"], violation.Facts);
        Assert.Contains("visit (place: Moscow, date: 2013-10-07) and visit (place: Magadan, date: 2013-10-07)", violation.Message, StringComparison.Ordinal);
        Assert.Contains("km apart", violation.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_belongs_to_two_relays_may_be_far_apart() =>
        Assert.Empty(_checks.Run(Knowledge(Visit("a", _moscow, "2013-10-07"), Visit("b", _magadan, "2013-10-07") with { Undertaking = "relay/other" })));

    [Fact]
    public void A_place_without_coordinates_lies_where_its_surroundings_lie()
    {
        Fact within = Within("d", _harbour, _magadan);

        Assert.Equal(["a", "b"], Assert.Single(_checks.Run(Knowledge(Visit("a", _moscow, "2013-10-07"), Visit("b", _harbour, "2013-10-07"), within))).Facts.Order());
    }

    [Fact]
    public void A_month_is_no_day_on_which_to_be_in_two_places() =>
        Assert.Empty(_checks.Run(Knowledge(Visit("a", _moscow, "2013-10"), Visit("b", _magadan, "2013-10"))));

    [Fact]
    public void A_merged_knowledge_base_bears_its_violations()
    {
        KnowledgeBase one = Knowledge(Within("a", _harbour, _moscow));
        KnowledgeBase other = Knowledge(Within("b", _moscow, _harbour)) with { Articles = [new ArticleInfo("y", null, null, null, "")] };

        KnowledgeBase merged = new KnowledgeMerger(SchemaReader.Read(Path.Join(_folder, "facts.yaml")), Samples.Profile, checks: _checks).MergeResolved([one, other]);

        Violation violation = Assert.Single(merged.Violations);
        Assert.Equal("nothing-within-itself", violation.Check);
        Assert.Equal(merged.Facts.Select(f => f.Id), violation.Facts.Order(StringComparer.Ordinal));
    }

    private static Fact Within(string id, Entity inner, Entity outer) => new(
        id, "located_in", Status.Happened, "relay/one", 1,
        [new RoleFillers("place", [new EntityFiller(inner.Id)]), new RoleFillers("container", [new EntityFiller(outer.Id)])],
        [new Evidence("x", 0, 4, "lies", "", Status.Happened)]);

    private static Entity Place(string id, string name, double latitude, double longitude) =>
        new($"place/{id}", "place", name, [], []) { Location = new EntityLocation(latitude, longitude, "Russia") };

    private static Fact Visit(string id, Entity place, string date) => new(
        id, "visit", Status.Happened, "relay/one", 0.9, [new RoleFillers("place", [new EntityFiller(place.Id)]), new RoleFillers("date", [new DateFiller(date)])],
        [new Evidence("x", 0, 4, "came", "", Status.Happened)]);

    private static KnowledgeBase Knowledge(params Fact[] facts) =>
        new([new ArticleInfo("x", null, null, null, "")], [_harbour, _magadan, _moscow, _sochi], facts, "relay");
}
