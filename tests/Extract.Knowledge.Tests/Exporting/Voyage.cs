using System.Text;
using Extract.Knowledge.Profile;
using Extract.Rules;

namespace Extract.Knowledge.Tests.Exporting;

/// <summary>A small knowledge base with names that every form must escape.</summary>
internal static class Voyage
{
    public static KnowledgeProfile Profile { get; } = KnowledgeProfile.Parse(
        """
        merging: {lasting: [job]}
        export:
          entities: {person: Person, place: Place, journey: Event}
          facts: {sail: Action}
          journey: {fact: sail, place: place, date: date}
        """,
        Samples.Schema);

    public static KnowledgeBase Knowledge { get; } = new(
        [new ArticleInfo("one", "Ships & <boats>", "2013-11-09", "https://example.org/a b", ""), new ArticleInfo("=two", null, null, null, "")],
        [
            new Entity("craft/a", "craft", "=cmd()", [], []),
            new Entity("journey/long-march", "journey", "Long \"March\"", [], []),
            new Entity("person/anna-berg", "person", "Anna \"B\" <Berg>\nJr, \\x", ["+Berg"], []),
            Place("fiji", "Suva", -18, 178),
            Place("nowhere", "Nowhere", null, 0),
            Place("samoa", "Apia", -14, -172),
            Place("tonga", "Nuku'alofa", -21, -175) with { Location = new EntityLocation(-21, -175, "Tonga") },
        ],
        [
            Sail("sail/1", Status.Happened, "place/tonga", "2013-11-09", "sailed to Tonga"),
            Sail("sail/2", Status.Happened, "place/fiji", "2013-11-07", "=1+1"),
            Sail("sail/3", Status.Happened, "place/nowhere", "2013-11-08", "went nowhere"),
            Sail("sail/4", Status.Planned, "place/tonga", "2013-11", "will sail"),
            Sail("sail/5", Status.Planned, "place/samoa", "2013-12", "will sail"),
            new Fact("job/1", "job", Status.Happened, null, 1,
                [
                    new RoleFillers("person", [new EntityFiller("person/anna-berg"), new EntityFiller("craft/a")]),
                    new RoleFillers("title", [new TextFiller("@captain")]),
                    new RoleFillers("pay", [new QuantityFiller(1.5, "km"), new DurationFiller("PT4H"), new TimeFiller("18:40+04:00"), new QuantityFiller(-3, null)]),
                ],
                [new Evidence("one", 0, 3, "Anna", "job/is", Status.Happened), new Evidence("=two", 5, 9, "=Berg", "job/is", Status.Happened)]),
        ],
        "journey");

    public static string Written(Action<Stream> write)
    {
        using MemoryStream output = new();
        write(output);
        string text = Encoding.UTF8.GetString(output.ToArray());
        return text;
    }

    private static Entity Place(string slug, string name, double? latitude, double longitude) => new($"place/{slug}", "place", name, [], [])
    {
        Location = latitude is { } north ? new EntityLocation(north, longitude, null) : null,
    };

    private static Fact Sail(string id, Status status, string place, string date, string words) => new(
        id, "sail", status, "journey/long-march", 0.91239,
        [
            new RoleFillers("craft", [new EntityFiller("craft/a")]),
            new RoleFillers("place", [new EntityFiller(place)]),
            new RoleFillers("date", [new DateFiller(date)]),
        ],
        [new Evidence("one", 10, 20, words, "sail/to", status)]);
}
