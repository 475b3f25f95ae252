namespace Extract.Language.Values.Reading;

/// <summary>
/// Reads dates by calendar parts: "7 November 2013", "Nov. 7", "the 7th of November", "November 2013", "June", "2013-11-07",
/// with a weekday before or after: "Thursday (November 7)", "Saturday, 9 November". Thread-safe.
/// </summary>
internal static class CalendarReader
{
    /// <summary>Reads a date with at least a month; null when there is none.</summary>
    public static CalendarDate? Read(PieceLine line, int i, out int end)
    {
        end = i;
        if (line.Word(i).Weekday is { } weekday)
        {
            return ReadAfterWeekday(line, i, weekday, out end);
        }

        CalendarDate? date = ReadParts(line, i, out end);
        if (date?.Day is null)
        {
            return date;
        }

        // "November 9 (Saturday)", "9 November, Saturday"
        int after = line[end].Sign is '(' or ',' ? end + 1 : end;
        if (after > end && line.Word(after).Weekday is { } trailing && line[after].Capital
            && (line.IsSign(end, ',') || line.IsSign(after + 1, ')')))
        {
            end = line.IsSign(end, '(') ? after + 2 : after + 1;
            date = date with { Span = line.Span(i, end), Weekday = trailing };
        }

        return date;
    }

    private static CalendarDate? ReadAfterWeekday(PieceLine line, int i, DayOfWeek weekday, out int end)
    {
        int j = i + 1;
        j = line.IsSign(j, '.') && line[j].Glued ? j + 1 : j;
        j = line.Word(j).IsDayPart ? j + 1 : j;
        bool isOpen = line.IsSign(j, '(');
        j = isOpen || line[j].Sign is ',' ? j + 1 : j;
        CalendarDate? date = line[i].Capital ? ReadParts(line, j, out end) : ReadNothing(j, out end);
        if (date?.Day is null)
        {
            return null;
        }

        end = isOpen && line.IsSign(end, ')') ? end + 1 : end;
        end = line.Word(end).IsDayPart ? end + 1 : end;
        return date with { Span = line.Span(i, end), Weekday = weekday };
    }

    private static CalendarDate? ReadNothing(int i, out int end)
    {
        end = i;
        return null;
    }

    private static CalendarDate? ReadParts(PieceLine line, int i, out int end)
    {
        int day;
        if (TryReadMonth(line, i, out int j, out int month))
        {
            return ReadAfterMonth(line, i, j, month, out end);
        }

        int start = line.Is(i, Key.The) ? i + 1 : i;
        if (TryReadDay(line, start, out j, out day))
        {
            j = line.Is(j, Key.Of) ? j + 1 : line.SkipHyphen(j);
            if (TryReadMonth(line, j, out int afterMonth, out month))
            {
                int year = TryReadYear(line, afterMonth, out end);
                return new CalendarDate(line.Span(start, end), NullIfZero(year), month, day);
            }
        }

        return NumericDateReader.Read(line, i, out end);
    }

    private static CalendarDate? ReadAfterMonth(PieceLine line, int i, int j, int month, out int end)
    {
        int start = line.Is(j, Key.The) ? j + 1 : line.SkipHyphen(j);
        if (TryReadDay(line, start, out int afterDay, out int day) && !IsCount(line, afterDay))
        {
            int year = TryReadYear(line, afterDay, out end);
            return new CalendarDate(line.Span(i, end), NullIfZero(year), month, day);
        }

        int ofYear = TryReadYear(line, line.Is(j, Key.Of) ? j + 1 : j, out end);
        if (ofYear > 0)
        {
            return new CalendarDate(line.Span(i, end), ofYear, month, null);
        }

        end = j;
        return IsBareMonth(line, i, month) ? new CalendarDate(line.Span(i, end), null, month, null) : null;
    }

    // "In June 20 runners": the number counts.
    private static bool IsCount(PieceLine line, int i) => line.IsPlural(i) || line.Word(i).Measure is not null || line.IsSign(i, '%')
        || line.Word(i).Scale > 0;

    /// <summary>Reads a month's name or abbreviation, which must have a capital.</summary>
    public static bool TryReadMonth(PieceLine line, int i, out int end, out int month)
    {
        month = line.Word(i).Month;
        end = i + 1;
        if (month == 0 || !line[i].Capital)
        {
            return false;
        }

        bool isShort = line[i].End - line[i].Start <= 4 && month is not (5 or 6 or 7);
        bool isAbbreviation = isShort || line.TextOf(i).Length == 3 && month is 6 or 7;
        if (isAbbreviation && line.IsSign(end, '.') && line[end].Glued && (line.IsNumber(end + 1) || line[end + 1].Sign == ','))
        {
            end++;
        }

        return true;
    }

    /// <summary>Reads a day of the month: "7", "7th", "seventh".</summary>
    public static bool TryReadDay(PieceLine line, int i, out int end, out int day)
    {
        if (OrdinalReader.TryRead(line, i, out end, out day))
        {
            return day is >= 1 and <= 31;
        }

        Piece number = line[i];
        day = (int)number.Number;
        end = i + 1;
        return number.Kind == PieceKind.Number && number.Plain && number.Digits <= 2 && day is >= 1 and <= 31
            && !(line[end].Glued && line.IsWord(end)) && !(line[end].Glued && line[end].Sign is ':' or '%')
            && !(line.IsSign(end, '.') && line[end + 1].Glued && line.IsNumber(end + 1));
    }

    /// <summary>Reads a year of four digits, after a comma or hyphen or none; 0 when there is none.</summary>
    public static int TryReadYear(PieceLine line, int i, out int end)
    {
        end = i;
        int j = line.IsSign(i, ',') ? i + 1 : line.SkipHyphen(i);
        if (!IsYear(line, j))
        {
            return 0;
        }

        end = j + 1;
        return (int)line[j].Number;
    }

    /// <summary>True for a number of four digits that can be a year.</summary>
    public static bool IsYear(PieceLine line, int i) =>
        line.IsNumber(i) && line[i].Plain && line[i].Digits == 4 && line[i].Number is >= 1000 and < 2200
        && !(line[i + 1].Glued && line.IsWord(i + 1)) && !(line[i].Glued && line.IsWord(i - 1))
            && !(line.IsSign(i + 1, ':') && line[i + 1].Glued) && !line.IsSign(i + 1, '%');

    // "May" and "March" are verbs, "April" and "June" people, too.
    private static bool IsBareMonth(PieceLine line, int i, int month)
    {
        if (line[i].End - line[i].Start <= 3 && month != 5)
        {
            return line.IsSign(i + 1, '.') || line.Is(i - 1, Key.In);
        }

        bool isName = line.IsNameWord(i + 1) || (line.IsNameWord(i - 1) && line.Word(i - 1).Season is null);
        return month switch
        {
            3 or 5 => IsMonthCue(line.Key(i - 1)),
            4 or 6 or 8 => IsMonthCue(line.Key(i - 1)) || (!isName && (!line.IsStart(i) || line.Word(i + 1).Key is Key.To or Key.And)),
            _ => !isName || IsMonthCue(line.Key(i - 1)),
        };
    }

    private static bool IsMonthCue(Key key) =>
        key is Key.In or Key.Of or Key.Since or Key.Until or Key.By or Key.From or Key.To or Key.Between
        or Key.Through or Key.During or Key.Last or Key.Next or Key.This or Key.Past or Key.Early or Key.Mid or Key.Late or Key.Before
            or Key.After
        or Key.Every or Key.Following or Key.Coming or Key.Previous;

    private static int? NullIfZero(int year) => year == 0 ? null : year;
}
