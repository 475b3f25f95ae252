namespace Extract.Knowledge;

/// <summary>Where on Earth an entity lies, from the gazetteer.</summary>
/// <param name="Latitude">Degrees, north positive.</param>
/// <param name="Longitude">Degrees, east positive.</param>
/// <param name="Country">The country's name in the gazetteer; null at sea and where none is told.</param>
public sealed record EntityLocation(double Latitude, double Longitude, string? Country);
