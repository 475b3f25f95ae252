namespace Extract.Language.Values.Reading;

/// <summary>Reads measures, money, counts and ordinals, and steps over numbers that are none of these (scores, names, telephone
/// numbers). Thread-safe.</summary>
internal static class QuantityReader
{
    /// <summary>Reads a quantity; null with <paramref name="end"/> past the number when it is no quantity.</summary>
    public static Quantity? Read(PieceLine line, int i, out int end)
    {
        end = i + 1;
        if (CurrencyAt(line, i) is { } currency && line.IsNumber(i + 1))
        {
            return ReadMoney(line, i, currency, out end);
        }

        if (line.Is(i, Key.Minus) && line.IsNumber(i + 1))
        {
            return ReadCardinal(line, i, i + 1, true, out end);
        }

        if (line.IsSign(i, '-') && line.IsNumber(i + 1) && line[i + 1].Glued && !line[i].Glued)
        {
            Quantity? below = ReadCardinal(line, i, i + 1, true, out end);
            return below?.Unit is null ? null : below;
        }

        if (OrdinalReader.TryRead(line, i, out int ordinalEnd, out int ordinal))
        {
            end = ordinalEnd;
            bool isFraction = line.IsHyphen(i - 1) || (line.Is(end, Key.Of) && line.Is(i - 1, Key.A));
            return isFraction ? null : new Quantity(line.Span(i, end), ordinal, null, true);
        }

        return ReadCardinal(line, i, i, false, out end);
    }

    private static Quantity? ReadCardinal(PieceLine line, int first, int i, bool negative, out int end)
    {
        if (!NumberReader.TryRead(line, i, out end, out double amount))
        {
            end = i + 1;
            return null;
        }

        if (line.IsNumber(i) && SkipForeign(line, i, ref end))
        {
            return null;
        }

        if (MeasureReader.TryRead(line, end, negative, out int unitEnd, out string unit))
        {
            if (unit == "m" && line[end].Glued && line.IsNumber(end - 1) && line.TextOf(end).Length == 1 && line.IsPlural(unitEnd))
            {
                // "30m users" are millions, a "100m final" is metres.
                end = unitEnd;
                return new Quantity(line.Span(first, end), amount * 1e6, null);
            }

            end = unitEnd;
            negative |= line.Is(end, Key.Below);
            return new Quantity(line.Span(first, end), negative ? -amount : amount, unit);
        }

        if (line.Is(line.SkipHyphen(end), Key.Fraction))
        {
            return null;
        }

        if (line.Key(end) is Key.To or Key.Or && NumberReader.TryRead(line, end + 1, out int otherEnd, out _))
        {
            // "150 to 200 tonnes", "three or four days": the first shares what the second measures.
            if (MeasureReader.TryRead(line, otherEnd, negative, out _, out unit))
            {
                return new Quantity(line.Span(first, end), negative ? -amount : amount, unit);
            }

            if (line.Word(line.SkipHyphen(otherEnd)).Unit is not null)
            {
                return null;
            }
        }

        if (line.Word(end).Money is { } money)
        {
            end++;
            return new Quantity(line.Span(first, end), amount, money);
        }

        bool isShape = line.IsHyphen(end) && line.IsPlainWord(end + 1) && line.TextOf(end + 1).EndsWith("ed", StringComparison.Ordinal);
        bool isPronoun = line.Word(i).Cardinal == 1 && end == i + 1;
        if (isShape || isPronoun || IsNamePart(line, i, end) || line.Is(i - 1, Key.Number) || (line.IsNumber(i) && line.IsSign(i - 1, '#')))
        {
            return null;
        }

        return new Quantity(line.Span(first, end), negative ? -amount : amount, null);
    }

    private static Quantity ReadMoney(PieceLine line, int i, string currency, out int end)
    {
        NumberReader.TryRead(line, i + 1, out end, out double amount);
        if (line[end].Glued && line.IsWord(end))
        {
            double scale = line.TextOf(end) switch
            {
                "m" or "M" => 1e6,
                "k" or "K" => 1e3,
                _ => 1,
            };
            amount *= scale;
            end += scale > 1 ? 1 : 0;
        }

        return new Quantity(line.Span(i, end), amount, currency);
    }

    private static string? CurrencyAt(PieceLine line, int i) => line[i].Sign switch
    {
        '$' => "USD",
        '\u00A3' => "GBP",
        '\u20AC' => "EUR",
        '\u00A5' => "JPY",
        '\u20BD' => "RUB",
        _ => null,
    };

    // Scores (2-0), telephone numbers, A380, 4x100m, 5/6, 10:9, list numbers: steps past the whole of it.
    private static bool SkipForeign(PieceLine line, int i, ref int end)
    {
        bool isListNumber = line.IsLineStart(i) && line[i] is { Plain: true, Digits: <= 2 }
            && ((line[i + 1].Sign is '.' or ')' && line[i + 1].Glued && !line[i + 2].Glued) || (line.IsWord(i + 1) && line[i + 1].Capital));
        bool hasLetters = (line[i].Glued && (line.IsWord(i - 1) || (line.IsHyphen(i - 1) && line.IsWord(i - 2) && line[i - 2].Capital)))
            || (line[end].Glued && line.IsWord(end) && line.Word(end).Measure is null && line.Word(end).Unit is null
                && line.Key(end) is not (Key.Celsius or Key.Fahrenheit));
        int j = end;
        while (line[j].Glued && line[j + 1].Glued
            && ((line[j].Sign is '-' or '/' or ':' or '.' && line.IsNumber(j + 1)) || (hasLetters && !line.IsPossessive(j))))
        {
            j += 2;
        }

        bool isPhone = line.IsSign(i - 1, '+') && line[i].Glued;
        while ((isPhone || (line[i].Plain && line[i].Digits > 1 && line.TextOf(i)[0] == '0'))
            && (line.IsNumber(j) || line[j].Sign is '(' or ')' or '-'))
        {
            j++;
        }

        bool isForeign = hasLetters || isPhone || j > end || isListNumber;
        if (isForeign)
        {
            end = Math.Max(hasLetters && line[end].Glued && line.IsWord(end) ? end + 1 : end, j);
        }

        return isForeign;
    }

    // "Apollo 11", "241 Squadron", "Day Nine": a number beside a name and not before what it could count.
    private static bool IsNamePart(PieceLine line, int i, int end)
    {
        bool follows = line.IsNameWord(i - 1) && line.Word(i - 1).Month == 0;
        bool counts = line.IsWord(end) && !line[end].Capital
            && (line[end].Upos is Upos.Noun or Upos.Adj || line.IsPlural(end) || line.Key(end) == Key.None && line.IsPlainWord(end)
                && line.IsPlural(end + 1));
        if (line.IsHyphen(end))
        {
            counts = true;
        }

        return follows && !counts;
    }
}
