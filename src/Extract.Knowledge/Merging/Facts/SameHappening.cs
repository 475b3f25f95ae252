using Extract.Knowledge.Profile;
using Extract.Rules.Schema;

namespace Extract.Knowledge.Merging.Facts;

/// <summary>Whether what an article tells is a happening of which others tell.</summary>
internal sealed class SameHappening(MergingRules merging, FillerComparer comparer)
{
    /// <summary>Weight of a filler, so that the exactness of dates only parts facts with as many fillers.</summary>
    private const int OfFiller = 10;

    /// <summary>How much beside the keys both share, when they can be one; -1 when they cannot.</summary>
    public int Shared(Happening happening, Told told)
    {
        Fact fact = told.Fact;
        bool isLasting = merging.IsLasting(fact.Type);
        if (happening.Type.Name != fact.Type || happening.Status != fact.Status || happening.IsToldBy(told.Article)
            || (!isLasting && happening.Undertaking is { } own && fact.Undertaking is { } other && own != other))
        {
            return -1;
        }

        int keys = 0;
        int shared = 0;
        bool lacksKey = false;
        foreach (Role role in happening.Type.Roles)
        {
            IReadOnlyList<Filler> left = happening.Get(role.Name);
            IReadOnlyList<Filler> right = fact.Get(role.Name);
            if (left.Count == 0 || right.Count == 0)
            {
                lacksKey |= role.IsKey && left.Count != right.Count;
                if (left.Count != right.Count && merging.IsDefining(fact.Type, role.Name))
                {
                    return -1;
                }

                continue;
            }

            Likeness likeness = comparer.Compare(left, right);
            if (likeness == Likeness.Different || (role.IsKey && likeness != Likeness.Same && !IsText(left, right)))
            {
                return -1;
            }

            keys += role.IsKey ? 1 : 0;
            shared += role.IsKey ? 0 : likeness == Likeness.Same ? 2 : 1;
        }

        // Without one of the keys, something else must agree.
        return keys == 0 || (lacksKey && shared == 0) ? -1 : shared;
    }

    /// <summary>How much a fact says: the number of its fillers first, then how exact its dates are.</summary>
    public int Detail(Fact fact)
    {
        int detail = 0;
        foreach (RoleFillers role in fact.Roles)
        {
            foreach (Filler filler in role.Fillers)
            {
                detail += OfFiller;
                if (filler is DateFiller date && comparer.PeriodOf(date) is { Yearless: null } period)
                {
                    detail += period.First == period.Last ? 2 : 1;
                }
            }
        }

        return detail;
    }

    private static bool IsText(IReadOnlyList<Filler> left, IReadOnlyList<Filler> right) => left.All(f => f is TextFiller) && right.All(f => f is TextFiller);
}
