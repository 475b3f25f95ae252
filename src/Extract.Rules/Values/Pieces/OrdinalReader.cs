namespace Extract.Rules.Values.Pieces;

/// <summary>Reads ordinals in digits and words: "19th", "third", "twenty-first". Thread-safe.</summary>
internal static class OrdinalReader
{
    public static bool TryRead(PieceLine line, int i, out int end, out int value)
    {
        value = 0;
        end = i;
        if (line.IsNumber(i))
        {
            if (line[i].Number != Math.Truncate(line[i].Number) || line[i].Digits > 7 || !line[i + 1].Glued || !IsSuffix(line, i + 1))
            {
                return false;
            }

            value = (int)line[i].Number;
            end = i + 2;
            return true;
        }

        if (line.Word(i).Ordinal > 0)
        {
            value = line.Word(i).Ordinal;
            end = i + 1;
            return true;
        }

        int unit = line.SkipHyphen(i + 1);
        if (line.Word(i).Cardinal >= 20 && unit > i + 1 && line.Word(unit).Ordinal is > 0 and < 10)
        {
            value = line.Word(i).Cardinal + line.Word(unit).Ordinal;
            end = unit + 1;
            return true;
        }

        return false;
    }

    private static bool IsSuffix(PieceLine line, int i) =>
        line.IsWord(i, "th") || line.IsWord(i, "st") || line.IsWord(i, "nd") || line.IsWord(i, "rd");
}
