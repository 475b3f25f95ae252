using Extract.Rules.Values.Words;

namespace Extract.Rules.Values.Pieces;

/// <summary>Reads numbers in digits and words: "65,000", "twenty-five", "1.2 million", "half a million", "two and a half".
/// Thread-safe.</summary>
internal static class NumberReader
{
    // A longer row is no number, and to look at all of it from each of its places would take for ever.
    private const int MostGroups = 6;

    /// <summary>Reads a cardinal; <paramref name="end"/> is the piece after it.</summary>
    public static bool TryRead(PieceLine line, int i, out int end, out double value)
    {
        if (line.IsNumber(i))
        {
            value = line[i].Number;
            end = i + 1;
            for (int groups = Groups(line, i); groups > 0; groups--)
            {
                value = (value * 1000) + line[end].Number;
                end++;
            }

            if (line[end].Glued && Vulgar(line[end].Sign) is > 0 and double part)
            {
                value += part;
                end++;
            }
        }
        else if (line.IsWord(i, "half") && line.IsWord(i + 1, "a") && line.Word(i + 2).Scale > 0)
        {
            value = line.Word(i + 2).Scale / 2;
            end = i + 3;
            return true;
        }
        else if (!TryReadWords(line, i, out end, out value))
        {
            return false;
        }

        int half = AfterHalf(line, end);
        if (half > end)
        {
            // "a million and a half" is half a million more.
            value += 0.5 * (line.Word(end - 1).Scale >= 1000 ? line.Word(end - 1).Scale : 1);
            end = half;
        }

        while (ScaleAt(line, end) is > 0 and double scale)
        {
            value *= scale;
            end = line.SkipHyphen(end) + 1;
        }

        return true;
    }

    private static bool TryReadWords(PieceLine line, int i, out int end, out double value)
    {
        double total = 0;
        double current = -1;
        int j = i;
        if ((line.IsWord(i, "a") || line.IsWord(i, "an")) && line.Word(i + 1).Scale > 0)
        {
            current = 1;
            j = i + 1;
        }

        while (true)
        {
            int k = current >= 0 && line.IsHyphen(j) ? j + 1 : j;
            bool joined = current >= 100 && line.IsWord(k, "and") && line.Word(k + 1).Cardinal > 0;
            k = joined ? k + 1 : k;
            ValueWord word = line.Word(k);
            if (word.Cardinal >= 0 && Fits(current, word.Cardinal))
            {
                current = Math.Max(current, 0) + word.Cardinal;
            }
            else if (word.Scale > 0 && current > 0 && !joined)
            {
                if (word.Scale <= 100)
                {
                    current *= word.Scale;
                }
                else
                {
                    total += current * word.Scale;
                    current = line.Word(k + 1).Cardinal > 0 ? -1 : 0;
                    if (line.IsWord(k + 1, "and") && line.Word(k + 2).Cardinal > 0)
                    {
                        k++;
                        current = -1;
                    }
                }
            }
            else
            {
                break;
            }

            j = k + 1;
        }

        value = total + Math.Max(current, 0);
        end = j;
        return j > i && (current >= 0 || total > 0);
    }

    // "twenty" takes "five", "hundred" takes both; "twenty" takes no "thirty".
    private static bool Fits(double current, int next) => current switch
    {
        < 0 => true,
        >= 100 => current % 100 == 0 || (current % 100 >= 20 && current % 10 == 0 && next is > 0 and < 10),
        >= 20 => current % 10 == 0 && next is > 0 and < 10,
        _ => false,
    };

    private static double ScaleAt(PieceLine line, int i)
    {
        int word = line.SkipHyphen(i);
        return line.Word(word).Scale;
    }

    // "two and a half", "three-and-a-half"
    private static int AfterHalf(PieceLine line, int i)
    {
        int and = line.SkipHyphen(i);
        int a = line.SkipHyphen(and + 1);
        int half = line.SkipHyphen(a + 1);
        return line.IsWord(and, "and") && line.IsWord(a, "a") && line.IsWord(half, "half") ? half + 1 : i;
    }

    // "65 000": groups of three digits after a space are thousands when the space binds, the group is round, or there are two of them.
    private static int Groups(PieceLine line, int i)
    {
        ref readonly Piece first = ref line[i];
        if (!first.Plain || first.Digits > 3 || line.TextOf(i)[0] == '0' || (i > 0 && first.Glued && line[i - 1].Sign == '+'))
        {
            return 0;
        }

        int groups = 0;
        while (groups < MostGroups && IsGroup(line, i + groups))
        {
            groups++;
        }

        // "495 123 4567" is a telephone number.
        bool isCut = line[i + groups + 1].Kind == PieceKind.Number && line[i + groups + 1].Start == line[i + groups].End + 1 && groups > 1;
        bool binds = first.End < line.Text.Length && line.Text[first.End] is '\u00A0' or '\u202F' or '\u2009';
        return isCut || (groups == 1 && !binds && line.TextOf(i + 1) is not "000") ? 0 : groups;
    }

    private static bool IsGroup(PieceLine line, int i) =>
        line[i + 1].Kind == PieceKind.Number && line[i + 1].Plain && line[i + 1].End - line[i + 1].Start == 3 && line[i + 1].Start == line[i].End + 1;

    private static double Vulgar(char sign) => sign switch
    {
        '\u00BD' => 0.5,
        '\u00BC' => 0.25,
        '\u00BE' => 0.75,
        '\u2153' => 1.0 / 3,
        '\u2154' => 2.0 / 3,
        _ => 0,
    };
}
