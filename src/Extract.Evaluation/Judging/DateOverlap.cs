using Extract.Knowledge.Values.Calendar;

namespace Extract.Evaluation.Judging;

/// <summary>When one EDTF date is a coarser way to say the other. Thread-safe.</summary>
internal static class DateOverlap
{
    /// <summary>
    /// One includes all days of the other: 2013-11 and 2013-11-09, 2013-11-07/2013-11-11 and 2013-11-09, XXXX-11-09 and 2013-11-09.
    /// False for what is no date.
    /// </summary>
    public static bool Includes(string a, string b)
    {
        if (!EdtfParser.TryParse(a, out PartialDate? first) || !EdtfParser.TryParse(b, out PartialDate? second))
        {
            return false;
        }

        return (first, second) switch
        {
            (DateOfUnknownYear one, DateOfUnknownYear other) => one.Month == other.Month && (one.Day is null || other.Day is null || one.Day == other.Day),
            (DateOfUnknownYear yearless, _) => IsIn(second, yearless),
            (_, DateOfUnknownYear yearless) => IsIn(first, yearless),
            ({ First: { } from, Last: { } to }, { First: { } start, Last: { } end }) => (from <= start && end <= to) || (start <= from && to <= end),
            _ => false,
        };
    }

    private static bool IsIn(PartialDate date, DateOfUnknownYear wide) =>
        date is { First: { } first, Last: { } last }
        && first.Year == last.Year && first.Month == wide.Month && last.Month == wide.Month
        && (wide.Day is null || (first.Day == wide.Day && last.Day == wide.Day));
}
