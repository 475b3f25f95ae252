using Extract.Knowledge.Assembly;
using Extract.Knowledge.Merging;
using Extract.Knowledge.Profile;
using Extract.Rules;
using Extract.Rules.Schema;

namespace Extract.Knowledge.Tests.Merging.Facts;

/// <summary>A small domain of voyages, with facts written in a line: <c>sail happened craft=vega port=bergen day=2013-11-09</c>.</summary>
internal static class Fleet
{
    private static readonly FactSchema _schema = new(
        ["person", "craft", "place", "voyage"],
        [
            new FactType("sail", [Entity("craft", true), Entity("port", false), Literal("day", LiteralKind.Date), Entity("pilot", false)]),
            new FactType("call", [Entity("port", true), Literal("day", LiteralKind.Date)]),
            new FactType("relieve", [Entity("old", true), Entity("new", true), Literal("day", LiteralKind.Date)]),
            new FactType(
                "watch",
                [
                    Entity("keeper", true),
                    Literal("day", LiteralKind.Date),
                    Literal("from", LiteralKind.Time),
                    Literal("length", LiteralKind.Duration),
                    Literal("duty", LiteralKind.Text),
                ]),
            new FactType("within", [Entity("place", true), Entity("container", false)]),
            new FactType("home", [Entity("person", true), Entity("place", false)]),
            new FactType("figure", [Literal("measure", LiteralKind.Text, true), Literal("value", LiteralKind.Quantity), Entity("scope", false)]),
        ],
        "voyage");

    public static KnowledgeProfile Profile { get; } = KnowledgeProfile.Parse(
        """
        natures: {person: personal, craft: craft, place: location}
        containment: {fact: within, part: place, whole: container}
        undertaking: {name: Great Voyage}
        merging:
          lasting: [home, within]
          defining: {home: [place], within: [container], figure: [value, scope]}
          changes:
            - {facts: [sail, call, relieve], role: day, days: 3}
            - {facts: [sail], role: port}
            - {facts: [relieve], role: new, by: [old, day]}
            - {facts: [figure], role: value, by: [measure, scope], times: 4, together: true}
        """,
        _schema);

    public static KnowledgeMerger Merger { get; } = new(_schema, Profile);

    /// <summary>The knowledge base of all articles, without asking who is who.</summary>
    public static KnowledgeBase Merge(params KnowledgeBase[] articles) => Merger.MergeResolved(articles);

    /// <param name="facts">Type, status and roles; a filler is a date, a quantity ("12:km") or an entity, which "a&amp;b" lists; voyage is the undertaking.</param>
    public static KnowledgeBase Article(string id, string? published, params string[] facts)
    {
        List<Fact> all = [];
        SortedSet<string> entities = new(StringComparer.Ordinal);
        foreach (string line in facts)
        {
            all.Add(Read(id, line, entities));
        }

        return new KnowledgeBase(
            [new ArticleInfo(id, null, published, null, "")],
            [.. entities.Select(e => new Entity(e, e.Split('/')[0], e.Split('/')[1].Replace('-', ' '), [], []))],
            all,
            "voyage");
    }

    /// <summary>A merged fact as such a line, with the articles that tell it.</summary>
    public static string Line(Fact fact) =>
        $"{fact.Type} {fact.Status.ToString().ToLowerInvariant()} {Roles(fact.Roles)} < {string.Join(' ', fact.Evidence.Select(e => e.Article).Distinct())}";

    public static string Roles(IEnumerable<RoleFillers> roles) => string.Join(' ', roles.Select(r => $"{r.Role}={string.Join('+', r.Fillers.Select(Text))}"));

    public static string[] Lines(this KnowledgeBase knowledge) => [.. knowledge.Facts.Select(Line).Order(StringComparer.Ordinal)];

    /// <summary>The one fact whose line holds a text.</summary>
    public static Fact Fact(this KnowledgeBase knowledge, string text) => knowledge.Facts.Single(f => Line(f).Contains(text, StringComparison.Ordinal));

    private static Fact Read(string article, string line, SortedSet<string> entities)
    {
        string[] words = line.Split(' ');
        FactType type = _schema.Find(words[0])!;
        Status status = Enum.Parse<Status>(words[1], ignoreCase: true);
        List<RoleFillers> roles = [];
        string? undertaking = null;
        foreach (string[] pair in words[2..].Select(w => w.Split('=')))
        {
            if (pair[0] == "voyage")
            {
                entities.Add(undertaking = $"voyage/{pair[1]}");
                continue;
            }

            Role role = type.Find(pair[0])!;
            roles.Add(new RoleFillers(role.Name, [.. pair[1].Split('&').Select(text => Filler(role, text, entities))]));
        }

        roles.Sort((a, b) => Place(a).CompareTo(Place(b)));
        string id = FactId.Of(type.Name, status, undertaking, roles);
        return new Fact(id, type.Name, status, undertaking, 0.5, roles, [new Evidence(article, 0, line.Length, line, "rule", status)]);

        int Place(RoleFillers role) => type.Roles.ToList().FindIndex(r => r.Name == role.Role);
    }

    private static Filler Filler(Role role, string text, SortedSet<string> entities)
    {
        if (role.Accepts(LiteralKind.Date))
        {
            return new DateFiller(text);
        }

        if (role.Accepts(LiteralKind.Quantity))
        {
            string[] parts = text.Split(':');
            return new QuantityFiller(double.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture), parts.ElementAtOrDefault(1));
        }

        if (role.Literals is [LiteralKind.Time or LiteralKind.Duration or LiteralKind.Text])
        {
            return role.Accepts(LiteralKind.Time) ? new TimeFiller(text)
                : role.Accepts(LiteralKind.Duration) ? new DurationFiller(text) : new TextFiller(text.Replace('-', ' '));
        }

        string type = role.Name switch
        {
            "craft" => "craft",
            "port" or "place" or "container" => "place",
            "scope" => "voyage",
            _ => "person",
        };
        entities.Add($"{type}/{text}");
        return new EntityFiller($"{type}/{text}");
    }

    private static string Text(Filler filler) => filler switch
    {
        EntityFiller entity => entity.Id.Split('/')[1],
        DateFiller date => date.Edtf,
        TextFiller text => text.Text.Replace(' ', '-'),
        TimeFiller time => time.Time,
        DurationFiller duration => duration.Iso,
        QuantityFiller quantity => quantity.Unit is null ? $"{quantity.Amount}" : $"{quantity.Amount}:{quantity.Unit}",
        _ => "",
    };

    private static Role Entity(string name, bool isKey) => new(name, ["person", "craft", "place", "voyage"], [], isKey);

    private static Role Literal(string name, LiteralKind kind, bool isKey = false) => new(name, [], [kind], isKey);
}
