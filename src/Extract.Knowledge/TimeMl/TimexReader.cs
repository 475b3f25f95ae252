using System.Globalization;
using Extract.Knowledge.Values;
using Extract.Language;
using Extract.Language.Values;
using Extract.Rules;
using NodaTime;
using NodaTime.Calendars;

namespace Extract.Knowledge.TimeMl;

/// <summary>Makes TIMEX3s of a document's values: a plain one, until values are resolved to TimeML with all that TimeML can say.</summary>
public static class TimexReader
{
    /// <summary>The TIMEX3s in text order.</summary>
    public static IReadOnlyList<Timex> Of(Document document, DateOnly? published)
    {
        DateResolver dates = new(document, published is { } day ? LocalDate.FromDateOnly(day) : null);
        List<Timex> timexes = [];
        foreach (Value value in document.Values)
        {
            Status status = Tense.StatusAt(document, value.Span.First);
            switch (value)
            {
                case DateRange { From.Span: { Length: > 0 } from, To.Span: { Length: > 0 } to } range when from.End <= to.First:
                    timexes.Add(Date(range.From, dates, status));
                    timexes.Add(Date(range.To, dates, status));
                    break;
                case StretchDate stretch:
                    timexes.Add(new Timex(value.Span, "DURATION", stretch.Iso));
                    break;
                case DateExpression date:
                    timexes.Add(Date(date, dates, status));
                    break;
                case ClockTime time:
                    string on = dates.DayAt(time.Span, status) is { } known ? Days(known) : "XXXX-XX-XX";
                    timexes.Add(new Timex(value.Span, "TIME", string.Create(CultureInfo.InvariantCulture, $"{on}T{time.Hour:00}:{time.Minute:00}")));
                    break;
                case LengthOfTime length:
                    timexes.Add(new Timex(value.Span, "DURATION", length.Iso) { Mod = Mod(length.Nuance) });
                    break;
                case RepeatedTime set:
                    timexes.Add(new Timex(value.Span, "SET", set.Period.ToString()) { Quant = set.IsEvery ? "EVERY" : null, Freq = set.Times > 0 ? $"{set.Times}X" : null });
                    break;
                default:
                    break;
            }
        }

        return timexes;
    }

    private static Timex Date(DateExpression date, DateResolver dates, Status status)
    {
        string value = date is ReferenceDate reference ? $"{reference.Reference.ToString().ToUpperInvariant()}_REF"
            : dates.Resolve(date, status) is { } known ? Written(known)
            : "XXXX";
        string part = date.Part switch
        {
            DayPart.Morning => "TMO",
            DayPart.Midday => "TMI",
            DayPart.Afternoon => "TAF",
            DayPart.Evening => "TEV",
            DayPart.Night => "TNI",
            DayPart.Daytime => "TDT",
            _ => "",
        };
        return new Timex(date.Span, part.Length > 0 ? "TIME" : "DATE", value + part) { Mod = Mod(date.Nuance) };
    }

    private static string Written(ResolvedDate date)
    {
        if (date.Edtf is { } edtf)
        {
            string season = edtf.Length == 7 ? edtf[4..] switch { "-21" => "-SP", "-22" => "-SU", "-23" => "-FA", "-24" => "-WI", _ => "" } : "";
            return season.Length > 0 ? edtf[..4] + season : edtf.StartsWith('X') ? edtf : edtf.TrimEnd('X');
        }

        if (date.Unit != CalendarUnit.Week)
        {
            return date.First == date.Last || date.Unit > CalendarUnit.Week ? date.ToEdtf() : Days(date.First);
        }

        IWeekYearRule rule = WeekYearRules.Iso;
        string end = date.First.DayOfWeek == IsoDayOfWeek.Saturday ? "-WE" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{rule.GetWeekYear(date.First):0000}-W{rule.GetWeekOfWeekYear(date.First):00}{end}");
    }

    private static string Days(LocalDate day) => day.ToString("uuuu'-'MM'-'dd", CultureInfo.InvariantCulture);

    private static string? Mod(Nuance nuance) => nuance switch
    {
        Nuance.About => "APPROX",
        Nuance.Start => "START",
        Nuance.Mid => "MID",
        Nuance.End => "END",
        Nuance.MoreThan => "MORE_THAN",
        Nuance.LessThan => "LESS_THAN",
        Nuance.AtLeast => "EQUAL_OR_MORE",
        Nuance.AtMost => "EQUAL_OR_LESS",
        _ => null,
    };
}
