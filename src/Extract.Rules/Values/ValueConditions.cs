using Extract.Rules.Values.Patterns;

namespace Extract.Rules.Values;

/// <summary>What must, and what must not, stand beside a match: choices of sequences; null for no condition. Immutable and thread-safe.</summary>
internal sealed record ValueConditions(Element[][]? After, Element[][]? Before, Element[][]? UnlessAfter, Element[][]? UnlessBefore)
{
    public bool Hold(ValueLine line, int first, int end) =>
        (After is null || StandsBefore(After, line, first))
        && (UnlessAfter is null || !StandsBefore(UnlessAfter, line, first))
        && (Before is null || StandsBehind(Before, line, end))
        && (UnlessBefore is null || !StandsBehind(UnlessBefore, line, end));

    private static bool StandsBefore(Element[][] choices, ValueLine line, int first)
    {
        foreach (Element[] choice in choices)
        {
            int at = first;
            int e = choice.Length - 1;
            while (e >= 0 && choice[e].MatchBefore(line, at, out int start))
            {
                at = start;
                e--;
            }

            if (e < 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool StandsBehind(Element[][] choices, ValueLine line, int end)
    {
        foreach (Element[] choice in choices)
        {
            int at = end;
            int e = 0;
            while (e < choice.Length && choice[e].Match(line, at, out Capture capture))
            {
                at = capture.End;
                e++;
            }

            if (e == choice.Length)
            {
                return true;
            }
        }

        return false;
    }
}
