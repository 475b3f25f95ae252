namespace Extract.Language.Values.Reading;

/// <summary>Reads dates that count units from an anchor, to the past or to come. Thread-safe.</summary>
internal static class ShiftReader
{
    /// <summary>Reads "a week ago", "two days later", "three days before the ceremony".</summary>
    public static ShiftedDate? Read(PieceLine line, int i, out int end)
    {
        if (!DurationReader.TryReadLength(line, i, out end, out double amount, out ValueWord word) || word.Unit is not { } unit)
        {
            return null;
        }

        int first = i;
        int sign = line.Key(end) switch
        {
            Key.Ago or Key.Earlier or Key.Before => -1,
            Key.Later or Key.After => 1,
            Key.From when line.Is(end + 1, Key.Now) => 1,
            _ => 0,
        };
        bool isLasting = line.Key(end) is Key.After or Key.Before && (line.Key(i - 1) is Key.For or Key.In or Key.During || line.TextOf(i - 1) is "over" or "within");
        if (sign == 0 || isLasting || amount > 3000)
        {
            return null;
        }

        Key key = line.Key(end);
        DateAnchor anchor = key switch
        {
            Key.Ago or Key.From => DateAnchor.Publication,
            Key.Before or Key.After => AnchorAfter(line, end + 1),
            _ => DateAnchor.Narrative,
        };
        end += key == Key.From ? 2 : 1;
        amount *= word.UnitCount;
        if (unit == CalendarUnit.Hour && amount % 24 == 0)
        {
            (unit, amount) = (CalendarUnit.Day, amount / 24);
        }
        else if (unit == CalendarUnit.Week)
        {
            // "a week ago" is a day, as "seven days ago" is.
            (unit, amount) = (CalendarUnit.Day, amount * 7);
        }

        return new ShiftedDate(line.Span(first, end), anchor, unit, sign * (int)Math.Floor(amount));
    }

    /// <summary>Reads "the day after", "the day before yesterday", "the week before".</summary>
    public static ShiftedDate? ReadBeforeOrAfter(PieceLine line, int first, int i, out int end)
    {
        end = i + 2;
        bool isAfter = line.Is(i + 1, Key.After);
        ValueWord word = line.Word(i);
        bool hasCue = first < i || line.Is(i - 1, Key.A) is false;
        CalendarUnit? unit = word.IsDayPart ? CalendarUnit.Day : word.UnitCount == 1 ? word.Unit : null;
        if (!hasCue || unit is null or < CalendarUnit.Day || first == i || !(isAfter || line.Is(i + 1, Key.Before)))
        {
            return null;
        }

        int sign = isAfter ? 1 : -1;
        if (line.Key(end) is Key.Yesterday or Key.Tomorrow && unit == CalendarUnit.Day)
        {
            end++;
            return new ShiftedDate(line.Span(first, end), DateAnchor.Publication, CalendarUnit.Day, sign * 2);
        }

        return new ShiftedDate(line.Span(first, end), AnchorAfter(line, end), unit.Value, sign);
    }

    // What follows "before" and "after" names the happening, unless the clause ends.
    private static DateAnchor AnchorAfter(PieceLine line, int i) =>
        line.IsWord(i) && line.Key(i) is not (Key.And or Key.In or Key.At or Key.On) ? DateAnchor.Event : DateAnchor.Narrative;

    /// <summary>Reads "in two weeks' time".</summary>
    public static ShiftedDate? ReadTimeAhead(PieceLine line, int i, out int end)
    {
        if (!DurationReader.TryReadLength(line, i + 1, out end, out double amount, out ValueWord word)
            || word.Unit is not >= CalendarUnit.Day)
        {
            return null;
        }

        int time = !line.IsSign(end, '\'') ? end : line.TextOf(end + 1) is "s" ? end + 2 : end + 1;
        if (time == end || !line.Is(time, Key.Time))
        {
            return null;
        }

        end = time + 1;
        amount *= word.UnitCount;
        return word.Unit == CalendarUnit.Week
            ? new ShiftedDate(line.Span(i + 1, end), DateAnchor.Publication, CalendarUnit.Day, (int)(amount * 7))
            : new ShiftedDate(line.Span(i + 1, end), DateAnchor.Publication, word.Unit.Value, (int)amount);
    }
}
