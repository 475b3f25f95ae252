using Extract.Knowledge.Entities;
using Extract.Knowledge.Profile;
using Extract.Language.Names;
using Extract.Knowledge.Merging.Entities.Places;

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

    /// <summary>What the name itself adds.</summary>
    private const double ByName = 1.5;

    /// <summary>By how much the first must lead.</summary>
    private const double Lead = 0.3;

    private readonly Dictionary<(string Undertaking, string Name), string> _winners = [];

    public TypeVotes(IReadOnlyList<KnowledgeBase> articles, IReadOnlyList<string> undertakings, KnowledgeProfile profile)
    {
        Dictionary<(string Undertaking, string Name), List<(string Type, int Article, double Weight, string Written)>> votes = [];
        for (int i = 0; i < articles.Count; i++)
        {
            foreach (Entity entity in articles[i].Entities)
            {
                if (undertakings[i].Length > 0 && profile.NatureOf(entity.Type) is not (EntityNature.Undertaking or EntityNature.Happening or EntityNature.Other)
                    && entity.Name.AsSpan().ContainsAnyInRange('A', 'Z'))
                {
                    (string, string) key = (undertakings[i], NameFold.Fold(entity.Name));
                    if (!votes.TryGetValue(key, out List<(string Type, int Article, double Weight, string Written)>? list))
                    {
                        votes.Add(key, list = []);
                    }

                    list.Add((entity.Type, i, 1 + (PerMention * Math.Min(entity.Mentions.Count, MostMentions)), entity.Name));
                }
            }
        }

        foreach (((string Undertaking, string Name) key, List<(string Type, int Article, double Weight, string Written)> list) in votes)
        {
            if (list.Exists(vote => vote.Type != list[0].Type) && Winner(list, profile) is { } winner)
            {
                _winners.Add(key, winner);
            }
        }
    }

    /// <summary>The type that the articles of an undertaking together give an entity of one of them.</summary>
    public string TypeOf(Entity entity, string undertaking) =>
        _winners.Count > 0 && _winners.TryGetValue((undertaking, NameFold.Fold(entity.Name)), out string? type) ? type : entity.Type;

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
