namespace Extract.Language.Values.Reading;

/// <summary>Reads ordinals in digits and words: "19th", "third", "twenty-first". Thread-safe.</summary>
internal static class OrdinalReader
{
    public static bool TryRead(PieceLine line, int i, out int end, out int value)
    {
        value = 0;
        end = i;
        if (line.IsNumber(i))
        {
            if (!line[i].Plain || line[i].Digits > 4 || !line[i + 1].Glued || !line.Is(i + 1, Key.Suffix))
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
}
