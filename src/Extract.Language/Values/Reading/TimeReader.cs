namespace Extract.Language.Values.Reading;

/// <summary>Reads times of day with their zones: "6:40pm Moscow time", "3.14am GMT", "10:30", "7 o'clock", "noon". Thread-safe.</summary>
internal static class TimeReader
{
    public static ClockTime? Read(PieceLine line, int i, out int end)
    {
        end = i;
        int hour;
        int minute = 0;
        bool isCertain = false;
        if (line.Key(i) is Key.Noon or Key.Midnight && !line.IsNameWord(i) && line.Word(i + 1).Weekday is null)
        {
            hour = line.Is(i, Key.Noon) ? 12 : 0;
            end = i + 1;
            isCertain = true;
        }
        else if (!ReadDigits(line, i, out end, out hour, out minute, out isCertain))
        {
            return null;
        }

        if (!ReadHalf(line, ref end, ref hour, ref isCertain) || hour > 23 || minute > 59)
        {
            return null;
        }

        bool hasZone = ZoneReader.TryRead(line, ref end, out int? offset, out string? zone);
        if (!isCertain && !hasZone && !IsAfterAt(line, i))
        {
            return null;
        }

        return new ClockTime(line.Span(i, end), hour, minute, offset) { Zone = zone };
    }

    private static bool ReadDigits(PieceLine line, int i, out int end, out int hour, out int minute, out bool isCertain)
    {
        Piece number = line[i];
        end = i + 1;
        hour = (int)number.Number;
        minute = 0;
        isCertain = false;
        bool isWord = line.Word(i).Cardinal is > 0 and <= 12;
        if (isWord)
        {
            hour = line.Word(i).Cardinal;
            return MeridiemAt(line, end, out _) > 0 || IsOClock(line, end);
        }

        if (number.Kind != PieceKind.Number || number.Digits > 4 || (number.Glued && line.IsWord(i - 1)))
        {
            return false;
        }

        if (line.IsSign(end, ':') && line[end].Glued && line[end + 1].Glued && line.IsNumber(end + 1)
            && line[end + 1].End - line[end + 1].Start == 2 && number.Plain)
        {
            minute = (int)line[end + 1].Number;
            end += 2;
            isCertain = true;
            return !(line.IsSign(end, ':') && line[end].Glued);
        }

        if (!number.Plain)
        {
            // "3.14am": hours and minutes with a point; "10.5" has no minutes.
            ReadOnlySpan<char> text = line.TextOf(i);
            minute = (int)Math.Round((number.Number - hour) * 100);
            return text.Length >= 4 && text[^3] == '.';
        }

        if (number.Digits == 4 && (line.Word(end).ZoneOffset is not null || line.Word(end).Zone is not null))
        {
            minute = hour % 100;
            hour /= 100;
            return true;
        }

        return number.Digits <= 2 && (MeridiemAt(line, end, out _) > 0 || IsOClock(line, end) || IsEarlierOf(line, end, out _));
    }

    // "10.30" is a time after "at" only, and not with a unit.
    private static bool IsAfterAt(PieceLine line, int i) =>
        line.Is(i - 1, Key.At) && !line[i].Plain && !MeasureReader.TryRead(line, i + 1, false, out _, out _) && line.Word(i + 1).Scale == 0;

    private static bool ReadHalf(PieceLine line, ref int end, ref int hour, ref bool isCertain)
    {
        if (IsOClock(line, end))
        {
            end += line.IsSign(end + 1, '\'') ? 3 : 2;
            isCertain = true;
        }

        int length = MeridiemAt(line, end, out bool isAfternoon);
        if (length == 0)
        {
            if (hour is > 0 and <= 12 && IsEarlierOf(line, end, out bool isLaterAfternoon))
            {
                hour = (hour % 12) + (isLaterAfternoon ? 12 : 0);
                isCertain = true;
            }

            return true;
        }

        if (hour is 0 or > 12)
        {
            return hour > 12;
        }

        hour = (hour % 12) + (isAfternoon ? 12 : 0);
        end += length;
        isCertain = true;
        return true;
    }

    // "7-9pm", "between 2.30 and 3pm": the first shares the half of the day.
    private static bool IsEarlierOf(PieceLine line, int i, out bool isAfternoon)
    {
        isAfternoon = false;
        bool isLink = line.IsSign(i, '-') || line.Key(i) is Key.To or Key.And;
        int j = line.IsSign(i + 2, ':') ? i + 4 : i + 2;
        return isLink && line.IsNumber(i + 1) && line[i + 1].Number < 13 && MeridiemAt(line, j, out isAfternoon) > 0;
    }

    private static bool IsOClock(PieceLine line, int i) =>
        line.Is(i, Key.O) && (line.Is(i + 1, Key.Clock) || (line.IsSign(i + 1, '\'') && line.Is(i + 2, Key.Clock)));

    /// <summary>The number of pieces of "am", "p.m.", "in the evening"; 0 when there is none.</summary>
    private static int MeridiemAt(PieceLine line, int i, out bool isAfternoon)
    {
        isAfternoon = line.Is(i, Key.Pm);
        if (line.Key(i) is Key.Am or Key.Pm)
        {
            return 1;
        }

        if (line.TextOf(i) is "a" or "p" or "A" or "P" && line.IsSign(i + 1, '.') && line.TextOf(i + 2) is "m" or "M" && line[i + 2].Glued)
        {
            isAfternoon = line.TextOf(i) is "p" or "P";
            return line.IsSign(i + 3, '.') && line[i + 3].Glued ? 4 : 3;
        }

        if (line.Is(i, Key.In) && line.Is(i + 1, Key.The) && line.Word(i + 2).IsDayPart)
        {
            isAfternoon = !line.TextOf(i + 2).Equals("morning", StringComparison.OrdinalIgnoreCase);
            return 3;
        }

        return 0;
    }
}
