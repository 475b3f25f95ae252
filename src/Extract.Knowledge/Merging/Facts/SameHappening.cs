using Extract.Knowledge.Profile;
using Extract.Rules.Schema;

namespace Extract.Knowledge.Merging.Facts;

/// <summary>Whether what an article tells is a happening of which others tell.</summary>
internal sealed class SameHappening(MergingRules merging, FillerComparer comparer, Undertakings undertakings)
{
    /// <summary>Weight of a filler, so that the exactness of dates only parts facts with as many fillers.</summary>
    private const int OfFiller = 10;

    private readonly Definitions _definitions = new(merging, undertakings);

    /// <summary>How much beside the keys both share, when they can be one; -1 when they cannot.</summary>
    public int Shared(Happening happening, Told told)
    {
        Fact fact = told.Fact;
        if (happening.Type.Name != fact.Type || happening.Status != fact.Status || happening.IsToldBy(told.Article))
        {
            return -1;
        }

        int keys = 0;
        int shared = 0;
        bool lacksKey = false;
        bool sameDay = false;
        foreach (Role role in happening.Type.Roles)
        {
            IReadOnlyList<Filler> left = happening.Get(role.Name);
            IReadOnlyList<Filler> right = fact.Get(role.Name);
            if (left.Count == 0 || right.Count == 0)
            {
                lacksKey |= role.IsKey && left.Count != right.Count;
                if (_definitions.ArePartedBy(fact.Type, role.Name, left, right))
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
            sameDay |= likeness == Likeness.Same && right[0] is DateFiller;
            shared += role.IsKey ? 0 : likeness == Likeness.Same ? 2 : 1;
        }

        // Without one of the keys, something else must agree.
        // Articles err more often in what the whole is called than in the day.
        bool apart = !sameDay && !merging.IsLasting(fact.Type) && happening.Undertakings.Any(own => undertakings.Differ(own, fact.Undertaking));
        return apart || keys == 0 || (lacksKey && shared == 0) ? -1 : shared;
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
