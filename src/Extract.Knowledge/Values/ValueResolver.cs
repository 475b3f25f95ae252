using System.Globalization;
using Extract.Knowledge.Values.Calendar;
using Extract.Language;
using Extract.Language.Values;
using Extract.Rules;
using Extract.Rules.Schema;
using NodaTime;

namespace Extract.Knowledge.Values;

/// <summary>
/// Anchors the values of one document: weekdays, "last month", "the following day", times without zones.
/// Dates become EDTF (ISO 8601-2). Not thread-safe.
/// </summary>
/// <param name="published">The article's reference day; null when unknown.</param>
public sealed class ValueResolver(Document document, DateOnly? published, IReadOnlyList<LocalDate>? starts = null)
{
    private readonly DateResolver _dates = new(document, published is { } day ? LocalDate.FromDateOnly(day) : null, starts ?? []);

    /// <summary>The day that the report is about, as EDTF; null when it tells none.</summary>
    internal string? ReportDay => Values.ReportDay.Of(Document, Published is { } day ? LocalDate.FromDateOnly(day) : null, _dates) is { } about ? new DayDate(about).ToEdtf() : null;

    public Document Document { get; } = document;

    public DateOnly? Published { get; } = published;

    /// <summary>The date that an expression tells; null when it cannot be known.</summary>
    public PartialDate? ResolveDate(DateExpression date, Status status) => _dates.Resolve(date, status);

    /// <summary>How the date that an expression tells is known; null when it cannot be known.</summary>
    public Resolution? Explain(DateExpression date, Status status) =>
        _dates.Resolve(date, status) is { } found ? new Resolution(found, _dates.AnchorOf(date), date.Rule, _dates.ReasonOf(date, status)) : null;

    /// <summary>What a date is known by, or why it is not.</summary>
    internal string ReasonOf(DateExpression date, Status status) => _dates.ReasonOf(date, status);

    /// <summary>The day that a time of day belongs to; null when the text does not tell.</summary>
    internal LocalDate? DayAt(TokenSpan span, Status status) => _dates.DayAt(span, status);

    /// <summary>Planned when the sentence around a token speaks of what is to come, by a glance at its tense.</summary>
    public Status StatusAt(int token) => _dates.Tenses.At(token);

    /// <summary>The filler that a value stands for, or null when it cannot be resolved (it is never guessed).</summary>
    /// <param name="status">Whether the value dates something that happened or is planned: decides between last and next Thursday.</param>
    public Filler? Resolve(Value value, Status status) => value switch
    {
        // A week counted back is a day, as seven days are; TimeML leaves it the week.
        ShiftedDate { IsCounted: true, Unit: CalendarUnit.Week, Anchor: DateAnchor.Publication } weeks when Published is { Year: > 30 and < 9970 } from && Math.Abs(weeks.Amount) < 1000 =>
            new DateFiller(new DayDate(LocalDate.FromDateOnly(from).PlusWeeks(weeks.Amount)).ToEdtf()),
        DateExpression date => _dates.Resolve(date, status) is { } when ? new DateFiller(when.ToEdtf()) : null,
        ClockTime time => new TimeFiller(Text(time, status)),
        LengthOfTime { Length.IsVague: false } length => new DurationFiller(length.Length.InWholeUnits().ToString()),
        Quantity { IsOrdinal: false } quantity => new QuantityFiller(quantity.Amount, quantity.Unit),
        _ => null,
    };

    /// <summary>
    /// The filler that a value stands for where a role asks for one kind of literal: "the next three days" is a date or a duration,
    /// "five days" a duration or a count, "128-year-old" a duration. Null when the value is none of that kind.
    /// </summary>
    public Filler? Resolve(Value value, Status status, LiteralKind kind) => (kind, value) switch
    {
        (LiteralKind.Date, DateExpression) or (LiteralKind.Time, ClockTime) or (LiteralKind.Duration, LengthOfTime)
            or (LiteralKind.Quantity, Quantity) => Resolve(value, status),
        (LiteralKind.Duration, StretchDate { Length.IsVague: false } stretch) => new DurationFiller(stretch.Length.InWholeUnits().ToString()),
        (LiteralKind.Duration, ShiftedDate { Amount: not 0 } shifted) when shifted.Unit < CalendarUnit.Day || shifted.Anchor == DateAnchor.Event =>
            new DurationFiller(IsoDuration.Of(Math.Abs(shifted.Amount), shifted.Unit).ToString()),
        (LiteralKind.Duration, Age age) => new DurationFiller(age.Length.InWholeUnits().ToString()),
        (LiteralKind.Quantity, LengthOfTime { Amount: > 0 } length) => new QuantityFiller(length.Amount, null),
        (LiteralKind.Quantity, StretchDate { Amount: not 0 } stretch) => new QuantityFiller(Math.Abs(stretch.Amount), null),
        _ => null,
    };

    /// <summary>The filler for a role: of the value's own kind if the role takes that, else of another kind that it takes.</summary>
    public Filler? Resolve(Value value, Status status, Role role)
    {
        LiteralKind own = value.Kind switch
        {
            ValueKind.Date => LiteralKind.Date,
            ValueKind.Time => LiteralKind.Time,
            ValueKind.Quantity => LiteralKind.Quantity,
            _ => LiteralKind.Duration,
        };
        if (role.Accepts(own))
        {
            return Resolve(value, status, own);
        }

        foreach (LiteralKind kind in role.Literals)
        {
            if (Resolve(value, status, kind) is { } filler)
            {
                return filler;
            }
        }

        return null;
    }

    private string Text(ClockTime time, Status status)
    {
        string clock = string.Create(CultureInfo.InvariantCulture, $"{time.Hour:00}:{time.Minute:00}");
        int? offset = time.OffsetMinutes
            ?? (time.Zone is { } zone && _dates.DayAt(time.Span, status) is { } day
                ? ZoneOffsets.MinutesAt(zone, day.At(new LocalTime(time.Hour, time.Minute)))
                : null);
        if (offset is not { } minutes)
        {
            return clock;
        }

        char sign = minutes < 0 ? '-' : '+';
        int size = Math.Abs(minutes);
        return string.Create(CultureInfo.InvariantCulture, $"{clock}{sign}{size / 60:00}:{size % 60:00}");
    }
}
