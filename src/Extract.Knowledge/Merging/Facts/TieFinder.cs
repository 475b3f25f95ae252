using Extract.Knowledge.Profile;
using Extract.Rules.Schema;

namespace Extract.Knowledge.Merging.Facts;

/// <summary>Whether two facts of one type, whatever their status, tell of one happening: a plan and its outcome, two reports that differ.</summary>
internal sealed class TieFinder(FactSchema schema, MergingRules merging, FillerComparer comparer, Undertakings undertakings)
{
    private readonly Definitions _definitions = new(merging, undertakings);

    /// <summary>The tie; null when nothing shows that the two are one happening.</summary>
    public Tie? Find(Fact a, Fact b)
    {
        if (schema.Find(a.Type) is not { } type)
        {
            return null;
        }

        Agreement agreement = new();
        foreach (Role role in type.Roles)
        {
            IReadOnlyList<Filler> left = a.Get(role.Name);
            IReadOnlyList<Filler> right = b.Get(role.Name);
            if (left.Count > 0 && right.Count > 0)
            {
                Likeness likeness = Compare(role, left, right);
                agreement.Add(role, likeness);
                agreement.SameDay |= likeness == Likeness.Same && left[0] is DateFiller;
            }
            else if (left.Count != right.Count)
            {
                agreement.LacksKey |= role.IsKey;
                if (_definitions.ArePartedBy(type.Name, role.Name, left, right))
                {
                    return null;
                }
            }

            if (agreement.Differences > 1)
            {
                return null;
            }
        }

        return !agreement.SameDay && undertakings.Differ(a.Undertaking, b.Undertaking) ? null
            : agreement.Different is { } changed ? Changed(type, changed, agreement, a, b) : Compatible(agreement);
    }

    /// <summary>Words for the same thing are one thing; a place and its container are not.</summary>
    private Likeness Compare(Role role, IReadOnlyList<Filler> left, IReadOnlyList<Filler> right)
    {
        Likeness likeness = comparer.Compare(left, right);
        return likeness != Likeness.Different && role.IsKey && left[0] is TextFiller ? Likeness.Same : likeness;
    }

    private static Tie? Compatible(Agreement agreement) =>
        agreement.LooseKeys + agreement.SameKeys == 0 || (agreement.LacksKey && agreement.Others == 0) ? null
        : new Tie(agreement.LooseKeys == 0 ? TieKind.Same : TieKind.Nested);

    private Tie? Changed(FactType type, string role, Agreement agreement, Fact a, Fact b)
    {
        foreach (ChangeRule rule in merging.Changes)
        {
            if (rule.Role != role || !rule.Facts.Contains(type.Name))
            {
                continue;
            }

            bool? firm = rule.By.Count == 0 ? ByKeys(rule, agreement, a, b) : By(rule, a, b);
            if (firm is { } isFirm && (rule.Days == 0 || DaysBetween(a.Get(role), b.Get(role)) <= rule.Days)
                && (rule.Times == 0 || FillerComparer.Ratio(a.Get(role), b.Get(role)) <= rule.Times))
            {
                bool isSure = rule.Surely.All(other => a.Get(other).Count > 0 && b.Get(other).Count > 0);
                return new Tie(TieKind.Changed, role, isFirm && isSure, rule.Together);
            }
        }

        return null;
    }

    /// <summary>
    /// Whether keys make the two one; null when they do not. A place and its container do where days differ: firmly when something else agrees, and
    /// else by a day at most.
    /// </summary>
    private bool? ByKeys(ChangeRule rule, Agreement agreement, Fact a, Fact b) =>
        agreement.LooseKeys + agreement.SameKeys == 0 ? null
        : agreement.LooseKeys == 0 ? true
        : rule.Days == 0 ? null
        : agreement.Others > 0 ? true
        : DaysBetween(a.Get(rule.Role), b.Get(rule.Role)) <= 1 ? false : null;

    private bool? By(ChangeRule rule, Fact a, Fact b)
    {
        bool firm = true;
        foreach (string role in rule.By)
        {
            IReadOnlyList<Filler> left = a.Get(role);
            IReadOnlyList<Filler> right = b.Get(role);
            if (left.Count == 0 || right.Count == 0)
            {
                return null;
            }

            firm &= left[0] is TextFiller || comparer.Compare(left, right) == Likeness.Same;
        }

        return firm;
    }

    /// <summary>Days between two dates; a great many where they cannot be told.</summary>
    private int DaysBetween(IReadOnlyList<Filler> a, IReadOnlyList<Filler> b) =>
        a is [DateFiller one] && b is [DateFiller other] && comparer.PeriodOf(one) is { } from && comparer.PeriodOf(other) is { } to
            ? from.DaysTo(to) ?? int.MaxValue
            : int.MaxValue;

    /// <summary>What of the roles that both fill agrees.</summary>
    private sealed class Agreement
    {
        public int SameKeys { get; private set; }

        /// <summary>Keys of which one says the other less exactly.</summary>
        public int LooseKeys { get; private set; }

        /// <summary>Roles beside the keys that do not contradict.</summary>
        public int Others { get; private set; }

        public int Differences { get; private set; }

        /// <summary>The last role in which they differ.</summary>
        public string? Different { get; private set; }

        /// <summary>Whether both tell one date: articles err more often in what the whole is called.</summary>
        public bool SameDay { get; set; }

        /// <summary>Whether one fills a key that the other does not.</summary>
        public bool LacksKey { get; set; }

        public void Add(Role role, Likeness likeness)
        {
            if (likeness == Likeness.Different)
            {
                Differences++;
                Different = role.Name;
            }
            else if (!role.IsKey)
            {
                Others++;
            }
            else if (likeness == Likeness.Same)
            {
                SameKeys++;
            }
            else
            {
                LooseKeys++;
            }
        }
    }
}
