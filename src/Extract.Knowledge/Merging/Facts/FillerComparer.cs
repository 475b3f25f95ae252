using Extract.Knowledge.Assembly;
using Extract.Knowledge.Coreference;
using Extract.Knowledge.Entities;
using Extract.Language.Values;
using Extract.Language.Values.Units;

namespace Extract.Knowledge.Merging.Facts;

/// <summary>
/// Compares what fills a role: places by containment, dates by inclusion, figures within 0.5 % after conversion to one unit, texts by
/// their words. Not thread-safe.
/// </summary>
internal sealed class FillerComparer(Containers containers)
{
    private const double Tolerance = .005;

    private readonly Dictionary<string, Period?> _periods = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <summary>How the first stands to the second.</summary>
    public Likeness Compare(Filler a, Filler b) => a == b ? Likeness.Same : (a, b) switch
    {
        (EntityFiller part, EntityFiller whole) => containers.LiesIn(part.Id, whole.Id) ? Likeness.Narrower
            : containers.LiesIn(whole.Id, part.Id) ? Likeness.Wider : Likeness.Different,
        (DateFiller x, DateFiller y) => PeriodOf(x) is { } one && PeriodOf(y) is { } other ? one.Compare(other) : Likeness.Different,
        (TimeFiller x, TimeFiller y) => Clock.Compare(x.Time, y.Time),
        (TextFiller x, TextFiller y) => Compare(Fold(x.Text), Fold(y.Text)),
        (QuantityFiller x, QuantityFiller y) => AreClose(x, y) ? Likeness.Same : Likeness.Different,
        (DurationFiller x, DurationFiller y) => Compare(x, y),
        _ => Likeness.Different,
    };

    /// <summary>
    /// How the fillers of a role in one fact stand to those in another: different when each side has one that the other lacks.
    /// </summary>
    public Likeness Compare(IReadOnlyList<Filler> a, IReadOnlyList<Filler> b)
    {
        if (a.Count == 1 && b.Count == 1)
        {
            return Compare(a[0], b[0]);
        }

        (bool aCovers, bool aExact) = Covers(a, b);
        (bool bCovers, bool bExact) = Covers(b, a);
        return aCovers && bCovers ? (aExact && bExact ? Likeness.Same : Likeness.Narrower)
            : aCovers ? Likeness.Narrower
            : bCovers ? Likeness.Wider : Likeness.Different;
    }

    /// <summary>Adds what another fact tells of a role, and drops what is said more exactly or twice; of two ways to say the same the first in ordinal order stays.</summary>
    public void Unite(List<Filler> into, IReadOnlyList<Filler> others)
    {
        foreach (Filler other in others)
        {
            if (!into.Exists(own => Compare(own, other) == Likeness.Narrower || (Compare(own, other) == Likeness.Same && !IsBefore(other, own))))
            {
                into.RemoveAll(own => Compare(own, other) != Likeness.Different);
                into.Add(other);
            }
        }
    }

    /// <summary>How many times the smaller of two figures the larger is; infinity where they do not compare.</summary>
    public static double Ratio(IReadOnlyList<Filler> a, IReadOnlyList<Filler> b) => (a, b) switch
    {
        ([QuantityFiller one], [QuantityFiller other]) => AmountIn(one, other) is { } amount ? Ratio(one.Amount, amount) : double.PositiveInfinity,
        ([DurationFiller one], [DurationFiller other]) => IsoDuration.TryParse(one.Iso, out IsoDuration? first) && IsoDuration.TryParse(other.Iso, out IsoDuration? second)
            ? Ratio(first.ApproximateSeconds(), second.ApproximateSeconds())
            : double.PositiveInfinity,
        _ => double.PositiveInfinity,
    };

    private static double Ratio(double a, double b) => a > 0 && b > 0 ? Math.Max(a, b) / Math.Min(a, b) : double.PositiveInfinity;

    public Period? PeriodOf(DateFiller date)
    {
        if (!_periods.TryGetValue(date.Edtf, out Period? period))
        {
            _periods.Add(date.Edtf, period = Period.Of(date.Edtf));
        }

        return period;
    }

    /// <summary>Whether each filler of the one list has its like in the other, and whether it says just the same.</summary>
    private (bool Covers, bool Exact) Covers(IReadOnlyList<Filler> large, IReadOnlyList<Filler> small)
    {
        bool exact = true;
        foreach (Filler one in small)
        {
            Likeness best = Likeness.Different;
            foreach (Filler other in large)
            {
                Likeness likeness = Compare(other, one);
                best = likeness > best ? likeness : best;
            }

            exact &= best == Likeness.Same;
            if (best == Likeness.Different)
            {
                return (false, false);
            }
        }

        return (true, exact);
    }

    private static Likeness Compare(string a, string b)
    {
        if (a == b)
        {
            return Likeness.Same;
        }

        if (Descriptions.HeadOf(a) != Descriptions.HeadOf(b))
        {
            return Likeness.Different;
        }

        string[] first = a.Split(' ');
        string[] second = b.Split(' ');
        return second.All(first.Contains) ? Likeness.Narrower : first.All(second.Contains) ? Likeness.Wider : Likeness.Different;
    }

    private static Likeness Compare(DurationFiller a, DurationFiller b)
    {
        if (!IsoDuration.TryParse(a.Iso, out IsoDuration? one) || !IsoDuration.TryParse(b.Iso, out IsoDuration? other))
        {
            return Likeness.Different;
        }

        return one.IsVague != other.IsVague ? (one.IsVague ? Likeness.Wider : Likeness.Narrower)
            : IsoDuration.AreAsLong(one, other) ? Likeness.Same : Likeness.Different;
    }

    private static bool AreClose(QuantityFiller a, QuantityFiller b) =>
        AmountIn(a, b) is { } amount && Math.Abs(a.Amount - amount) <= Tolerance * Math.Max(Math.Abs(a.Amount), Math.Abs(amount));

    /// <summary>The amount of the second in the unit of the first; null when it has none there.</summary>
    private static double? AmountIn(QuantityFiller a, QuantityFiller b)
    {
        if (a.Unit == b.Unit)
        {
            return b.Amount;
        }

        return UcumUnit.TryParse(a.Unit, out UcumUnit? here) && UcumUnit.TryParse(b.Unit, out UcumUnit? there) && here.DimensionName == there.DimensionName
            && double.IsFinite(b.Amount) && UnitConversion.TryConvert(Rational.Of(b.Amount), there, here, out Rational converted)
            ? converted.ToDouble()
            : null;
    }

    private static bool IsBefore(Filler a, Filler b) => string.CompareOrdinal(FactId.Text(a), FactId.Text(b)) < 0;

    private string Fold(string text)
    {
        if (!_texts.TryGetValue(text, out string? folded))
        {
            _texts.Add(text, folded = NameFold.Fold(text));
        }

        return folded;
    }
}
