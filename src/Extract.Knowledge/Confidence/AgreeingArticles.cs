namespace Extract.Knowledge.Confidence;

/// <summary>
/// How sure a fact is that several articles tell: wrong only where the surest of them is, and where the others, which often draw on the same source,
/// are too. What one article tells keeps its confidence, and so does what others contradict, since each side is told. Frozen and thread-safe.
/// </summary>
/// <param name="independence">How much of an article's word counts beside a surer one's: 0 nothing, 1 as if nobody copied from anybody.</param>
public sealed class AgreeingArticles(double independence)
{
    /// <summary>The confidence that all its articles together give a fact, 0 to 1, to four places.</summary>
    /// <param name="slots">The number of the fact's fillers.</param>
    /// <param name="told">How sure each article alone makes it, and how many fillers it tells; at least one, in any order.</param>
    public double Rate(int slots, IReadOnlyList<(double Confidence, int Slots)> told)
    {
        List<double> full = [];
        double least = 1;
        for (int i = 0; i < told.Count; i++)
        {
            least = Math.Min(least, told[i].Confidence);
            if (told[i].Slots >= slots)
            {
                full.Add(told[i].Confidence);
            }
        }

        if (full.Count == 0)
        {
            // Put together of parts, it is no surer than each of them.
            return least;
        }

        full.Sort();
        double wrong = 1 - full[^1];
        for (int i = 0; i < full.Count - 1; i++)
        {
            wrong *= 1 - (independence * full[i]);
        }

        return Math.Round(1 - wrong, 4);
    }

    /// <summary>The number of fillers in all roles.</summary>
    public static int SlotsOf(IReadOnlyList<RoleFillers> roles)
    {
        int slots = 0;
        for (int i = 0; i < roles.Count; i++)
        {
            slots += roles[i].Fillers.Count;
        }

        return slots;
    }
}
