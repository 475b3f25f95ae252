namespace Extract.Language.Values;

/// <summary>Seasons with their codes in EDTF (ISO 8601-2): 2014-21 is spring 2014.</summary>
public enum Season : byte
{
    Spring = 21,
    Summer = 22,
    Autumn = 23,
    Winter = 24,
}
