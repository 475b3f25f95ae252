using Extract.Knowledge.Entities;
using Extract.Knowledge.Profile;

namespace Extract.Knowledge.Merging.Entities.Records;

/// <summary>What the facts of one article tell of its entities and help to know them again. Immutable once read.</summary>
internal sealed class ArticleFacts
{
    private readonly Dictionary<string, List<string>> _descriptions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _countries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _containers = new(StringComparer.Ordinal);

    public ArticleFacts(KnowledgeBase article, KnowledgeProfile profile)
    {
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        foreach (Entity entity in article.Entities)
        {
            names.TryAdd(entity.Id, NameFold.Fold(entity.Name));
        }

        foreach (Fact fact in article.Facts)
        {
            if (profile.Description is { } described && fact.Type == described.Fact)
            {
                Note(_descriptions, fact, described.Subject, described.Text, names);
            }
            else if (profile.Citizenship is { } belonging && fact.Type == belonging.Fact)
            {
                Note(_countries, fact, belonging.Subject, belonging.Country, names);
            }
            else if (profile.Containment is { } lying && fact.Type == lying.Fact)
            {
                Note(_containers, fact, lying.Part, lying.Whole, names);
            }
        }
    }

    /// <summary>Texts that describe an entity; empty when there is none.</summary>
    public IReadOnlyList<string> DescriptionsOf(string entity) => _descriptions.GetValueOrDefault(entity) ?? [];

    /// <summary>Folded names of countries.</summary>
    public IReadOnlyList<string> CountriesOf(string entity) => _countries.GetValueOrDefault(entity) ?? [];

    /// <summary>Folded names of locations.</summary>
    public IReadOnlyList<string> ContainersOf(string entity) => _containers.GetValueOrDefault(entity) ?? [];

    private static void Note(Dictionary<string, List<string>> notes, Fact fact, string subjectRole, string otherRole, Dictionary<string, string> names)
    {
        string? subject = null;
        string? other = null;
        foreach (RoleFillers role in fact.Roles)
        {
            if (role.Role == subjectRole)
            {
                subject = (role.Fillers[0] as EntityFiller)?.Id;
            }
            else if (role.Role == otherRole)
            {
                other = role.Fillers[0] switch
                {
                    EntityFiller entity => names.GetValueOrDefault(entity.Id),
                    TextFiller text => text.Text,
                    _ => null,
                };
            }
        }

        if (subject is null || other is null)
        {
            return;
        }

        if (!notes.TryGetValue(subject, out List<string>? list))
        {
            notes.Add(subject, list = []);
        }

        list.Add(other);
    }
}
