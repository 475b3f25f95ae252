namespace Extract.Language.Values.Reading;

/// <summary>Reads ranges: "7 to 11 November", "May 19-27", "between June and August", "October 30 and 31", "2010–2014".
/// Thread-safe.</summary>
internal static class RangeReader
{
    public static DateRange? Read(PieceLine line, int i, out int end)
    {
        bool isBetween = line.Is(i - 1, Key.Between);
        return ReadDays(line, i, isBetween, out end) ?? ReadDaysOfMonth(line, i, isBetween, out end)
            ?? ReadDates(line, i, isBetween, out end) ?? ReadYears(line, i, isBetween, out end);
    }

    // "7 to 11 November 2013", "30 and 31 October"
    private static DateRange? ReadDays(PieceLine line, int i, bool isBetween, out int end)
    {
        int start = line.Is(i, Key.The) ? i + 1 : i;
        if (CalendarReader.TryReadDay(line, start, out end, out int from) && TryReadLink(line, end, isBetween, out int j, out bool isAnd)
            && CalendarReader.Read(line, j, out end) is { Day: { } to, Month: { } month, Weekday: null } last && IsOrdered(from, to, isAnd))
        {
            return Range(line, start, end, last with { Year = null, Month = month, Day = from }, last);
        }

        return null;
    }

    // "May 19-27, 2012", "October 30 and 31"
    private static DateRange? ReadDaysOfMonth(PieceLine line, int i, bool isBetween, out int end)
    {
        if (CalendarReader.TryReadMonth(line, i, out end, out int month) && CalendarReader.TryReadDay(line, end, out int j, out int from)
            && TryReadLink(line, j, isBetween, out j, out bool isAnd) && CalendarReader.TryReadDay(line, j, out end, out int to)
            && line.Word(end).Month == 0 && !line.IsPlural(end) && line.Word(end).Unit is null && IsOrdered(from, to, isAnd))
        {
            int year = CalendarReader.TryReadYear(line, end, out end);
            CalendarDate last = new(line.Span(i, end), year == 0 ? null : year, month, to);
            return Range(line, i, end, last with { Year = null, Day = from }, last);
        }

        return null;
    }

    // "19 May to 27 July", "Monday to Friday", "June 2012 – August 2013"
    private static DateRange? ReadDates(PieceLine line, int i, bool isBetween, out int end)
    {
        DateExpression? from = ReadEnd(line, i, out end);
        if (from is null || !TryReadLink(line, end, isBetween, out int j, out bool isAnd) || isAnd != (isBetween && line.Is(end, Key.And)))
        {
            return null;
        }

        if (isAnd && !isBetween)
        {
            return null;
        }

        DateExpression? to = ReadEnd(line, j, out end);
        bool isPair = (from, to) switch
        {
            (CalendarDate a, CalendarDate b) => (a.Day is null) == (b.Day is null),
            (WeekdayDate, WeekdayDate) => true,
            _ => false,
        };
        return isPair ? new DateRange(line.Span(i, end), from, to!) : null;
    }

    // "2010-2014", "2010–14", "from 1998 to 2002"
    private static DateRange? ReadYears(PieceLine line, int i, bool isBetween, out int end)
    {
        end = i;
        if (!CalendarReader.IsYear(line, i) || !TryReadLink(line, i + 1, isBetween, out int j, out bool isAnd) || (isAnd && !isBetween))
        {
            return null;
        }

        int from = (int)line[i].Number;
        int to = (int)line[j].Number;
        bool isShort = line.IsNumber(j) && line[j].Plain && line[j].Digits == 2 && line.IsHyphen(j - 1) && to > from % 100;
        end = j + 1;
        if ((!isShort && !CalendarReader.IsYear(line, j)) || (line[end].Glued && line.IsWord(end)) || line.IsHyphen(end)
            || line.IsHyphen(i - 1))
        {
            return null;
        }

        to = isShort ? (from / 100 * 100) + to : to;
        TokenSpan span = line.Span(i, end);
        return from < to ? new DateRange(span, new CalendarDate(span, from, null, null), new CalendarDate(span, to, null, null)) : null;
    }

    private static DateExpression? ReadEnd(PieceLine line, int i, out int end)
    {
        if (CalendarReader.Read(line, i, out end) is { } date)
        {
            return date;
        }

        end = i + 1;
        return line.Word(i).Weekday is { } weekday && line[i].Capital && line[i].End - line[i].Start > 5
            ? new WeekdayDate(line.Span(i, end), weekday)
            : null;
    }

    private static bool TryReadLink(PieceLine line, int i, bool isBetween, out int end, out bool isAnd)
    {
        isAnd = line.Is(i, Key.And) || line.IsSign(i, '&') || (line.IsSign(i, '/') && line[i].Glued);
        end = i + 1;
        return isAnd || (!isBetween && (line.IsSign(i, '-') || line.Key(i) is Key.To or Key.Until or Key.Through));
    }

    // "30 and 31" is one stretch of two days; "7 and 11" are two dates.
    private static bool IsOrdered(int from, int to, bool isAnd) => isAnd ? to == from + 1 : from < to;

    private static DateRange Range(PieceLine line, int i, int end, CalendarDate first, CalendarDate last)
    {
        TokenSpan span = line.Span(i, end);
        return new DateRange(span, first with { Span = span }, last with { Span = span });
    }
}
