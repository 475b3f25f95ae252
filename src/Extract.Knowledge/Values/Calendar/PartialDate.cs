using System.Globalization;
using NodaTime;

namespace Extract.Knowledge.Values.Calendar;

/// <summary>
/// A date as exact as the text makes it: a day, a month, a season, a decade, an interval, a day of an unknown year. Immutable and thread-safe, as are
/// its subtypes.
/// </summary>
public abstract record PartialDate
{
    /// <summary>Its first day; null when the year is unknown or the interval is open.</summary>
    public abstract LocalDate? First { get; }

    /// <summary>Its last day; equal to the first for a day.</summary>
    public abstract LocalDate? Last { get; }

    /// <summary>Extended Date/Time Format, ISO 8601-2, level 1: 2013-11-09, 2013-10, 2013-21, 201X, 2013-11-07/2013-11-11, XXXX-11-07.</summary>
    public abstract string ToEdtf();

    /// <summary>The value that TimeML 1.2.1 writes: 2013-11-09, 2013-W45, 2013-Q3, 2013-SU, 201; null for what it has no value for.</summary>
    public abstract string? ToTimex();

    /// <summary>What an interval that begins with it is written with: the first month of a quarter, the Monday of a week.</summary>
    internal virtual PartialDate Opening => this;

    /// <summary>What an interval that ends with it is written with.</summary>
    internal virtual PartialDate Closing => this;

    internal static string Text(LocalDate day) => day.ToString("uuuu'-'MM'-'dd", CultureInfo.InvariantCulture);

    internal static string Plain(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
