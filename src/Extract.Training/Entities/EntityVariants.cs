using Extract.Knowledge;
using Extract.Knowledge.Merging.Entities.Names;
using Extract.Knowledge.Profile;
using Extract.Rules;

namespace Extract.Training.Entities;

/// <summary>
/// Varies the articles of a cluster to teach what its writers did not happen to write: the same people by initial in a further article, the same
/// people in another story that says as much of them, and strangers of the same name in another story who belong to another country.
/// </summary>
internal static class EntityVariants
{
    /// <summary>Stories with the articles twice, the second time varied.</summary>
    /// <returns>The articles, and which of their entities are strangers, by the index of the article and their id.</returns>
    public static IEnumerable<(KnowledgeBase[] Articles, HashSet<(int Article, string Id)> Strangers)> Of(KnowledgeBase[] articles, KnowledgeProfile profile)
    {
        yield return ([.. articles, .. articles.Select(article => Rename(article, "~initials", profile, ToInitial))], []);
        if (profile.Citizenship is not { } belonging)
        {
            yield break;
        }

        yield return ([.. articles, .. articles.Select(article => Elsewhere(article, profile))], []);
        HashSet<(int Article, string Id)> strangers = [];
        List<KnowledgeBase> foreign = [];
        for (int i = 0; i < articles.Length; i++)
        {
            KnowledgeBase article = articles[i];
            HashSet<string> people = [.. article.Entities.Where(entity => profile.NatureOf(entity.Type) == EntityNature.Personal && entity.Name.Contains(' ')).Select(entity => entity.Id)];
            List<Entity> entities = [.. article.Entities.Where(entity => people.Contains(entity.Id))];
            string type = article.Entities.FirstOrDefault(entity => profile.NatureOf(entity.Type) == EntityNature.Location)?.Type ?? "";
            string country = $"{type}/elsewhere";
            entities.Add(new Entity(country, type, "Elsewhere", [], []));
            HashSet<string> belong = [.. article.Facts.Where(fact => fact.Type == belonging.Fact)
                .SelectMany(fact => fact.Roles).Where(role => role.Role == belonging.Subject)
                .SelectMany(role => role.Fillers).OfType<EntityFiller>().Select(filler => filler.Id)];
            people.IntersectWith(belong);
            entities.RemoveAll(entity => !people.Contains(entity.Id));
            List<Fact> facts = [];
            foreach (string id in people)
            {
                strangers.Add((articles.Length + i, id));
                RoleFillers[] roles = [new(belonging.Subject, [new EntityFiller(id)]), new(belonging.Country, [new EntityFiller(country)])];
                facts.Add(new Fact(id, belonging.Fact, Status.Happened, null, 1, roles, []));
            }

            foreign.Add(article with { Articles = [article.Articles[0] with { Id = article.Articles[0].Id + "~elsewhere" }], Entities = entities, Facts = facts });
        }

        yield return ([.. articles, .. foreign], strangers);
    }

    /// <summary>The people that the article describes and the places and bodies that it names in full, without anything that tells of its story.</summary>
    private static KnowledgeBase Elsewhere(KnowledgeBase article, KnowledgeProfile profile)
    {
        Fact[] facts = [.. article.Facts.Where(fact => fact.Type == profile.Citizenship?.Fact || fact.Type == profile.Description?.Fact)];
        HashSet<string> told = [.. facts.SelectMany(fact => fact.Roles).SelectMany(role => role.Fillers).OfType<EntityFiller>().Select(filler => filler.Id)];
        return article with
        {
            Articles = [article.Articles[0] with { Id = article.Articles[0].Id + "~again" }],
            Entities = [.. article.Entities.Where(entity => profile.NatureOf(entity.Type) == EntityNature.Personal
                ? told.Contains(entity.Id) && entity.Name.Contains(' ')
                : told.Contains(entity.Id) || IsKnownAnywhere(entity, profile))],
            Facts = [.. facts.Select(fact => fact with { Undertaking = null })],
        };
    }

    /// <summary>Whether the name alone tells what is meant: no hall or square of a common name.</summary>
    private static bool IsKnownAnywhere(Entity entity, KnowledgeProfile profile) =>
        char.IsUpper(entity.Name[0])
        && (profile.NatureOf(entity.Type) is EntityNature.Body or EntityNature.Craft
            || (profile.NatureOf(entity.Type) == EntityNature.Location && ThingName.Parse(entity.Name, EntityNature.Location, profile).Head is null));

    private static KnowledgeBase Rename(KnowledgeBase article, string mark, KnowledgeProfile profile, Func<string, string> rename) => article with
    {
        Articles = [article.Articles[0] with { Id = article.Articles[0].Id + mark }],
        Entities = [.. article.Entities.Select(entity => profile.NatureOf(entity.Type) == EntityNature.Personal ? entity with { Name = rename(entity.Name), Aliases = [] } : entity)],
    };

    private static string ToInitial(string name)
    {
        string[] words = name.Split(' ');
        return words.Length == 2 && char.IsUpper(words[0][0]) ? $"{words[0][0]}. {words[1]}" : name;
    }
}
