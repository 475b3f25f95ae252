namespace Extract.Language.Values.Reading;

/// <summary>Reads the zone after a time: "GMT", "UTC+4", "(Moscow time)", "local time". Thread-safe.</summary>
internal static class ZoneReader
{
    /// <summary>Reads a zone and steps past it; an offset or a name is set when the zone has one.</summary>
    public static bool TryRead(PieceLine line, ref int end, out int? offset, out string? zone)
    {
        int open = line.IsSign(end, '(') ? 1 : 0;
        int i = end + open;
        offset = line.Word(i).ZoneOffset;
        zone = line.Word(i).Zone;
        if ((offset is not null || zone is not null) && line.TextOf(i).Length > 1 && char.IsUpper(line.TextOf(i)[1]))
        {
            i++;
            if (offset == 0 && line[i].Sign is '+' or '-' && line.IsNumber(i + 1) && line[i + 1].Number <= 14)
            {
                offset = (int)(line[i + 1].Number * 60) * (line.IsSign(i, '+') ? 1 : -1);
                i += 2;
            }
        }
        else if (line.Is(i, Key.Local))
        {
            i = line.Is(i + 1, Key.Time) ? i + 2 : i + 1;
        }
        else if (!ReadPlaceTime(line, ref i, out zone))
        {
            return false;
        }

        if (open == 0 || line.IsSign(i, ')'))
        {
            end = i + open;
            return true;
        }

        offset = null;
        zone = null;
        return false;
    }

    // "Moscow time", "New York time", "Eastern Standard Time": the words before "time", with a capital.
    private static bool ReadPlaceTime(PieceLine line, ref int i, out string? zone)
    {
        zone = null;
        int j = i;
        while (j < i + 4 && line.IsWord(j) && line[j].Capital && !line.Is(j, Key.Time) && line.Word(j).Month == 0)
        {
            j++;
        }

        if (j == i || !line.Is(j, Key.Time))
        {
            return false;
        }

        int last = line.Is(j - 1, Key.Standard) && j - 1 > i ? j - 2 : j - 1;
        zone = line.Text[line[i].Start..line[last].End];
        i = j + 1;
        return true;
    }
}
