using Extract.Knowledge.Values.Calendar;
using NodaTime;

namespace Extract.Knowledge.Merging.Facts;

/// <summary>The days that a date may mean; the year may be unknown.</summary>
internal readonly record struct Period(LocalDate First, LocalDate Last, DateOfUnknownYear? Yearless)
{
    /// <summary>The days of an EDTF date; null for an open interval and for what is no date.</summary>
    public static Period? Of(string edtf)
    {
        if (!EdtfParser.TryParse(edtf, out PartialDate? date))
        {
            return null;
        }

        return date is DateOfUnknownYear yearless ? new Period(default, default, yearless)
            : date is { First: { } first, Last: { } last } ? new Period(first, last, null) : null;
    }

    public Likeness Compare(Period other)
    {
        if (Yearless is { } mine)
        {
            return other.Yearless is { } theirs ? Compare(mine, theirs) : other.IsIn(mine) ? Likeness.Wider : Likeness.Different;
        }

        if (other.Yearless is { } wide)
        {
            return IsIn(wide) ? Likeness.Narrower : Likeness.Different;
        }

        return First == other.First && Last == other.Last ? Likeness.Same
            : First >= other.First && Last <= other.Last ? Likeness.Narrower
            : First <= other.First && Last >= other.Last ? Likeness.Wider : Likeness.Different;
    }

    /// <summary>How many days lie between the two; 0 where they touch, null where a year is unknown.</summary>
    public int? DaysTo(Period other)
    {
        if (Yearless is not null || other.Yearless is not null)
        {
            return null;
        }

        int after = NodaTime.Period.DaysBetween(Last, other.First);
        int before = NodaTime.Period.DaysBetween(other.Last, First);
        return Math.Max(0, Math.Max(after, before));
    }

    private static Likeness Compare(DateOfUnknownYear a, DateOfUnknownYear b) =>
        a == b ? Likeness.Same
        : a.Month != b.Month ? Likeness.Different
        : b.Day is null ? Likeness.Narrower : a.Day is null ? Likeness.Wider : Likeness.Different;

    private bool IsIn(DateOfUnknownYear wide) =>
        First.Month == wide.Month && Last.Month == wide.Month && First.Year == Last.Year && (wide.Day is null || (First.Day == wide.Day && Last.Day == wide.Day));
}
