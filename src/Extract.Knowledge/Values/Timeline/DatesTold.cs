using Extract.Language;
using Extract.Language.Values;
using NodaTime;

namespace Extract.Knowledge.Values.Timeline;

/// <summary>The full dates and years that a text tells, gathered once: what dates without a year are read by. Frozen and thread-safe.</summary>
internal sealed class DatesTold
{
    // So far from publication a date is of another time; so near it belongs to the news.
    private const int Long = 300;
    private const int News = 45;

    // A date without a year belongs to the one told before it, so many sentences back at most.
    private const int Reach = 4;

    private readonly Document _document;
    private readonly Dictionary<(int Month, int Day), int> _years = [];
    private readonly List<CalendarDate> _dated = [];

    public DatesTold(Document document, LocalDate? published)
    {
        _document = document;
        bool isNews = published is null;
        bool looksBack = false;
        foreach (Value value in document.Values)
        {
            CalendarDate? date = value is DateRange range ? range.To as CalendarDate : value as CalendarDate;
            if (date is { Year: { } year, Month: { } month, Day: { } day } && Days.Of(year, month, day) is { } full)
            {
                IsOneTime &= AnyDay is not { } known || Days.Between(known, full) <= 366;
                AnyDay ??= full;
                _years.TryAdd((month, day), year);

                // An unambiguous date in figures tells how the others are written.
                CountFigures(document, date, day);
            }

            if (date is { Year: not null, IsModifier: false })
            {
                _dated.Add(date);
            }

            if (published is { } issue)
            {
                isNews |= IsOfNews(value, issue);
                looksBack |= date is { Year: { } said, IsModifier: false } && Days.Between(new LocalDate(Math.Clamp(said, 1, 9999), date.Month ?? 7, 1), issue) > Long;
            }

            TakeYear(value);
        }

        _isRetrospect = looksBack && !isNews;
    }

    // "yesterday", "on Friday", a day a few weeks back: the article tells of its own time.
    private static bool IsOfNews(Value value, LocalDate issue) => value switch
    {
        WeekdayDate { IsModifier: false, Bearing: not Bearing.Following } => true,
        ShiftedDate { Anchor: DateAnchor.Publication, Unit: CalendarUnit.Day or CalendarUnit.Week or CalendarUnit.Weekend, IsExact: false } => true,
        CalendarDate { Year: { } year, Month: { } month, Day: { } day, IsModifier: false } => IsNear(year, month, day, issue, News),
        CalendarDate { Month: { } month, Day: { } day, IsModifier: false } => IsNear(issue.Year, month, day, issue, 0) || IsNear(issue.Year - 1, month, day, issue, 0),
        _ => false,
    };

    // Of days without a year only those before publication can be news of it: an anniversary has the others, too.
    private static bool IsNear(int year, int month, int day, LocalDate issue, int ahead) =>
        year is > 0 and < 9999 && Days.Of(year, month, day) is { } full && (full <= issue ? Days.Between(full, issue) <= News : Days.Between(full, issue) <= ahead);

    /// <summary>
    /// The year of a date that a text which looks back leaves out: that of the date told before it, or the next where the story has gone over the end of a
    /// year. Null for news, and where none was told.
    /// </summary>
    public int? YearAfter(CalendarDate date)
    {
        if (!_isRetrospect)
        {
            return null;
        }

        int before = Before(date.Span.First);
        if (before < 0 || _dated[before].Year is not { } year
            || _document.SentenceOf(date.Span.First) - _document.SentenceOf(_dated[before].Span.First) > Reach)
        {
            return null;
        }

        return _dated[before].Month is { } month && date.Month is { } later && later < month ? year + 1 : year;
    }

    // The last dated date before a token; -1 for none.
    private int Before(int token)
    {
        int low = 0;
        int high = _dated.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = _dated[middle].Span.First < token ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

    /// <summary>The first full date; null when there is none.</summary>
    public LocalDate? AnyDay { get; private set; }

    /// <summary>Whether all full dates lie within a year of the first.</summary>
    public bool IsOneTime { get; private set; } = true;

    /// <summary>The one year that the text names; null for none, and for several.</summary>
    public int? OnlyYear { get; private set; }

    /// <summary>Above 0 when other dates in figures are written month first, below 0 when day first.</summary>
    public int MonthFirst { get; private set; }

    private readonly bool _isRetrospect;

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
