using Extract.Knowledge.Values.Calendar;
using Extract.Language;
using Extract.Language.Values;
using NodaTime;

namespace Extract.Knowledge.Values.Timeline;

/// <summary>
/// The day at which the story of a document stands: what "the following day" and "two days later" count from. Each date is looked at a bounded number
/// of times, so that long texts take no longer by the word. Not thread-safe.
/// </summary>
/// <param name="resolve">Resolves a date of the document; remembers what it found.</param>
internal sealed class StoryLine(Document document, Func<int, PartialDate?> resolve)
{
    // "The following day" reaches back no further than this many sentences, and past no more dates than that.
    private const int Reach = 4;
    private const int MostLooks = 40;

    // A list of days tells its month no further behind than this many tokens.
    private const int ListReach = 12;

    // The values before this one have been resolved.
    private int _read;

    /// <summary>The date that the story stands at before a token: the last day spoken of, passing over years that only tell background.</summary>
    /// <param name="needed">How exact the date must be at least.</param>
    public PartialDate? Before(int token, CalendarUnit needed)
    {
        ReadOnlySpan<Value> values = document.Values;
        int sentence = document.SentenceOf(token);
        int last = FirstFrom(token) - 1;
        ReadTo(last);
        for (int v = last; v >= 0 && v > last - MostLooks; v--)
        {
            if (values[v] is not DateExpression { IsModifier: false } date || date is ReferenceDate)
            {
                continue;
            }

            if (sentence - document.SentenceOf(date.Span.First) > Reach)
            {
                return null;
            }

            if (date is StretchDate or PeriodDate || resolve(v) is not { First: { } first } found)
            {
                continue;
            }

            if (UnitOf(found) <= needed)
            {
                return found;
            }

            if (date is DateRange && found.Last is { } end)
            {
                return new DayDate(end);
            }

            if (found is not YearDate)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>
    /// The quarter that a report compares "a year ago" and "a year earlier" with: the last told before, with no other date but years and lengths of time
    /// since; null for none.
    /// </summary>
    public PartOfYear? QuarterBefore(int token)
    {
        ReadOnlySpan<Value> values = document.Values;
        int sentence = document.SentenceOf(token);
        int last = FirstFrom(token) - 1;
        for (int v = last; v >= 0 && v > last - MostLooks && sentence - document.SentenceOf(values[v].Span.First) <= Reach; v--)
        {
            if (values[v] is YearPartDate)
            {
                return resolve(v) as PartOfYear;
            }

            // "In the nine months", "in July": a year before that is another time.
            if (values[v] is CalendarDate { Month: not null, IsModifier: false } or SeasonDate or PeriodDate or LengthOfTime)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The first date with a month behind a day that stands alone ("7, 9 and 11 November"); null for none near.</summary>
    public DateExpression? MonthBehind(TokenSpan day)
    {
        ReadOnlySpan<Value> values = document.Values;
        for (int v = FirstFrom(day.End); v < values.Length && values[v].Span.First < day.End + ListReach; v++)
        {
            if (values[v] is CalendarDate { Month: not null } or DateRange { From: CalendarDate { Month: not null } })
            {
                return (DateExpression)values[v];
            }
        }

        return null;
    }

    /// <summary>The days that a sentence names, in text order.</summary>
    public LocalDate? DayOfSentence(int token)
    {
        TokenSpan sentence = document.Sentences[document.SentenceOf(token)].Span;
        ReadOnlySpan<Value> values = document.Values;
        int first = FirstFrom(sentence.First);
        LocalDate? nearest = null;
        int least = int.MaxValue;
        for (int v = first; v < values.Length && v < first + MostLooks && values[v].Span.First < sentence.End; v++)
        {
            int distance = Math.Abs(values[v].Span.First - token);
            if (values[v] is DateExpression and not ReferenceDate && distance < least && resolve(v) is DayDate day)
            {
                (nearest, least) = (day.Day, distance);
            }
        }

        return nearest;
    }

    // In text order, so that a long chain of dates that each count from the one before is no deep recursion.
    private void ReadTo(int last)
    {
        while (_read <= last)
        {
            int v = _read++;
            if (document.Values[v] is DateExpression)
            {
                resolve(v);
            }
        }
    }

    /// <summary>The index of the first value that begins at a token or behind it.</summary>
    private int FirstFrom(int token)
    {
        ReadOnlySpan<Value> values = document.Values;
        int low = 0;
        int high = values.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (values[middle].Span.First < token)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    // A season and a quarter tell the year, but no month.
    private static CalendarUnit? UnitOf(PartialDate date) => date switch
    {
        DayDate => CalendarUnit.Second,
        WeekDate => CalendarUnit.Week,
        MonthDate => CalendarUnit.Month,
        SeasonOfYear or PartOfYear or YearDate => CalendarUnit.Year,
        _ => null,
    };
}
