namespace Extract.Knowledge.Values;

/// <summary>The year that a date leaves out, with what told it.</summary>
internal readonly record struct YearFound(int Year, YearSource By)
{
    public static YearFound? Of(int? year, YearSource by) => year is { } known ? new YearFound(known, by) : null;
}
