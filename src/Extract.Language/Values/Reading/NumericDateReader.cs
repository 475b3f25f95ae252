namespace Extract.Language.Values.Reading;

/// <summary>Reads dates in figures: 2013-11-07, 07/11/2013, 7.11.2013. Thread-safe.</summary>
internal static class NumericDateReader
{
    public static CalendarDate? Read(PieceLine line, int i, out int end)
    {
        end = i + 5;
        Piece first = line[i];
        Piece second = line[i + 2];
        Piece third = line[i + 4];
        char sign = line[i + 1].Sign;
        bool isShape = first.Plain && second.Plain && third.Plain && sign is '-' or '/' or '.' && line.IsSign(i + 3, sign)
            && line[i + 1].Glued && second.Glued && line[i + 3].Glued && third.Glued && second.Digits <= 2;
        if (!isShape)
        {
            return null;
        }

        TokenSpan span = line.Span(i, end);
        if (first.Digits == 4)
        {
            return IsDate(first.Number, second.Number, third.Number) && third.Digits <= 2
                ? new CalendarDate(span, (int)first.Number, (int)second.Number, (int)third.Number)
                : null;
        }

        if (third.Digits != 4 || first.Digits > 2)
        {
            return null;
        }

        bool isDayFirst = IsDate(third.Number, second.Number, first.Number);
        bool isMonthFirst = IsDate(third.Number, first.Number, second.Number);
        if (!isDayFirst && !isMonthFirst)
        {
            return null;
        }

        (double day, double month) = isDayFirst ? (first.Number, second.Number) : (second.Number, first.Number);
        bool mayBeMonthFirst = isDayFirst && isMonthFirst && sign == '/';
        return new CalendarDate(span, (int)third.Number, (int)month, (int)day) { MayBeMonthFirst = mayBeMonthFirst };
    }

    private static bool IsDate(double year, double month, double day) => year is >= 1000 and < 2200 && month is >= 1 and <= 12
        && day is >= 1 and <= 31;
}
