namespace Extract.Knowledge.Exporting.GeoJson;

/// <summary>A position in WGS 84, degrees, in the order that GeoJSON writes.</summary>
internal readonly record struct Position(double Longitude, double Latitude)
{
    public static Position Of(EntityLocation location) => new(location.Longitude, location.Latitude);
}
