using Extract.Knowledge.Merging.Entities.Names;
using Extract.Knowledge.Profile;

namespace Extract.Knowledge.Merging.Entities.Records;

/// <summary>Who and what each article names besides: two articles with much company in common tell one story. Immutable once read.</summary>
internal sealed class Company
{
    private readonly int[][] _members;
    private readonly List<List<int>> _articles = [];

    public Company(IReadOnlyList<KnowledgeBase> articles, KnowledgeProfile profile)
    {
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        _members = new int[articles.Count][];
        for (int i = 0; i < _members.Length; i++)
        {
            SortedSet<int> members = [];
            foreach (Entity entity in articles[i].Entities)
            {
                if (KeyOf(entity, profile) is { Length: > 0 } key)
                {
                    if (numbers.TryAdd(key, numbers.Count))
                    {
                        _articles.Add([]);
                    }

                    if (members.Add(numbers[key]))
                    {
                        _articles[numbers[key]].Add(i);
                    }
                }
            }

            _members[i] = [.. members];
        }
    }

    /// <summary>The company of an article, as numbers in order.</summary>
    public ReadOnlySpan<int> Of(int article) => _members[article];

    /// <summary>The articles that have somebody or something in their company, in order.</summary>
    public IReadOnlyList<int> ArticlesWith(int member) => _articles[member];

    /// <summary>How much company two articles have in common.</summary>
    public int Shared(int a, int b)
    {
        ReadOnlySpan<int> left = _members[a];
        ReadOnlySpan<int> right = _members[b];
        int shared = 0;
        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
        {
            int order = left[i].CompareTo(right[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return shared;
    }

    /// <summary>Full names of people and names of locations that are no countries; what all articles name makes no company.</summary>
    private static string? KeyOf(Entity entity, KnowledgeProfile profile)
    {
        switch (profile.NatureOf(entity.Type))
        {
            case EntityNature.Personal:
                HumanName human = HumanName.Parse(entity.Name, profile);
                return human.IsBare ? null : string.Join(' ', human.Keys);
            case EntityNature.Location when !profile.IsCountry(entity.Name):
                ThingName thing = ThingName.Parse(entity.Name, EntityNature.Location, profile);
                return thing.IsGeneric ? null : "/" + thing.Spelling;
            default:
                return null;
        }
    }
}
