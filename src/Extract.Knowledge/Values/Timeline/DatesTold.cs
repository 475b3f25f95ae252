using Extract.Language;
using Extract.Language.Values;
using NodaTime;

namespace Extract.Knowledge.Values.Timeline;

/// <summary>The full dates and years that a text tells, gathered once: what dates without a year are read by. Frozen and thread-safe.</summary>
internal sealed class DatesTold
{
    // So far from publication a date is of another time; so near it belongs to the news.
    private const int Long = 300;
    private const int News = 60;
    private const int Enough = 2;

    private readonly Dictionary<(int Month, int Day), int> _years = [];

    public DatesTold(Document document, LocalDate? published)
    {
        Dictionary<int, int> past = [];
        bool isNews = false;
        foreach (Value value in document.Values)
        {
            // An unambiguous date in figures tells how the others are written.
            CalendarDate? date = value is DateRange range ? range.To as CalendarDate : value as CalendarDate;
            if (date is { Year: { } year, Month: { } month, Day: { } day } && Days.Of(year, month, day) is { } full)
            {
                IsOneTime &= AnyDay is not { } known || Days.Between(known, full) <= 366;
                AnyDay ??= full;
                _years.TryAdd((month, day), year);
                if (published is { } issue)
                {
                    isNews |= Days.Between(full, issue) <= News;
                    if (full < issue && Days.Between(full, issue) > Long)
                    {
                        past[year] = past.GetValueOrDefault(year) + 1;
                    }
                }

                CountFigures(document, date, day);
            }

            TakeYear(value);
        }

        KeyValuePair<int, int> most = past.OrderByDescending(p => p.Value).ThenByDescending(p => p.Key).FirstOrDefault();
        PastYear = !isNews && most.Value >= Enough ? most.Key : null;
    }

    /// <summary>The first full date; null when there is none.</summary>
    public LocalDate? AnyDay { get; private set; }

    /// <summary>Whether all full dates lie within a year of the first.</summary>
    public bool IsOneTime { get; private set; } = true;

    /// <summary>The one year that the text names; null for none, and for several.</summary>
    public int? OnlyYear { get; private set; }

    /// <summary>The year that an article which looks back tells of; null for news.</summary>
    public int? PastYear { get; }

    /// <summary>Above 0 when other dates in figures are written month first, below 0 when day first.</summary>
    public int MonthFirst { get; private set; }

    private bool HasYears { get; set; }

    /// <summary>The year that the text gives elsewhere for the same day.</summary>
    public int? YearOf(int month, int day) => _years.TryGetValue((month, day), out int year) ? year : null;

    private void TakeYear(Value value)
    {
        if (value is CalendarDate { Year: { } said })
        {
            OnlyYear = !HasYears || OnlyYear == said ? said : null;
            HasYears = true;
        }
    }

    private void CountFigures(Document document, CalendarDate date, int day)
    {
        ReadOnlySpan<char> text = document.TextOf(date.Span);
        if (!date.MayBeMonthFirst && day > 12 && text.Length > 2 && text.Contains('/') && char.IsAsciiDigit(text[0]))
        {
            int slash = text.IndexOf('/');
            bool isMonthFirst = int.TryParse(text[..slash], out int first) && first == date.Month;
            MonthFirst += isMonthFirst ? 1 : -1;
        }
    }
}
