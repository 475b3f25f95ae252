using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Extract.Language.Values;

/// <summary>
/// A length of time in the units that the text uses, by ISO 8601 (5.5.2): P12D, PT4.5H, P1Y6M. A vague count of a unit ("days") is written X, as TimeML does: PXD.
/// Equal when written the same: PT90M is not PT1H30M. Immutable and thread-safe.
/// </summary>
public sealed record IsoDuration
{
    private const string Letters = "YMWDHMS";
    private const int FirstOfClock = 4;

    private static readonly (int Place, int Smaller, double Count)[] _divisions = [(0, 1, 12), (2, 3, 7), (1, 3, 30), (3, 4, 24), (4, 5, 60), (5, 6, 60)];

    private readonly double?[] _parts;

    private IsoDuration(double?[] parts) => _parts = parts;

    /// <summary>A number of one unit.</summary>
    /// <param name="amount">Not negative; null for a vague number.</param>
    public static IsoDuration Of(double? amount, CalendarUnit unit)
    {
        double?[] parts = new double?[Letters.Length];
        parts[PlaceOf(unit)] = amount ?? double.NaN;
        return new IsoDuration(parts);
    }

    /// <exception cref="FormatException">Not what <see cref="ToString"/> writes.</exception>
    public static IsoDuration Parse(string text) =>
        TryParse(text, out IsoDuration? duration) ? duration : throw new FormatException($"'{text}' is no ISO 8601 duration");

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out IsoDuration? duration)
    {
        duration = null;
        double?[] parts = new double?[Letters.Length];
        if (text.Length < 3 || text[0] != 'P' || text[^1] == 'T')
        {
            return false;
        }

        // Each unit at most once, in order of size; those of the clock behind the T and no others.
        int next = 0;
        bool isClock = false;
        for (int i = 1; i < text.Length; i++)
        {
            if (text[i] == 'T' && !isClock)
            {
                (isClock, next) = (true, FirstOfClock);
                continue;
            }

            int start = i;
            while (i < text.Length && (char.IsAsciiDigit(text[i]) || text[i] is '.' or 'X'))
            {
                i++;
            }

            int place = i < text.Length ? Letters.IndexOf(text[i], next) : -1;
            if (place < 0 || isClock != (place >= FirstOfClock) || Amount(text[start..i]) is not { } amount)
            {
                return false;
            }

            parts[place] = amount;
            next = place + 1;
        }

        duration = new IsoDuration(parts);
        return true;
    }

    /// <summary>Whether its units are all smaller than those of another length, or its one part is less than a whole of the other's last.</summary>
    public bool IsFinerThan(IsoDuration other)
    {
        int first = Array.FindIndex(_parts, p => p is not null);
        int last = Array.FindLastIndex(other._parts, p => p is not null);
        return first > last || (first == last && _parts[first] < 1);
    }

    /// <summary>True when a part is vague (PXD).</summary>
    public bool IsVague => Array.Exists(_parts, p => p is { } part && double.IsNaN(part));

    /// <summary>
    /// The same length without fractions, as far as calendars allow: hours become minutes and days hours; half a year is six months; of a month's and
    /// a second's fraction nothing is made.
    /// </summary>
    public IsoDuration InWholeUnits()
    {
        double?[] parts = [.. _parts];
        foreach ((int place, int smaller, double count) in _divisions)
        {
            if (parts[place] is { } amount && !double.IsNaN(amount) && amount != Math.Truncate(amount))
            {
                double whole = Math.Truncate(amount);
                parts[place] = whole > 0 ? whole : null;
                parts[smaller] = (parts[smaller] ?? 0) + Math.Round((amount - whole) * count, 6);
            }
        }

        return new IsoDuration(parts);
    }

    /// <summary>The one unit of the length and how many of it there are; false for a length of several units, or a vague one.</summary>
    public bool TrySingle(out double amount, out CalendarUnit unit)
    {
        (amount, unit) = (0, CalendarUnit.Day);
        int place = Array.FindIndex(_parts, p => p is not null);
        if (place < 0 || Array.FindLastIndex(_parts, p => p is not null) != place || double.IsNaN(_parts[place]!.Value))
        {
            return false;
        }

        (amount, unit) = (_parts[place]!.Value, UnitAt(place));
        return true;
    }

    /// <summary>Both lengths together, unit by unit.</summary>
    public IsoDuration Plus(IsoDuration other)
    {
        double?[] parts = new double?[Letters.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            parts[i] = _parts[i] is null ? other._parts[i] : _parts[i] + (other._parts[i] ?? 0);
        }

        return new IsoDuration(parts);
    }

    /// <summary>Whether two lengths are the same, in whatever units; months and days do not compare, and nothing is as long as a vague length.</summary>
    public static bool AreAsLong(IsoDuration a, IsoDuration b) => a.Measure() == b.Measure() && !a.IsVague && !b.IsVague;

    /// <summary>Its length in seconds, months of 30 days; without what is vague.</summary>
    public double ApproximateSeconds()
    {
        (double months, double seconds) = Measure();
        double all = (months * 30 * 86_400) + seconds;
        return double.IsNaN(all) ? 0 : all;
    }

    public bool Equals(IsoDuration? other) => other is not null && ToString() == other.ToString();

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    public override string ToString()
    {
        StringBuilder text = new("P");
        bool isClock = false;
        for (int i = 0; i < _parts.Length; i++)
        {
            if (_parts[i] is not { } amount)
            {
                continue;
            }

            if (i >= FirstOfClock && !isClock)
            {
                isClock = true;
                text.Append('T');
            }

            text.Append(double.IsNaN(amount) ? "X" : amount.ToString("0.#########", CultureInfo.InvariantCulture)).Append(Letters[i]);
        }

        return text.ToString();
    }

    /// <summary>Years and months in months, all smaller units in seconds; no number for a vague length.</summary>
    public (double Months, double Seconds) Measure() => (
        ((_parts[0] ?? 0) * 12) + (_parts[1] ?? 0),
        (((((((_parts[2] ?? 0) * 7) + (_parts[3] ?? 0)) * 24) + (_parts[4] ?? 0)) * 60) + (_parts[5] ?? 0)) * 60 + (_parts[6] ?? 0));

    private static double? Amount(ReadOnlySpan<char> text) => text is "X"
        ? double.NaN
        : double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double amount) && double.IsFinite(amount) ? amount : null;

    private static int PlaceOf(CalendarUnit unit) => unit switch
    {
        CalendarUnit.Year => 0,
        CalendarUnit.Month => 1,
        CalendarUnit.Week => 2,
        CalendarUnit.Hour => 4,
        CalendarUnit.Minute => 5,
        CalendarUnit.Second => 6,
        _ => 3,
    };

    private static CalendarUnit UnitAt(int place) => place switch
    {
        0 => CalendarUnit.Year,
        1 => CalendarUnit.Month,
        2 => CalendarUnit.Week,
        4 => CalendarUnit.Hour,
        5 => CalendarUnit.Minute,
        6 => CalendarUnit.Second,
        _ => CalendarUnit.Day,
    };
}
