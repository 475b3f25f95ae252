using System.Globalization;
using System.Text;

namespace Extract.Language.Values.Reading;

/// <summary>Reads durations and ages: "four hours", "12-day", "an hour and a half", "17-year-old". Thread-safe.</summary>
internal static class DurationReader
{
    /// <summary>Reads a number and its unit of time; both are of use to dates, too ("two days ago").</summary>
    public static bool TryReadLength(PieceLine line, int i, out int end, out double amount, out ValueWord unit)
    {
        amount = 0;
        unit = ValueWord.None;
        end = i;
        int u;
        if (line.Is(i, Key.Half) && line.Is(i + 1, Key.A))
        {
            amount = 0.5;
            u = i + 2;
        }
        else if (line.Is(i, Key.Half))
        {
            amount = 0.5;
            u = line.SkipHyphen(i + 1);
        }
        else if (line.Is(i, Key.A) && line.Word(i + 1).Unit is not null)
        {
            if ((line.Word(i + 1).Ordinal > 0 && line.IsWord(i + 2)) || line.IsPluralUnit(i + 1))
            {
                return false;
            }

            amount = 1;
            u = i + 1;
        }
        else if (NumberReader.TryRead(line, i, out int number, out amount))
        {
            u = line.SkipHyphen(number);
        }
        else
        {
            return false;
        }

        if (line.Word(u).Unit is null || line.Word(u).Unit == CalendarUnit.Weekend
            || (line[u].Glued && line.IsNumber(u - 1) && line[u].Capital))
        {
            return false;
        }

        unit = line.Word(u);
        end = u + 1;
        if (line.Is(end, Key.And) && line.Is(end + 1, Key.A) && line.Is(end + 2, Key.Half))
        {
            amount += 0.5;
            end += 3;
        }

        return true;
    }

    /// <summary>Reads a duration or an age.</summary>
    public static Value? Read(PieceLine line, int i, out int end)
    {
        end = i + 1;
        if (line.Word(i).Long is { } fused)
        {
            return new LengthOfTime(line.Span(i, end), IsoDuration.Parse(fused)) { Amount = 1 };
        }

        // "an hour long photo session" and "an hour-long one": the article belongs to the session, the hour is one all the same.
        if (line.Word(i).Unit is not null && line.Is(line.SkipHyphen(i + 1), Key.Long))
        {
            end = line.SkipHyphen(i + 1) + 1;
            return new LengthOfTime(line.Span(i, end), IsoDuration.Parse(Iso(1, line.Word(i)))) { Amount = 1 };
        }

        if (!TryReadLength(line, i, out end, out double amount, out ValueWord unit))
        {
            return null;
        }

        int old = line.SkipHyphen(end);
        if (line.Is(old, Key.Old) && unit.Unit >= CalendarUnit.Day)
        {
            end = old + 1;
            return new Age(line.Span(i, end), IsoDuration.Parse(Iso(amount, unit)));
        }

        if (amount == 0)
        {
            return null;
        }

        string iso = Iso(amount, unit);
        bool isLong = line.Is(old, Key.Long);
        if (!isLong && !IsLength(line, i, amount))
        {
            return null;
        }

        // "an hour and 20 minutes", "1 hour 20 minutes"
        int second = line.Is(end, Key.And) ? end + 1 : end;
        if (unit.Unit == CalendarUnit.Hour && line.IsNumber(second)
            && TryReadLength(line, second, out int secondEnd, out double minutes, out ValueWord minute)
                && minute.Unit == CalendarUnit.Minute)
        {
            end = secondEnd;
            iso += Iso(minutes, minute)[2..];
        }

        end = isLong ? old + 1 : end;
        return new LengthOfTime(line.Span(i, end), IsoDuration.Parse(iso)) { Amount = amount };
    }

    // "five times a day" and "one day" (once) last no day.
    private static bool IsLength(PieceLine line, int i, double amount)
    {
        if (line.Is(i, Key.A) && line.Word(i + 1).UnitCount == 1)
        {
            return line.Key(i - 1) is Key.For or Key.In or Key.After or Key.About or Key.Last or Key.Half or Key.Every or Key.Before
                || (line.Word(i + 1).Unit is CalendarUnit.Minute or CalendarUnit.Hour && !line.IsPlural(i - 1)
                    && line.Word(i - 1).Measure is null
                    && line.Word(i - 1).Money is null && !line.IsNumber(i - 1));
        }

        bool isOneDay = amount == 1 && line.Word(i).Cardinal == 1 && !line.IsHyphen(i + 1) && line.Word(i + 1).Unit == CalendarUnit.Day;
        return !isOneDay || line.Key(i - 1) is Key.For or Key.In or Key.About or Key.After or Key.Of;
    }

    /// <summary>ISO 8601: fractions of hours become minutes, of days hours, of years months; seconds keep them.</summary>
    public static string Iso(double amount, ValueWord unit)
    {
        amount *= unit.UnitCount;
        double whole = Math.Floor(amount);
        double rest = amount - whole;
        StringBuilder iso = new("P");
        switch (unit.Unit)
        {
            case CalendarUnit.Second:
                iso.Append("T").Append(Text(amount)).Append('S');
                break;
            case CalendarUnit.Minute:
                iso.Append('T');
                Append(iso, whole, 'M', rest * 60, 'S');
                break;
            case CalendarUnit.Hour:
                iso.Append('T');
                Append(iso, whole, 'H', rest * 60, 'M');
                break;
            case CalendarUnit.Day:
                Append(iso, whole, 'D', 0, 'D');
                iso.Append(rest > 0 ? $"T{Text(Math.Round(rest * 24))}H" : "");
                break;
            case CalendarUnit.Week when rest > 0:
                iso.Append(Text(Math.Round(amount * 7))).Append('D');
                break;
            case CalendarUnit.Week:
                iso.Append(Text(whole)).Append('W');
                break;
            case CalendarUnit.Month:
                Append(iso, whole, 'M', rest * 30, 'D');
                break;
            default:
                Append(iso, whole, 'Y', rest * 12, 'M');
                break;
        }

        return iso.ToString();
    }

    private static void Append(StringBuilder iso, double whole, char unit, double rest, char restUnit)
    {
        rest = Math.Round(rest);
        if (whole > 0 || rest == 0)
        {
            iso.Append(Text(whole)).Append(unit);
        }

        if (rest > 0)
        {
            iso.Append(Text(rest)).Append(restUnit);
        }
    }

    private static string Text(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);
}
