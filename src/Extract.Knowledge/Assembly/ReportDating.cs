using System.Globalization;
using Extract.Knowledge.Profile;
using Extract.Rules;

namespace Extract.Knowledge.Assembly;

/// <summary>Dates what a report tells without a date by the day that it is about: facts that happened, of the undertaking that most facts belong to, told as no flashback.</summary>
internal static class ReportDating
{
    public static void Date(IReadOnlyList<Draft> drafts, Report? report, string? day)
    {
        if (report is null || day is null)
        {
            return;
        }

        string? main = drafts.GroupBy(d => d.Undertaking).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
        if (IsOfOtherYear(main, day))
        {
            return;
        }

        foreach (Draft draft in drafts)
        {
            if (draft.Status == Status.Happened && !draft.IsFlashback && draft.Undertaking == main && report.Facts.Contains(draft.Type.Name) && draft.Get(report.Date).Count == 0)
            {
                draft.Add(report.Date, new DateFiller(day));
            }
        }
    }

    /// <summary>Whether the undertaking bears the year of another time: what is told of it then is looked back upon, or long to come.</summary>
    private static bool IsOfOtherYear(string? undertaking, string day)
    {
        int year = int.Parse(day.AsSpan(0, 4), CultureInfo.InvariantCulture);
        return undertaking is { Length: > 4 } && int.TryParse(undertaking.AsSpan(undertaking.Length - 4), NumberStyles.None, CultureInfo.InvariantCulture, out int named)
            && named is > 1800 and < 2200 && Math.Abs(named - year) > 1;
    }
}
