using System.Globalization;

namespace Extract.Evaluation.Judging;

/// <summary>ISO 8601 durations in the two measures that do not mix: months and seconds.</summary>
internal static class IsoDuration
{
    private static readonly (char Letter, long Months, long Seconds)[] _days =
        [('Y', 12, 0), ('M', 1, 0), ('W', 0, 604_800), ('D', 0, 86_400)];

    private static readonly (char Letter, long Months, long Seconds)[] _hours = [('H', 0, 3600), ('M', 0, 60), ('S', 0, 1)];

    /// <summary>Whole parts in their order, each at most once ("P1Y2M", "PT1H30M"); null for anything else.</summary>
    public static (long Months, long Seconds)? Parse(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] != 'P')
        {
            return null;
        }

        long months = 0;
        long seconds = 0;
        ReadOnlySpan<char> rest = text[1..];
        int time = rest.IndexOf('T');
        bool valid = Add(time < 0 ? rest : rest[..time], _days, ref months, ref seconds)
            && (time < 0 || Add(rest[(time + 1)..], _hours, ref months, ref seconds));
        return valid ? (months, seconds) : null;
    }

    private static bool Add(
        ReadOnlySpan<char> text, (char Letter, long Months, long Seconds)[] parts, ref long months, ref long seconds)
    {
        int part = 0;
        while (!text.IsEmpty)
        {
            int digits = text.IndexOfAnyExceptInRange('0', '9');
            if (digits < 1 || !long.TryParse(text[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out long count))
            {
                return false;
            }

            while (part < parts.Length && parts[part].Letter != text[digits])
            {
                part++;
            }

            if (part == parts.Length)
            {
                return false;
            }

            months += count * parts[part].Months;
            seconds += count * parts[part].Seconds;
            text = text[(digits + 1)..];
            part++;
        }

        return true;
    }
}
