using Extract.Knowledge.Assembly;

namespace Extract.Knowledge.Merging.Tellings;

/// <summary>Which entity of an article an entity of the whole is. Frozen and thread-safe.</summary>
internal sealed class ArticleEntities
{
    private readonly Dictionary<(string Article, string Whole), List<EntityTelling>> _tellings = [];

    public ArticleEntities(IEnumerable<(string Whole, EntityTelling Telling)> tellings)
    {
        foreach ((string whole, EntityTelling telling) in tellings)
        {
            if (!_tellings.TryGetValue((telling.Article, whole), out List<EntityTelling>? own))
            {
                _tellings.Add((telling.Article, whole), own = []);
            }

            own.Add(telling);
        }
    }

    /// <summary>How an article has it; empty where it has it as the whole does, or not at all.</summary>
    public IReadOnlyList<EntityTelling> Of(string article, string whole) => _tellings.GetValueOrDefault((article, whole)) ?? [];

    /// <summary>The id in the article; of several the first.</summary>
    public string IdOf(string article, string whole) => Of(article, whole) is [EntityTelling first, ..] ? first.Id : whole;

    /// <summary>A fact in terms of the entities of an article, with its evidence in it, without ties.</summary>
    public Fact Tell(Fact fact, string article)
    {
        List<RoleFillers> roles = [];
        foreach (RoleFillers role in fact.Roles)
        {
            List<Filler> fillers = [.. role.Fillers.Select(f => Tell(f, article)).Distinct()];
            fillers.Sort((a, b) => string.CompareOrdinal(FactId.Text(a), FactId.Text(b)));
            roles.Add(new RoleFillers(role.Role, fillers));
        }

        List<Evidence> evidence = [];
        foreach (Evidence one in fact.Evidence)
        {
            if (one.Article == article)
            {
                evidence.Add(one.SaidBy is { } speaker ? one with { SaidBy = Tell(speaker, article) } : one);
            }
        }

        string? undertaking = fact.Undertaking is null ? null : IdOf(article, fact.Undertaking);
        string id = FactId.Of(fact.Type, fact.Status, undertaking, roles);
        return new Fact(id, fact.Type, fact.Status, undertaking, fact.Confidence, roles, evidence);
    }

    private Filler Tell(Filler filler, string article) => filler is EntityFiller entity ? new EntityFiller(IdOf(article, entity.Id)) : filler;
}
