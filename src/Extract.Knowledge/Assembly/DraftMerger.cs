using Extract.Rules;
using Extract.Rules.Schema;

namespace Extract.Knowledge.Assembly;

/// <summary>Makes one fact of what an article says twice: same type, same key, nothing that contradicts.</summary>
internal sealed class DraftMerger(Nesting nesting)
{
    /// <summary>Below this a rule has taken a filler from around the clause that it read.</summary>
    private const double Sure = 0.95;

    /// <summary>Merges drafts in text order; each joins the earlier fact that it shares most with.</summary>
    public List<Draft> Merge(IReadOnlyList<Draft> drafts)
    {
        List<Draft> merged = [];
        foreach (Draft draft in drafts)
        {
            foreach (List<Filler> fillers in draft.Roles.Values)
            {
                nesting.Prune(fillers);
            }

            Place(merged, draft);
        }

        // A fact that has grown may now hold another one whole.
        for (bool changed = true; changed;)
        {
            changed = false;
            for (int i = merged.Count - 1; i > 0; i--)
            {
                Draft last = merged[i];
                int before = merged.Count;
                merged.RemoveAt(i);
                if (!TryPlace(merged, last, i))
                {
                    merged.Insert(i, last);
                }

                changed |= merged.Count < before;
            }
        }

        return merged;
    }

    private void Place(List<Draft> merged, Draft draft)
    {
        if (!TryPlace(merged, draft, merged.Count))
        {
            merged.Add(draft);
        }
    }

    private bool TryPlace(List<Draft> merged, Draft draft, int end)
    {
        Draft? best = null;
        int bestShared = -1;
        for (int i = 0; i < end; i++)
        {
            int shared = CanJoin(merged[i], draft);
            if (shared > bestShared)
            {
                best = merged[i];
                bestShared = shared;
            }
        }

        if (best is null)
        {
            return false;
        }

        Join(best, draft);
        return true;
    }

    /// <summary>How many other roles two drafts share, when they are one fact; -1 when they are not.</summary>
    private int CanJoin(Draft a, Draft b)
    {
        if (a.Type != b.Type || a.Undertaking != b.Undertaking || (a.Status == Status.Negated) != (b.Status == Status.Negated))
        {
            return -1;
        }

        int sharedKeys = 0;
        int shared = 0;
        bool aLacksKey = false;
        bool bLacksKey = false;
        bool aHasOther = false;
        bool bHasOther = false;
        foreach (Role role in a.Type.Roles)
        {
            IReadOnlyList<Filler> left = a.Get(role.Name);
            IReadOnlyList<Filler> right = b.Get(role.Name);
            aHasOther |= !role.IsKey && left.Count > 0;
            bHasOther |= !role.IsKey && right.Count > 0;
            if (left.Count == 0 || right.Count == 0)
            {
                aLacksKey |= role.IsKey && right.Count > 0;
                bLacksKey |= role.IsKey && left.Count > 0;
                continue;
            }

            bool agree = role.IsKey ? AreEqual(left, right) : AreCompatible(left, right);
            if (!agree && (role.IsKey || a.Status != b.Status || !IsGuess(a, b, role.Name)))
            {
                return -1;
            }

            sharedKeys += role.IsKey ? 1 : 0;
            shared += role.IsKey || !agree ? 0 : 1;
        }

        // Without one of the keys a draft joins only what holds all that it says.
        bool whole = !aLacksKey && !bLacksKey;
        bool within = (aLacksKey && !bLacksKey && IsSubset(a, b)) || (bLacksKey && !aLacksKey && IsSubset(b, a));
        bool sameStatus = a.Status == b.Status || shared > 0 || (!aHasOther && !bHasOther);
        return sharedKeys > 0 && (whole || within) && sameStatus ? shared : -1;
    }

    /// <summary>Whether one of two drafts has a role's filler from elsewhere in the text, which proves no second fact.</summary>
    private static bool IsGuess(Draft a, Draft b, string role) => Math.Min(a.StrengthOf(role), b.StrengthOf(role)) < Sure;

    private bool IsSubset(Draft small, Draft large)
    {
        foreach ((string role, List<Filler> fillers) in small.Roles)
        {
            IReadOnlyList<Filler> all = large.Get(role);
            if (!fillers.TrueForAll(f => all.Any(g => g == f || nesting.IsWithin(g, f))))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreEqual(IReadOnlyList<Filler> a, IReadOnlyList<Filler> b) => a.Count == b.Count && a.All(b.Contains);

    /// <summary>Whether one of the lists says no more than the other, if less exactly.</summary>
    private bool AreCompatible(IReadOnlyList<Filler> a, IReadOnlyList<Filler> b) => Covers(a, b) || Covers(b, a);

    private bool Covers(IReadOnlyList<Filler> large, IReadOnlyList<Filler> small) =>
        small.All(f => large.Any(g => g == f || nesting.IsWithin(g, f) || nesting.IsWithin(f, g)));

    private void Join(Draft into, Draft other)
    {
        foreach ((string role, List<Filler> fillers) in other.Roles)
        {
            IReadOnlyList<Filler> own = into.Get(role);
            bool rivals = own.Count > 0 && !AreCompatible(own, fillers);
            if (rivals && into.StrengthOf(role) >= other.StrengthOf(role))
            {
                continue;
            }

            if (rivals)
            {
                into.Roles.Remove(role);
            }

            double strength = other.StrengthOf(role);
            into.Strengths[role] = own.Count == 0 || rivals ? strength : Math.Max(into.StrengthOf(role), strength);
            fillers.ForEach(f => into.Add(role, f));
            nesting.Prune(into.Roles[role]);
        }

        foreach (Evidence evidence in other.Evidence)
        {
            if (!into.Evidence.Contains(evidence))
            {
                into.Evidence.Add(evidence);
            }
        }

        into.IsFlashback &= other.IsFlashback;
        into.Grounds.AddRange(other.Grounds);
        if (other.Status == Status.Happened)
        {
            into.Status = Status.Happened;
        }
    }
}
