namespace Extract.Knowledge.Tests.Merging.Entities;

/// <summary>Makes the knowledge base of an article by hand, in the small domain of <see cref="Samples"/>.</summary>
internal sealed class Paper(string id, string? published = null)
{
    private readonly List<Entity> _entities = [];
    private readonly List<Fact> _facts = [];
    private string? _journey;

    /// <summary>The journey that all facts belong to.</summary>
    public Paper Of(string journey)
    {
        _journey = Add("journey", journey);
        return this;
    }

    public Paper Names(string type, params string[] names)
    {
        foreach (string name in names)
        {
            Add(type, name);
        }

        return this;
    }

    /// <summary>Somebody or something with other names.</summary>
    public Paper Also(string type, string name, params string[] aliases)
    {
        Add(type, name, aliases);
        return this;
    }

    public Paper Job(string person, string title) => Fact("job", ("person", new EntityFiller($"person/{Slug(person)}")), ("title", new TextFiller(title)));

    public Paper Within(string place, string container) =>
        Fact("within", ("place", new EntityFiller(Add("place", place))), ("container", new EntityFiller(Add("place", container))));

    public KnowledgeBase Build() => new([new ArticleInfo(id, null, published, null, id)], _entities, _facts, "journey");

    /// <summary>The entities of a type of several articles together: names joined by a slash, in order.</summary>
    public static string[] Merge(string type, params Paper[] papers) =>
        [.. Samples.Merger.Merge(papers.Select(paper => paper.Build())).Entities.Where(e => e.Type == type)
            .Select(e => string.Join('/', new[] { e.Name }.Concat(e.Aliases).Order(StringComparer.Ordinal)))];

    private static string Slug(string name) => Knowledge.Entities.NameFold.Slug(name);

    private string Add(string type, string name, params string[] aliases)
    {
        string entity = $"{type}/{Slug(name)}";
        if (!_entities.Exists(known => known.Id == entity))
        {
            _entities.Add(new Entity(entity, type, name, aliases, [new EntityMention(id, _entities.Count, _entities.Count + 1, name)]));
        }

        return entity;
    }

    private Paper Fact(string type, params (string Role, Filler Filler)[] roles)
    {
        string fact = $"{type}/{_facts.Count}";
        _facts.Add(new Fact(fact, type, Rules.Status.Happened, _journey, 1, [.. roles.Select(r => new RoleFillers(r.Role, [r.Filler]))], [new Evidence(id, 0, 1, "x", "test", Rules.Status.Happened)]));
        return this;
    }
}
