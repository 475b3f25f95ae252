namespace Extract.Language.Values.Reading;

/// <summary>Reads ages that stand without a unit: "aged 60", "Ann Lee, 20, from", "Ann Lee (20)". Thread-safe.</summary>
internal static class AgeReader
{
    public static Age? Read(PieceLine line, int i, out int end)
    {
        end = i + 1;
        if (line.Is(i, Key.Aged) && NumberReader.TryRead(line, i + 1, out int wordEnd, out double years) && !line.IsNumber(i + 1)
            && years < 130)
        {
            end = wordEnd;
            return new Age(line.Span(i, end), IsoDuration.Parse($"P{(int)years}Y"));
        }

        int number = line.Is(i, Key.Aged) ? line.SkipHyphen(i + 1) : i;
        if (line[number] is not { Kind: PieceKind.Number, Plain: true, Digits: <= 3, Number: > 0 and < 130 }
            || (line[number + 1].Glued && line.IsWord(number + 1)))
        {
            return null;
        }

        bool isAge = number > i || IsApposition(line, number) || IsAfterAt(line, number) || IsSaid(line, number);
        end = number + 1;
        return isAge ? new Age(line.Span(i, end), IsoDuration.Parse($"P{(int)line[number].Number}Y")) : null;
    }

    // "at 17 the youngest", ", at 17,"
    private static bool IsAfterAt(PieceLine line, int i) =>
        line.Is(i - 1, Key.At) && line[i].Number is > 5 and < 110 && (line.Is(i + 1, Key.The) || line[i + 1].Sign is ',' or '.');

    // "the age of 21", "she was 25,"
    private static bool IsSaid(PieceLine line, int i)
    {
        bool isAgeOf = line.Is(i - 1, Key.Of) && line.Is(i - 2, Key.Aged);
        bool isPerson = line.TextOf(i - 2) is "he" or "she" or "He" or "She" or "who" && line.TextOf(i - 1) is "is" or "was" or "turned";
        return isAgeOf || (isPerson && (line[i + 1].Sign is ',' or '.' or ';' || line.Key(i + 1) is Key.Now or Key.And));
    }

    // A number alone between commas or brackets after a name.
    private static bool IsApposition(PieceLine line, int i)
    {
        Piece name = line[i - 2];
        bool isName = name is { Kind: PieceKind.Word, Capital: true } && name.Word.Month == 0 && name.Word.Weekday is null;
        bool isClosed = line.IsSign(i - 1, '(')
            ? line.IsSign(i + 1, ')')
            : line.IsSign(i - 1, ',')
                && (line[i + 1].Sign is ',' or '.' or ';' || line.Key(i + 1) is Key.And or Key.From or Key.Of
                || line[i + 1].Kind == PieceKind.Break);
        return isName && isClosed;
    }
}
