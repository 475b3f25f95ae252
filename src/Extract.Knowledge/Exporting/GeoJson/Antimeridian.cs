namespace Extract.Knowledge.Exporting.GeoJson;

/// <summary>Cuts lines where they cross the 180th meridian, as RFC 7946 asks in 3.1.9. Thread-safe.</summary>
internal static class Antimeridian
{
    /// <summary>The line in parts, none of which crosses; each step takes the shorter way round. Parts have two positions or more.</summary>
    public static IReadOnlyList<IReadOnlyList<Position>> Split(IReadOnlyList<Position> line)
    {
        List<IReadOnlyList<Position>> parts = [];
        List<Position> part = [];
        foreach (Position next in line)
        {
            if (part.Count > 0 && Math.Abs(next.Longitude - part[^1].Longitude) > 180)
            {
                Position last = part[^1];
                double edge = last.Longitude < 0 ? -180 : 180;
                double toEdge = edge - last.Longitude;
                double way = toEdge + next.Longitude + edge;
                double share = way == 0 ? 0 : toEdge / way;
                double latitude = Math.Round(last.Latitude + (share * (next.Latitude - last.Latitude)), 6);
                Add(part, new Position(edge, latitude));
                Close(parts, part);
                part = [new Position(-edge, latitude)];
            }

            Add(part, next);
        }

        Close(parts, part);
        return parts;
    }

    private static void Add(List<Position> part, Position next)
    {
        if (part.Count == 0 || part[^1] != next)
        {
            part.Add(next);
        }
    }

    private static void Close(List<IReadOnlyList<Position>> parts, List<Position> part)
    {
        if (part.Count > 1)
        {
            parts.Add(part);
        }
    }
}
