using Extract.Knowledge.Entities;
using Extract.Knowledge.Merging.Entities.Names;
using Extract.Knowledge.Merging.Entities.Places;
using Extract.Knowledge.Profile;

namespace Extract.Knowledge.Merging.Entities.Records;

/// <summary>
/// What a name names where articles of one undertaking disagree: an article that says little of somebody may take him for a town. Decided
/// by how often articles say so, and by what is known of the name itself. Immutable once read.
/// </summary>
internal sealed class TypeVotes
{
    /// <summary>What a mention adds to the vote of its article, which counts one.</summary>
    private const double PerMention = 0.1;
    private const int MostMentions = 5;

    /// <summary>What being in a fact of its article adds, which the rules would not have it in unless it fitted.</summary>
    private const double InFacts = 0.3;

    /// <summary>What the name itself adds.</summary>
    private const double ByName = 1.5;

    /// <summary>By how much the first must lead.</summary>
    private const double Lead = 0.25;

    private readonly Dictionary<(string Undertaking, string Name), string> _winners = [];

    public TypeVotes(IReadOnlyList<KnowledgeBase> articles, IReadOnlyList<string> undertakings, KnowledgeProfile profile)
    {
        Dictionary<(string Undertaking, string Name), List<(string Type, int Article, double Weight, string Written)>> votes = [];
        for (int i = 0; i < articles.Count; i++)
        {
            Dictionary<string, int> uses = Uses(articles[i]);
            foreach (Entity entity in articles[i].Entities)
            {
                if (undertakings[i].Length > 0 && profile.NatureOf(entity.Type) is not (EntityNature.Undertaking or EntityNature.Other) && !entity.Name.AsSpan().ContainsAnyInRange('0', '9')
                    && entity.Name.AsSpan().ContainsAnyInRange('A', 'Z'))
                {
                    (string, string) key = (undertakings[i], KeyOf(entity.Name));
                    if (!votes.TryGetValue(key, out List<(string Type, int Article, double Weight, string Written)>? list))
                    {
                        votes.Add(key, list = []);
                    }

                    double told = uses.GetValueOrDefault(entity.Id) > 0 ? InFacts : 0;
                    list.Add((entity.Type, i, 1 + told + (PerMention * Math.Min(entity.Mentions.Count, MostMentions)), entity.Name));
                }
            }
        }

        NoteSurnames(articles, undertakings, profile);
        foreach (((string Undertaking, string Name) key, List<(string Type, int Article, double Weight, string Written)> list) in votes)
        {
            if (list.Exists(vote => vote.Type != list[0].Type) && Winner(list, profile) is { } winner)
            {
                _winners[key] = winner;
            }
        }
    }

    /// <summary>The type that the articles of an undertaking together give an entity of one of them.</summary>
    public string TypeOf(Entity entity, string undertaking) =>
        _winners.TryGetValue((undertaking, KeyOf(entity.Name)), out string? type) && char.IsUpper(entity.Name[0]) ? type : entity.Type;

    /// <summary>A single word that no gazetteer knows and that is the surname of somebody in the undertaking is this surname.</summary>
    private void NoteSurnames(IReadOnlyList<KnowledgeBase> articles, IReadOnlyList<string> undertakings, KnowledgeProfile profile)
    {
        for (int i = 0; i < articles.Count; i++)
        {
            foreach (Entity entity in articles[i].Entities)
            {
                if (undertakings[i].Length > 0 && profile.NatureOf(entity.Type) == EntityNature.Personal
                    && HumanName.Parse(entity.Name, profile) is { IsBare: false } name && profile.HasGivenName(name.Words[0])
                    && name.Words[^1].Length > 3 && Atlas.Find(name.Words[^1]).Count == 0 && !profile.IsGenericWord(name.Words[^1]))
                {
                    _winners[(undertakings[i], KeyOf(name.Words[^1]))] = entity.Type;
                }
            }
        }
    }

    private static string KeyOf(string name) => SpellingKey.Of(NameFold.Fold(name));

    /// <summary>In how many facts each entity of an article fills a role.</summary>
    private static Dictionary<string, int> Uses(KnowledgeBase article)
    {
        Dictionary<string, int> uses = new(StringComparer.Ordinal);
        foreach (EntityFiller filler in article.Facts.SelectMany(fact => fact.Roles).SelectMany(role => role.Fillers).OfType<EntityFiller>())
        {
            uses[filler.Id] = uses.GetValueOrDefault(filler.Id) + 1;
        }

        return uses;
    }

    private static string? Winner(List<(string Type, int Article, double Weight, string Written)> votes, KnowledgeProfile profile)
    {
        SortedDictionary<string, double> sums = new(StringComparer.Ordinal);
        for (int i = 0; i < votes.Count; i++)
        {
            // An article that has both knows them apart.
            if (votes.Exists(other => other.Article == votes[i].Article && other.Type != votes[i].Type))
            {
                return null;
            }

            sums[votes[i].Type] = sums.GetValueOrDefault(votes[i].Type) + votes[i].Weight;
        }

        foreach (string type in sums.Keys.ToArray())
        {
            sums[type] += ByItself(profile.NatureOf(type), votes[0].Written, profile);
        }

        (string Type, double Sum)[] order = [.. sums.Select(pair => (pair.Key, pair.Value)).OrderByDescending(pair => pair.Value)];
        return order[0].Sum - order[1].Sum >= Lead ? order[0].Type : null;
    }

    private static double ByItself(EntityNature nature, string name, KnowledgeProfile profile)
    {
        string[] words = NameFold.Fold(name).Split(' ');
        bool fits = nature switch
        {
            EntityNature.Location => Atlas.Find(name).Count > 0 || profile.IsFacilityWord(words[^1]),
            EntityNature.Personal => words.Length > 1 && profile.HasGivenName(words[0]),
            _ => false,
        };
        return fits ? ByName : 0;
    }
}
