using Extract.Knowledge.Values.Calendar;
using Extract.Language.Values;
using Extract.Rules;
using NodaTime;

namespace Extract.Knowledge.Values.Resolving;

/// <summary>Says in a few words what dates are known by. Not thread-safe.</summary>
internal sealed class Reasons(LocalDate? published, YearEvidence years)
{
    /// <param name="anchor">The day that the date was counted from; null when there is none.</param>
    public string Of(DateExpression date, Status status, LocalDate? anchor) => date switch
    {
        CalendarDate { Month: null } => "a year",
        CalendarDate { Year: null } left => $"a date without year, {Year(left, status)}",
        CalendarDate => "a full date",
        WeekdayDate { Bearing: Bearing.Following } => $"a weekday after {LastSpokenOf(anchor)}",
        WeekdayDate => $"a weekday, counted from {Publication}",
        SeasonDate { Year: null } => $"a season, its year told by the dates around it and {Publication}",
        SeasonDate => "a season",
        YearPartDate { Year: null } => $"a part of the year, counted from {Publication}",
        YearPartDate => "a part of a year",
        HolidayDate { Year: null } => $"a day that has a name, its year told by {Publication}",
        HolidayDate => "a day that has a name",
        PeriodDate => "a period",
        CountedDate => anchor is null ? "counted from a start that the text does not tell" : $"counted from the start that the text tells, {Text(anchor)}",
        ReferenceDate => "a time that no calendar tells",
        DateRange range => $"from {Of(range.From, status, anchor)} to {Of(range.To, status, anchor)}",
        ShiftedDate { Anchor: DateAnchor.Publication } or StretchDate { Anchor: DateAnchor.Publication } => $"counted from {Publication}",
        ShiftedDate { Anchor: DateAnchor.Narrative } or StretchDate { Anchor: DateAnchor.Narrative } => $"counted from {LastSpokenOf(anchor)}",
        _ => "counted from a happening that nothing dates",
    };

    private string Publication => $"the day of publication, {(published is null ? "which is not told" : Text(published))}";

    private static string LastSpokenOf(LocalDate? anchor) => anchor is null ? "the day last spoken of" : $"the day last spoken of, {Text(anchor)}";

    private static string Text(LocalDate? day) => PartialDate.Text(day!.Value);

    private string Year(CalendarDate date, Status status) => years.Find(date, status)?.By switch
    {
        YearSource.SameDay => "its year as the text gives it elsewhere for the same day",
        YearSource.Retrospect => "its year that of the time that the text looks back to",
        YearSource.Bearing => $"its year told by the word before it and {Publication}",
        YearSource.Text => "its year by the nearest date that the text tells",
        YearSource.Weekday => "its year the one in which its weekday is right",
        YearSource.Publication => $"its year by the tense and {Publication}",
        _ => "and nothing tells it",
    };
}
