namespace Extract.Language.Values.Reading;

/// <summary>Reads every kind of date and judges how it stands in its clause. Thread-safe.</summary>
internal static class DateReader
{
    /// <summary>Reads the longest date at a piece; null when there is none.</summary>
    public static DateExpression? Read(PieceLine line, int i, bool afterYear, out int end)
    {
        DateExpression? date = RangeReader.Read(line, i, out end) ?? ReadSingle(line, i, afterYear, out end);
        return date is null ? null : Judge(line, i, end, date);
    }

    /// <summary>Reads the further days of "7, 9 and 11 November" and "November 7 and 9", which share the month of a neighbour.</summary>
    public static CalendarDate? ReadListed(PieceLine line, int i, CalendarDate? before, out int end)
    {
        end = i + 1;
        if (!CalendarReader.TryReadDay(line, i, out end, out int day))
        {
            return null;
        }

        if (before is { Month: { } month, Day: not null, Weekday: null } && IsListLink(line, i - 1) && !line.IsHyphen(end)
            && (!line.IsWord(end) || line.Key(end) != Key.None))
        {
            return new CalendarDate(line.Span(i, end), before.Year, month, day);
        }

        // Days ahead of their month: at most four of them.
        int j = end;
        for (int listed = 0; listed < 4 && IsListLink(line, j) && CalendarReader.TryReadDay(line, j + 1, out int next, out _); listed++)
        {
            if (CalendarReader.Read(line, j + 1, out _) is { Day: not null, Month: { } shared, Weekday: null } date)
            {
                return new CalendarDate(line.Span(i, end), date.Year, shared, day);
            }

            j = next;
        }

        return null;
    }

    private static bool IsListLink(PieceLine line, int i) => line.Is(i, Key.And) || line.Is(i, Key.Or) || line.IsSign(i, ',')
        || line.IsSign(i, '&');

    private static DateExpression? ReadSingle(PieceLine line, int i, bool afterYear, out int end)
    {
        if (CalendarReader.Read(line, i, out end) is { } date)
        {
            end = date.Day is not null && line.Word(end).IsDayPart ? end + 1 : end;
            return date.Span.End == line[end - 1].Token + 1 ? date : date with { Span = line.Span(i, end) };
        }

        if (line.Word(i).Weekday is { } weekday && line[i].Capital && !(line.Is(i - 1, Key.Festival) && line[i - 1].Capital)
            && IsWeekday(line, i))
        {
            end = line.Word(i + 1).IsDayPart ? i + 2 : i + 1;
            return new WeekdayDate(line.Span(i, end), weekday);
        }

        return YearReader.Read(line, i, afterYear, out end) ?? RelativeReader.Read(line, i, out end) ?? ReadWeekend(line, i, out end);
    }

    // Short forms are words and names of their own ("Sun", "Sat", "Wed"); "Sunday Times" is a paper.
    private static bool IsWeekday(PieceLine line, int i)
    {
        if (line[i].End - line[i].Start < 6)
        {
            return line.IsSign(i + 1, '.') && line[i + 1].Glued || line.Is(i - 1, Key.On);
        }

        return !line.IsNameWord(i + 1) || line.Word(i + 1).Weekday is not null || line[i + 1].Upos != Upos.Propn || line.Is(i - 1, Key.On);
    }

    // "at the weekend"
    private static ShiftedDate? ReadWeekend(PieceLine line, int i, out int end)
    {
        end = i + 1;
        return line.Word(i).Unit == CalendarUnit.Weekend && line.Is(i - 1, Key.The) && line.TextOf(i)[^1] != 's'
            ? new ShiftedDate(line.Span(i, end), DateAnchor.Publication, CalendarUnit.Weekend, 0)
            : null;
    }

    private static DateExpression Judge(PieceLine line, int i, int end, DateExpression date)
    {
        bool isAttribute = line.IsPossessive(end)
            || (date is WeekdayDate && line.Is(i - 1, Key.A)) || line.Is(i - 1, Key.Every)
            || (date is CalendarDate && line.IsHyphen(end) && line.IsPlainWord(end + 1))
            || (date is CalendarDate or WeekdayDate && line.Key(i - 1) is Key.The or Key.A
                && (line.IsPlainWord(end) || line.IsHyphen(end)));
        DateLimit limit = line.Key(i - 1) switch
        {
            Key.Since or Key.After or Key.From when date is not DateRange => DateLimit.Start,
            Key.Until or Key.By or Key.Before or Key.Through => DateLimit.End,
            _ => DateLimit.None,
        };
        return date with { IsModifier = date.IsModifier || isAttribute, Limit = limit };
    }
}
