namespace Extract.Knowledge;

/// <summary>Distances on a sphere of the Earth's mean radius.</summary>
internal static class GreatCircle
{
    private const double Radius = 6371.0;

    /// <summary>In kilometres, by the haversine formula.</summary>
    public static double Distance(EntityLocation a, EntityLocation b) => Distance(a.Latitude, a.Longitude, b.Latitude, b.Longitude);

    /// <summary>The same between points in degrees, north and east positive.</summary>
    public static double Distance(double latitude, double longitude, double otherLatitude, double otherLongitude)
    {
        double north = Math.Sin(Radians(otherLatitude - latitude) / 2);
        double east = Math.Sin(Radians(otherLongitude - longitude) / 2);
        double chord = (north * north) + (Math.Cos(Radians(latitude)) * Math.Cos(Radians(otherLatitude)) * east * east);
        return 2 * Radius * Math.Asin(Math.Min(1, Math.Sqrt(chord)));
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
