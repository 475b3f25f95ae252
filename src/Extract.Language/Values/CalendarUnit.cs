namespace Extract.Language.Values;

/// <summary>Units of time, in order of size; a weekend is the Saturday and Sunday of a week.</summary>
public enum CalendarUnit : byte
{
    Second,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Month,
    Year,
}
