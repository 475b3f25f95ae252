using Extract.Evaluation.Clusters.Resolution;
using Extract.Evaluation.Gold;
using Extract.Language.Text;

namespace Extract.Evaluation.Agreeing;

/// <summary>Agreement of two annotators on who is who: B³ over the names that either gives; a name that one does not give stands alone for them.</summary>
/// <param name="Shared">How many names both give.</param>
/// <param name="OnlyA">How many names A alone gives.</param>
/// <param name="OnlyB">How many names B alone gives.</param>
public readonly record struct NameAgreement(BCubed Score, int Shared, int OnlyA, int OnlyB)
{
    public static NameAgreement operator +(NameAgreement x, NameAgreement y) => new(x.Score + y.Score, x.Shared + y.Shared, x.OnlyA + y.OnlyA, x.OnlyB + y.OnlyB);

    internal static NameAgreement Of(GoldArticle a, GoldArticle b)
    {
        Dictionary<string, string> ofA = Owners(a);
        Dictionary<string, string> ofB = Owners(b);
        string[] names = [.. ofA.Keys.Union(ofB.Keys, StringComparer.Ordinal)];
        (string, string?)[] items = [.. names.Select(name => (Thing(ofA, name), (string?)Thing(ofB, name)))];
        int shared = names.Count(name => ofA.ContainsKey(name) && ofB.ContainsKey(name));
        return new NameAgreement(BCubed.Of(items), shared, ofA.Count - shared, ofB.Count - shared);
    }

    private static string Thing(Dictionary<string, string> owners, string name) => owners.TryGetValue(name, out string? owner) ? $"id {owner}" : $"alone {name}";

    /// <summary>Whose each folded name is: of several that share one the one that it is more usual for.</summary>
    private static Dictionary<string, string> Owners(GoldArticle gold)
    {
        Dictionary<string, (string Id, int Rank)> owners = new(StringComparer.Ordinal);
        foreach (GoldEntity entity in gold.Entities)
        {
            for (int i = 0; i < entity.Names.Count; i++)
            {
                string name = Folding.Phrase(entity.Names[i]);
                if (!owners.TryGetValue(name, out (string Id, int Rank) known) || i < known.Rank)
                {
                    owners[name] = (entity.Id, i);
                }
            }
        }

        return owners.ToDictionary(pair => pair.Key, pair => pair.Value.Id, StringComparer.Ordinal);
    }
}
