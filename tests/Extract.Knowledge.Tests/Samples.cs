using Extract.Knowledge.Merging;
using Extract.Knowledge.Profile;
using Extract.Rules.Matching;
using Extract.Rules.Schema;

namespace Extract.Knowledge.Tests;

/// <summary>A small domain of expeditions, so that no test leans on the rules that ship.</summary>
internal static class Samples
{
    public static FactSchema Schema { get; } = new(
        ["person", "body", "place", "craft", "event", "journey"],
        [
            new FactType("lead", [Entity("leader", true, "person", "body"), Entity("place", false, "place")]),
            new FactType("pass", [Entity("giver", true, "person"), Entity("receiver", true, "person"), Entity("place", false, "place")]),
            new FactType("sail", [Entity("craft", true, "craft"), Entity("place", false, "place")]),
            new FactType("job", [Entity("person", true, "person"), Literal("title", LiteralKind.Text)]),
            new FactType("within", [Entity("place", true, "place"), Entity("container", false, "place")]),
            new FactType("figure", [Literal("measure", LiteralKind.Text, true), Entity("scope", false, "journey", "place")]),
            new FactType(
                "fire",
                [Entity("lighter", true, "person"), Literal("object", LiteralKind.Text, true), Entity("place", false, "place")]),
        ],
        "journey");

    public static KnowledgeMerger Merger => new(Schema, Profile);

    public static KnowledgeProfile Profile { get; } = KnowledgeProfile.Parse(
        """
        natures: {person: personal, body: body, place: location, craft: craft, event: happening}
        titles: {mr: male, mrs: female, dr: unknown}
        nameSuffixes: [jr, sr]
        generations: [[jr], [sr]]
        pronouns:
          he: {gender: male}
          she: {gender: female}
          they: {plural: true}
          who: {relative: true}
          there: {}
        inclusions: [include]
        nominals:
          - {words: [city], nature: location, sort: settlement}
          - {words: [country], nature: location, sort: country}
          - {words: [ship], nature: craft, loose: true}
          - {words: [woman], nature: personal, gender: female, loose: true}
        places:
          optionalPrefixes: [mount, lake]
          optionalSuffixes: [region, cosmodrome]
          abbreviations: {st: saint}
          areas: [region]
        synonyms: [[United States, USA]]
        happenings: [[fair, great fair]]
        containment: {fact: within, part: place, whole: container}
        description: {fact: job, subject: person, text: title}
        undertaking: {name: Long March, every: 2}
        """,
        Schema,
        new ProfileLexicons
        {
            Genders = new Dictionary<string, Gender> { ["anna"] = Gender.Female, ["boris"] = Gender.Male, ["carl"] = Gender.Male },
            Demonyms = new Dictionary<string, string> { ["chilean"] = "Chile" },
            Titles = new HashSet<string> { "sgt", "carl" },
            Countries = new HashSet<string> { "chile" },
            Facilities = new HashSet<string> { "square" },
        });

    public static Argument As(this Mention mention, string role) => new(role, mention, null);

    /// <summary>An argument that the rules took from another sentence.</summary>
    public static Argument Guessed(this Mention mention, string role) => new(role, mention, null, 0.6);

    public static Argument Text(string role, string text) => new(role, null, text);

    public static string[] Names(this KnowledgeBase knowledge, string type) =>
        [.. knowledge.Entities.Where(e => e.Type == type).Select(e => e.Name)];

    public static Entity Entity(this KnowledgeBase knowledge, string id) => knowledge.Entities.Single(e => e.Id == id);

    /// <summary>The facts of a type, each as its roles in a line: "leader=person/anna-berg place=place/rome".</summary>
    public static string[] Lines(this KnowledgeBase knowledge, string type) =>
        [.. knowledge.Facts.Where(f => f.Type == type).Select(Line).Order(StringComparer.Ordinal)];

    private static string Line(Fact fact) =>
        string.Join(' ', fact.Roles.Select(r => $"{r.Role}={string.Join('+', r.Fillers.Select(Show))}"));

    private static string Show(Filler filler) => filler switch
    {
        EntityFiller entity => entity.Id,
        TextFiller text => text.Text,
        _ => filler.ToString(),
    };

    private static Role Entity(string name, bool isKey, params string[] types) => new(name, types, [], isKey);

    private static Role Literal(string name, LiteralKind kind, bool isKey = false) => new(name, [], [kind], isKey);
}
