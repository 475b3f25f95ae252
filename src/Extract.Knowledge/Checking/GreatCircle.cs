namespace Extract.Knowledge.Checking;

/// <summary>Distances on a sphere of the Earth's mean radius.</summary>
internal static class GreatCircle
{
    private const double Radius = 6371.0;

    /// <summary>In kilometres, by the haversine formula.</summary>
    public static double Distance(EntityLocation a, EntityLocation b)
    {
        double north = Math.Sin(Radians(b.Latitude - a.Latitude) / 2);
        double east = Math.Sin(Radians(b.Longitude - a.Longitude) / 2);
        double chord = (north * north) + (Math.Cos(Radians(a.Latitude)) * Math.Cos(Radians(b.Latitude)) * east * east);
        return 2 * Radius * Math.Asin(Math.Min(1, Math.Sqrt(chord)));
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
