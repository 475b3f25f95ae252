namespace Extract.Language.Values.Reading;

/// <summary>Reads years, decades and centuries, and tells a year from a count. Thread-safe.</summary>
internal static class YearReader
{
    public static DateExpression? Read(PieceLine line, int i, bool afterYear, out int end)
    {
        end = i + 1;
        if (ReadPeriod(line, i, out int periodEnd) is { } period)
        {
            end = periodEnd;
            return period;
        }

        if (!CalendarReader.IsYear(line, i) || (line[i].Glued && line[i - 1].Sign is '$' or '+' or '#' or '.' or ','))
        {
            return null;
        }

        int next = i + 1;
        if (MeasureReader.TryRead(line, next, false, out _, out _) || line.Word(next).Scale > 0 || line.Word(next).Money is not null
            || line.Word(next).ZoneOffset is not null || (line.Word(next).Unit is not null && line.IsWord(next)))
        {
            return null;
        }

        int year = (int)line[i].Number;
        bool isClause = IsYearCue(line.Key(i - 1)) || (line.IsSign(i - 1, '(') && line.IsSign(next, ')')) || afterYear;
        bool isRecent = year is >= 1850 and < 2100;
        if (isClause && (isRecent || line.Key(i - 1) is Key.In or Key.Since) && !(line.IsPlural(next) && !isRecent))
        {
            return new CalendarDate(line.Span(i, end), year, null, null) { IsModifier = line.IsPossessive(next) };
        }

        bool isNamed = line.Is(i - 1, Key.The) || line.IsNameWord(i - 1) || (line.IsWord(i - 1) && line[i - 1].Capital)
            || IsAfterPossessive(line, i)
            || (line.IsWord(next) && line[next].Capital) || !line.IsPlural(next);
        return isRecent && isNamed ? new CalendarDate(line.Span(i, end), year, null, null) { IsModifier = true } : null;
    }

    private static PeriodDate? ReadPeriod(PieceLine line, int i, out int end)
    {
        // "1990s", "1990's"
        end = line.IsSign(i + 1, '\'') ? i + 3 : i + 2;
        Piece number = line[i];
        if (number is { Kind: PieceKind.Number, Plain: true } && line[i + 1].Glued && line[end - 1].Glued
            && line.TextOf(end - 1) is "s" && number.Number % 10 == 0)
        {
            int first = (int)number.Number;
            bool isShort = number.Digits == 2 && first >= 20 && (line.Is(i - 1, Key.The) || line.IsSign(i - 1, '\''));
            if (number.Digits == 4 && first is >= 1000 and < 2100 && (end == i + 2 || line.Is(i - 1, Key.The)))
            {
                return new PeriodDate(line.Span(i, end), first, 10);
            }

            return isShort ? new PeriodDate(line.Span(i, end), 1900 + first, 10) : null;
        }

        if (!OrdinalReader.TryRead(line, i, out int ordinalEnd, out int century))
        {
            return null;
        }

        int word = line.SkipHyphen(ordinalEnd);
        end = word + 1;
        bool isCentury = line.Word(word).Unit == CalendarUnit.Year && line.Word(word).UnitCount == 100;
        return isCentury && century is > 0 and <= 21
            ? new PeriodDate(line.Span(i, end), (century - 1) * 100, 100) { IsModifier = word > ordinalEnd }
            : null;
    }

    private static bool IsYearCue(Key key) =>
        key is Key.In or Key.Since or Key.Until or Key.By or Key.From or Key.Before or Key.After or Key.During
        or Key.Early or Key.Mid or Key.Late or Key.Of or Key.Between or Key.To or Key.Through;

    private static bool IsAfterPossessive(PieceLine line, int i) => line.TextOf(i - 1) is "s" && line.IsSign(i - 2, '\'');
}
