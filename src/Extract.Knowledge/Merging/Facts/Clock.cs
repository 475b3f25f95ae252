using System.Globalization;

namespace Extract.Knowledge.Merging.Facts;

/// <summary>Times of the day as fillers write them: 18:40, 18:40+04:00, 14:40Z.</summary>
internal static class Clock
{
    private const int MinutesOfDay = 24 * 60;

    /// <summary>How the first stands to the second: one with its offset says more than one without, and the same instant is the same time.</summary>
    public static Likeness Compare(string a, string b)
    {
        if (!TryRead(a, out int minutes, out int? offset) || !TryRead(b, out int otherMinutes, out int? otherOffset))
        {
            return a == b ? Likeness.Same : Likeness.Different;
        }

        if (offset is { } mine && otherOffset is { } theirs)
        {
            return (minutes - mine - otherMinutes + theirs) % MinutesOfDay == 0 ? Likeness.Same : Likeness.Different;
        }

        return minutes != otherMinutes ? Likeness.Different
            : offset is null == otherOffset is null ? Likeness.Same
            : offset is null ? Likeness.Wider : Likeness.Narrower;
    }

    private static bool TryRead(string text, out int minutes, out int? offset)
    {
        offset = null;
        if (!TryMinutes(text.AsSpan(0, Math.Min(5, text.Length)), out minutes))
        {
            return false;
        }

        ReadOnlySpan<char> rest = text.AsSpan(5);
        if (rest is "Z")
        {
            offset = 0;
        }
        else if (rest.Length == 6 && rest[0] is '+' or '-' && TryMinutes(rest[1..], out int shift))
        {
            offset = rest[0] == '-' ? -shift : shift;
        }

        return true;
    }

    private static bool TryMinutes(ReadOnlySpan<char> text, out int minutes)
    {
        minutes = 0;
        if (text.Length != 5 || text[2] != ':'
            || !int.TryParse(text[..2], NumberStyles.None, CultureInfo.InvariantCulture, out int hours)
            || !int.TryParse(text[3..], NumberStyles.None, CultureInfo.InvariantCulture, out int rest))
        {
            return false;
        }

        minutes = (hours * 60) + rest;
        return true;
    }
}
