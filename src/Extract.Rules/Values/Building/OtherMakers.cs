using Extract.Language.Values;
using Extract.Language.Values.Units;

namespace Extract.Rules.Values.Building;

/// <summary>Makers of times, lengths, ages, sets and quantities, and of values dressed anew. Thread-safe.</summary>
internal static class OtherMakers
{
    public static readonly ValueKindOfRule[] All =
    [
        new("time", Time, ["hour", "minute", "half", "offset", "offset-hours", "minus", "zone", "before", "hhmm"], []),
        new("length", Length, ["amount", "unit", "plus", "iso"], []),
        new("age", AgeOf, ["amount", "unit"], ["amount"]),
        new("set", Set, ["amount", "unit", "each", "times", "every"], []),
        new("quantity", Number, ["amount", "times", "over", "unit", "per", "money", "minus"], ["amount"]),
        new("ordinal", Ordinal, ["number"], ["number"]),
        new("with", With, ["value", "zone", "offset", "same", "plus"], ["value"]),
        new("nothing", (Parts _, in Captured _) => null, [], []),
    ];

    private static ClockTime? Time(Parts parts, in Captured found)
    {
        int? hour = parts.Whole("hour", found) ?? (int?)parts.Number("hour", found);
        int minute = parts.Whole("minute", found) ?? MinutesOf(parts.Number("hour", found));
        if (parts.Whole("hhmm", found) is { } digits)
        {
            (hour, minute) = (digits / 100, digits % 100);
        }

        if (parts.Whole("before", found) is { } before)
        {
            // "ten to three"
            (hour, minute) = (hour == 0 ? 23 : hour == 1 ? 12 : hour - 1, 60 - before);
        }

        string? half = parts.Text("half", found);
        bool isLate = half is "pm" or "afternoon" or "evening" || (half == "night" && hour is >= 6 and < 12);
        if (half is not null && hour is > 0 and <= 12)
        {
            hour = (hour % 12) + (isLate || (half == "midday" && hour < 11) ? 12 : 0);
        }

        if (hour is not { } known || known is < 0 or > 23 || minute is < 0 or > 59)
        {
            return null;
        }

        int? offset = parts.Number("offset-hours", found) is { } hours and <= 14
            ? (int)(hours * 60) * (parts.Flag("minus") ? -1 : 1)
            : parts.Whole("offset", found);
        return new ClockTime(found.Span, known, minute, offset) { Zone = offset is null ? parts.Text("zone", found) : null };
    }

    // "3.14am"
    private static int MinutesOf(double? hour) => hour is { } value ? (int)Math.Round((value - Math.Truncate(value)) * 100) : 0;

    private static LengthOfTime? Length(Parts parts, in Captured found)
    {
        if (parts.Text("iso", found) is { } iso)
        {
            return IsoDuration.TryParse(iso, out IsoDuration? fixedLength) ? new LengthOfTime(found.Span, fixedLength) { Amount = 1 } : null;
        }

        if (parts.Unit("unit", found) is not { } unit || parts.Amount(found) is < 0)
        {
            return null;
        }

        double? amount = parts.Amount(found);
        IsoDuration length = IsoDuration.Of(amount, unit.Unit);
        if (parts.Value("plus", found) is LengthOfTime more)
        {
            if (!more.Length.IsFinerThan(length))
            {
                return null;
            }

            length = length.Plus(more.Length);
        }

        return new LengthOfTime(found.Span, length) { Amount = amount ?? 0 };
    }

    private static Age? AgeOf(Parts parts, in Captured found) => parts.Amount(found) is >= 0 and < 2000 and double amount
        ? new Age(found.Span, IsoDuration.Of(amount, parts.Unit("unit", found)?.Unit ?? CalendarUnit.Year))
        : null;

    private static RepeatedTime? Set(Parts parts, in Captured found)
    {
        DateExpression? each = parts.Value("each", found) as DateExpression;
        (CalendarUnit Unit, int Count)? unit = parts.Unit("unit", found) ?? (each is null ? null : UnitOf(each));
        return unit is { } known
            ? new RepeatedTime(found.Span, IsoDuration.Of((parts.Number("amount", found) ?? 1) * known.Count, known.Unit))
            {
                Each = each,
                Times = parts.Whole("times", found) ?? 0,
                IsEvery = parts.Flag("every"),
            }
            : null;
    }

    private static (CalendarUnit Unit, int Count) UnitOf(DateExpression each) => each switch
    {
        WeekdayDate => (CalendarUnit.Week, 1),
        ShiftedDate shifted => (shifted.Unit, 1),
        _ => (CalendarUnit.Year, 1),
    };

    private static Quantity? Number(Parts parts, in Captured found)
    {
        if (parts.Number("amount", found) is not { } amount)
        {
            return null;
        }

        amount *= (parts.Number("times", found) ?? 1) / (parts.Number("over", found) is { } over and not 0 ? over : 1);
        string? unit = parts.Text("money", found) ?? parts.Text("unit", found);
        string? per = unit is not null && parts.Unit("per", found) is { } time ? Per(time.Unit) : null;
        return new Quantity(found.Span, parts.Flag("minus") ? -amount : amount, per is null ? unit : $"{unit}/{per}");
    }

    private static string Per(CalendarUnit unit) => unit switch
    {
        CalendarUnit.Second => "s",
        CalendarUnit.Minute => "min",
        CalendarUnit.Hour => "h",
        CalendarUnit.Week => "wk",
        CalendarUnit.Month => "mo",
        CalendarUnit.Year => "a",
        _ => "d",
    };

    private static Quantity? Ordinal(Parts parts, in Captured found) =>
        parts.Number("number", found) is { } number ? new Quantity(found.Span, number, null, true) : null;

    private static Value? With(Parts parts, in Captured found) => parts.Value("value", found) switch
    {
        ClockTime time when parts.Has("zone") || parts.Has("offset") => time with
        {
            Span = found.Span,
            OffsetMinutes = parts.Whole("offset", found),
            Zone = parts.Whole("offset", found) is null ? parts.Text("zone", found) : null,
        },
        Quantity quantity when parts.Has("same") || parts.Has("plus") => Join(parts, found, quantity),
        { } value => value with { Span = found.Span },
        null => null,
    };

    // "65,000 km (40,000 miles)" is one measure, and so is "4lb 3oz"; "5 km or 3 hours" are two.
    private static Quantity? Join(Parts parts, in Captured found, Quantity first)
    {
        if (parts.Value("same", found) is Quantity same)
        {
            return first.Unit != same.Unit && Measures.AreSame(first.Amount, first.Unit, same.Amount, same.Unit) ? first with { Span = found.Span } : null;
        }

        if (parts.Value("plus", found) is not Quantity more || first.Unit == more.Unit || more.Amount < 0
            || !UnitConversion.TryConvert(Rational.Of(more.Amount), more.Unit, first.Unit, out Rational rest) || rest.ToDouble() >= 1)
        {
            return null;
        }

        return first with { Span = found.Span, Amount = first.Amount + rest.ToDouble() };
    }
}
