using Extract.Evaluation.Gold;
using Extract.Evaluation.Judging;
using Extract.Language.Text;

namespace Extract.Evaluation.Agreeing;

/// <summary>Which entities of two annotators are the same: those that share names, one to one so that the number of shared names is greatest. Immutable.</summary>
internal sealed class EntityMatching
{
    private readonly GoldArticle _a;
    private readonly GoldArticle _b;
    private readonly int[,] _shared;
    private readonly int[] _partners;

    public EntityMatching(GoldArticle a, GoldArticle b)
    {
        (_a, _b) = (a, b);
        HashSet<string>[] ofA = [.. a.Entities.Select(Folded)];
        HashSet<string>[] ofB = [.. b.Entities.Select(Folded)];
        _shared = new int[ofA.Length, ofB.Length];
        int[,] weights = new int[ofA.Length, ofB.Length];
        for (int i = 0; i < ofA.Length; i++)
        {
            for (int j = 0; j < ofB.Length; j++)
            {
                _shared[i, j] = ofA[i].Count(ofB[j].Contains);
                weights[i, j] = _shared[i, j] == 0 ? 0 : (_shared[i, j] * 2) + (a.Entities[i].Type == b.Entities[j].Type ? 1 : 0);
            }
        }

        _partners = Assignment.Solve(weights);
    }

    /// <summary>For each entity of B by its id the one of A that is the same; null for none.</summary>
    public Dictionary<string, GoldEntity?> OfB
    {
        get
        {
            Dictionary<string, GoldEntity?> partners = _b.Entities.ToDictionary(entity => entity.Id, _ => (GoldEntity?)null, StringComparer.Ordinal);
            for (int i = 0; i < _partners.Length; i++)
            {
                if (_partners[i] is >= 0 and int j && _shared[i, j] > 0)
                {
                    partners[_b.Entities[j].Id] = _a.Entities[i];
                }
            }

            return partners;
        }
    }

    /// <summary>Entities of another type, and those that are one for A and several for B, or the other way round, in words.</summary>
    public IReadOnlyList<string> Differences
    {
        get
        {
            List<string> lines = [];
            for (int i = 0; i < _partners.Length; i++)
            {
                if (_partners[i] is >= 0 and int j && _shared[i, j] > 0 && _a.Entities[i].Type != _b.Entities[j].Type)
                {
                    lines.Add($"{_a.Entities[i].Names[0]} is a {_a.Entities[i].Type} in A and a {_b.Entities[j].Type} in B");
                }
            }

            int[] ofA = [.. Enumerable.Range(0, _a.Entities.Count)];
            int[] ofB = [.. Enumerable.Range(0, _b.Entities.Count)];
            foreach (int i in ofA)
            {
                int[] several = [.. ofB.Where(j => _shared[i, j] > 0 && ofA.All(other => other == i || _shared[other, j] < _shared[i, j]))];
                AddSeveral(lines, _a.Entities[i], [.. several.Select(j => _b.Entities[j])], "A", "B");
            }

            foreach (int j in ofB)
            {
                int[] several = [.. ofA.Where(i => _shared[i, j] > 0 && ofB.All(other => other == j || _shared[i, other] < _shared[i, j]))];
                AddSeveral(lines, _b.Entities[j], [.. several.Select(i => _a.Entities[i])], "B", "A");
            }

            return lines;
        }
    }

    private static void AddSeveral(List<string> lines, GoldEntity one, GoldEntity[] several, string whole, string parts)
    {
        if (several.Length > 1)
        {
            lines.Add($"{one.Names[0]} is one in {whole} and {several.Length} in {parts}: {string.Join("; ", several.Select(entity => entity.Names[0]))}");
        }
    }

    private static HashSet<string> Folded(GoldEntity entity) => [.. entity.Names.Select(name => Folding.Phrase(name))];
}
