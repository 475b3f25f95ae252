namespace Extract.Language.Values.Reading;

/// <summary>Reads a unit of measure after a number and writes it in UCUM: "km", "kilometers per second", "°C", "square miles".
/// Thread-safe.</summary>
internal static class MeasureReader
{
    /// <summary>Reads the unit at <paramref name="i"/>, which may begin with the hyphen of "39,000-mile".</summary>
    public static bool TryRead(PieceLine line, int i, bool negative, out int end, out string unit)
    {
        int u = line.SkipHyphen(i);
        unit = "";
        end = i;
        if (line.IsSign(u, '%') || (line.Is(u, Key.Per) && line.Is(u + 1, Key.Cent)))
        {
            unit = "%";
            end = line.IsSign(u, '%') ? u + 1 : u + 2;
            return true;
        }

        if (line.IsSign(u, '\u00B0') || line.Word(u).Measure == "deg")
        {
            return ReadDegrees(line, u, negative, out end, out unit);
        }

        if (line[u].Glued && line.Key(u) is Key.Celsius or Key.Fahrenheit && line[u].Capital && line.TextOf(u).Length == 1 && u == i)
        {
            unit = line.Is(u, Key.Celsius) ? "Cel" : "[degF]";
            end = u + 1;
            return true;
        }

        string power = line.Key(u) switch
        {
            Key.Square => "2",
            Key.Cubic => "3",
            _ => "",
        };
        bool isNautical = line.Is(u, Key.Nautical);
        int word = power.Length > 0 || isNautical ? line.SkipHyphen(u + 1) : u;
        if (line.Word(word).Measure is not { } measure || !IsUnit(line, word))
        {
            return false;
        }

        unit = isNautical && measure == "[mi_i]" ? "[nmi_i]" : measure + power;
        end = word + 1;
        ReadRate(line, ref end, ref unit);
        return true;
    }

    private static bool ReadDegrees(PieceLine line, int u, bool negative, out int end, out string unit)
    {
        Key scale = line.Key(u + 1);
        end = scale is Key.Celsius or Key.Fahrenheit ? u + 2 : u + 1;
        unit = scale switch
        {
            Key.Celsius => "Cel",
            Key.Fahrenheit => "[degF]",
            _ when negative || line.Is(u + 1, Key.Below) => "Cel",
            _ => "deg",
        };
        return true;
    }

    // Letters that stand for units must be in their own case and close: "5 t", not "5 T"; "100m", not "2 G".
    private static bool IsUnit(PieceLine line, int i) =>
        line[i].End - line[i].Start > 1 || (!line[i].Capital && !line.IsSign(i + 1, '\'')) || line.TextOf(i) is "L" or "W";

    private static void ReadRate(PieceLine line, ref int end, ref string unit)
    {
        bool slash = line.IsSign(end, '/');
        if (!slash && line.Key(end) is not (Key.Per or Key.A))
        {
            return;
        }

        string? per = line.Word(end + 1).Unit switch
        {
            CalendarUnit.Second => "s",
            CalendarUnit.Minute => "min",
            CalendarUnit.Hour => "h",
            CalendarUnit.Day when !slash => "d",
            _ => slash && line.TextOf(end + 1) is "h" or "s" ? line.Text.AsSpan(line[end + 1].Start, 1).ToString() : null,
        };
        if (per is not null)
        {
            unit = $"{unit}/{per}";
            end += 2;
        }
    }
}
