using Extract.Knowledge.Assembly;
using Extract.Knowledge.Merging.Entities;

namespace Extract.Knowledge.Merging.Facts;

/// <summary>A fact of an article in terms of the entities of the whole.</summary>
internal static class FactRewrite
{
    public static Fact Apply(Fact fact, int article, EntityLinks links)
    {
        List<RoleFillers> roles = [];
        foreach (RoleFillers role in fact.Roles)
        {
            List<Filler> fillers = [.. role.Fillers.Select(filler => Apply(filler, article, links)).Distinct()];
            fillers.Sort((a, b) => string.CompareOrdinal(FactId.Text(a), FactId.Text(b)));
            roles.Add(new RoleFillers(role.Role, fillers));
        }

        string? undertaking = links.UndertakingOf(article, fact.Undertaking);
        Evidence[] evidence = [.. fact.Evidence.Select(e => e.SaidBy is { } speaker ? e with { SaidBy = Apply(speaker, article, links) } : e)];
        return fact with
        {
            Id = FactId.Of(fact.Type, fact.Status, undertaking, roles),
            Undertaking = undertaking,
            Roles = roles,
            Evidence = evidence,
        };
    }

    private static Filler Apply(Filler filler, int article, EntityLinks links) =>
        filler is EntityFiller entity ? new EntityFiller(links.Of(article, entity.Id)) : filler;
}
