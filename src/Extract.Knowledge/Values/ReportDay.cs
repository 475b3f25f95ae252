using Extract.Language;
using Extract.Language.Values;
using Extract.Rules;
using NodaTime;

namespace Extract.Knowledge.Values;

/// <summary>
/// The day that a report is about: what it tells without a date happened then. It is the day, of those up to two days before publication, that the
/// report names most often as past, the first of several; and publication itself where it names no past day at all, but opens in the present perfect
/// ("has arrived"), as the news of the day does. Else there is none.
/// </summary>
internal static class ReportDay
{
    private const int Recent = 2;
    private const int Opening = 3;

    public static LocalDate? Of(Document document, LocalDate? published, DateResolver dates)
    {
        if (published is not { } issue)
        {
            return null;
        }

        List<LocalDate> days = [];
        bool namesPast = false;
        foreach (Value value in document.Values)
        {
            if (value is CalendarDate or WeekdayDate or CountedDate or ShiftedDate && dates.Tenses.OfSentence(value.Span.First) == Status.Happened
                && dates.Resolve((DateExpression)value, Status.Happened) is Calendar.DayDate { Day: var day })
            {
                namesPast |= day <= issue;
                if (day <= issue && day >= issue.PlusDays(-Recent))
                {
                    days.Add(day);
                }
            }
        }

        if (days.Count > 0)
        {
            return days.GroupBy(d => d).OrderByDescending(g => g.Count()).ThenBy(g => days.IndexOf(g.Key)).First().Key;
        }

        return !namesPast && OpensInPerfect(document) ? issue : null;
    }

    private static bool OpensInPerfect(Document document)
    {
        for (int s = 0; s < Math.Min(Opening, document.Sentences.Length); s++)
        {
            if (Tense.IsPresentPerfect(document, s))
            {
                return true;
            }
        }

        return false;
    }
}
