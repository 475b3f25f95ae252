namespace Extract.Language.Values.Reading;

/// <summary>Reads dates that count from publication, from the story, or from a happening: "yesterday", "last month", "the following
/// day". Thread-safe.</summary>
internal static class RelativeReader
{
    public static DateExpression? Read(PieceLine line, int i, out int end)
    {
        end = i + 1;
        int j = line.Key(i) is Key.Early or Key.Earlier or Key.Later or Key.Late
            && line.Key(i + 1) is Key.This or Key.Last or Key.Next or Key.Today ? i + 1 : i;
        j = line.Is(i, Key.The) ? i + 1 : j;
        DateExpression? date = line.Key(j) switch
        {
            Key.Today or Key.Tonight => Day(line, i, j, 0, out end),
            Key.Yesterday => Day(line, i, j, -1, out end),
            Key.Tomorrow => Day(line, i, j, 1, out end),
            Key.Last or Key.Next or Key.This or Key.Past or Key.Coming => ReadBearing(line, i, j, out end),
            Key.Following or Key.Previous or Key.Same or Key.That or Key.Very => ReadNarrative(line, i, j, out end),
            Key.In => ShiftReader.ReadTimeAhead(line, i, out end),
            _ => null,
        };
        return date ?? ShiftReader.ReadBeforeOrAfter(line, i, j, out end) ?? ShiftReader.Read(line, i, out end)
            ?? (DateExpression?)ReadSeason(line, i, Bearing.None, i, out end);
    }

    private static ShiftedDate Day(PieceLine line, int first, int i, int amount, out int end)
    {
        end = line.Word(i + 1).IsDayPart ? i + 2 : i + 1;
        return new ShiftedDate(line.Span(first, end), DateAnchor.Publication, CalendarUnit.Day, amount);
    }

    // last/next/this + week, month, year, weekend, night, weekday, month name, season, number of units
    private static DateExpression? ReadBearing(PieceLine line, int first, int i, out int end)
    {
        Key key = line.Key(i);
        int j = i + 1;
        if (key == Key.This && line.Key(j) is Key.Past or Key.Coming)
        {
            key = line.Key(j++);
        }

        bool hasThe = first < i && line.Is(first, Key.The);
        (Bearing bearing, int sign) = key switch
        {
            Key.Last or Key.Past => (Bearing.Last, -1),
            Key.This => (Bearing.This, 0),
            _ => (Bearing.Next, 1),
        };
        ValueWord word = line.Word(j);
        end = j + 1;
        if (word.Weekday is { } weekday && line[j].Capital)
        {
            end = line.Word(end).IsDayPart ? end + 1 : end;
            return new WeekdayDate(line.Span(first, end), weekday, bearing);
        }

        if (word.Month > 0 && line[j].Capital && !line.IsNumber(j + 1))
        {
            return new CalendarDate(line.Span(first, end), null, word.Month, null, null, bearing);
        }

        if (word.IsDayPart && !hasThe)
        {
            DateAnchor anchor = key == Key.Next ? DateAnchor.Narrative : DateAnchor.Publication;
            return new ShiftedDate(line.Span(first, end), anchor, CalendarUnit.Day, sign);
        }

        if (word.Season is not null)
        {
            return ReadSeason(line, j, bearing, first, out end);
        }

        if (word.Unit is { } unit && word.UnitCount == 1 && !line.IsPluralUnit(j))
        {
            return ReadUnit(line, first, key, unit, sign, hasThe, end);
        }

        if (sign != 0 && NumberReader.TryRead(line, j, out int number, out double amount) && amount == Math.Floor(amount)
            && amount is > 0 and < 1000)
        {
            ValueWord counted = line.Word(number);
            end = number + 1;
            if (counted.Unit is >= CalendarUnit.Day and not CalendarUnit.Weekend && !line[number].Capital)
            {
                string iso = DurationReader.Iso(amount, counted);
                int units = (int)amount * counted.UnitCount * sign;
                return new StretchDate(line.Span(first, end), DateAnchor.Publication, counted.Unit.Value, units, IsoDuration.Parse(iso));
            }
        }

        return null;
    }

    private static DateExpression? ReadUnit(PieceLine line, int first, Key key, CalendarUnit unit, int sign, bool hasThe, int end)
    {
        if (unit < CalendarUnit.Day || (hasThe && key == Key.Last))
        {
            return null;
        }

        bool isStory = key == Key.Next && (hasThe || unit == CalendarUnit.Day);
        if (unit == CalendarUnit.Day && !isStory)
        {
            return null;
        }

        DateAnchor anchor = isStory ? DateAnchor.Narrative : DateAnchor.Publication;
        return new ShiftedDate(line.Span(first, end), anchor, unit, sign);
    }

    // the following/previous/same day, that night, the very next day
    private static DateExpression? ReadNarrative(PieceLine line, int first, int i, out int end)
    {
        int j = line.Is(i, Key.Very) || (line.Is(i, Key.That) && line.Is(i + 1, Key.Same)) ? i + 1 : i;
        int sign = line.Key(j) switch
        {
            Key.Following or Key.Next => 1,
            Key.Previous => -1,
            Key.Same or Key.That => 0,
            _ => int.MinValue,
        };
        ValueWord word = line.Word(j + 1);
        end = j + 2;
        if (sign == int.MinValue)
        {
            return null;
        }

        if (sign == 1 && word.Weekday is { } weekday && line[j + 1].Capital)
        {
            end = line.Word(end).IsDayPart ? end + 1 : end;
            return new WeekdayDate(line.Span(first, end), weekday, Bearing.Following);
        }

        if (sign == 1 && NumberReader.TryRead(line, j + 1, out int number, out double amount)
            && line.Word(number).Unit is >= CalendarUnit.Day and { } counted)
        {
            end = number + 1;
            string iso = DurationReader.Iso(amount, line.Word(number));
            return new StretchDate(line.Span(first, end), DateAnchor.Narrative, counted, (int)amount, IsoDuration.Parse(iso));
        }

        CalendarUnit? unit = word.IsDayPart ? CalendarUnit.Day : word.UnitCount == 1 && !line.IsPluralUnit(j + 1) ? word.Unit : null;
        return unit >= CalendarUnit.Day ? new ShiftedDate(line.Span(first, end), DateAnchor.Narrative, unit.Value, sign) : null;
    }

    private static SeasonDate? ReadSeason(PieceLine line, int i, Bearing bearing, int first, out int end)
    {
        end = i + 1;
        if (line.Word(i).Season is not { } season)
        {
            return null;
        }

        int year = CalendarReader.TryReadYear(line, line.Is(end, Key.Of) ? end + 1 : end, out int yearEnd);
        if (year > 0 && line.IsSign(end, ',') is false)
        {
            end = yearEnd;
            return new SeasonDate(line.Span(first, end), season, year, bearing);
        }

        return bearing != Bearing.None ? new SeasonDate(line.Span(first, end), season, null, bearing) : null;
    }
}
