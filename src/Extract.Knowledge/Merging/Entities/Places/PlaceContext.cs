using Extract.Language.Names;

namespace Extract.Knowledge.Merging.Entities.Places;

/// <summary>To which countries the places of an article belong, how often each, by code; and where its towns lie.</summary>
internal sealed class PlaceContext
{
    private readonly Dictionary<string, double> _counts = new(StringComparer.Ordinal);
    private readonly List<(string Entity, GazetteerPlace Place)> _towns = [];
    private double _total;

    public void Add(GazetteerPlace place, string entity)
    {
        Add(place.Country, 1);
        if (place.Kind == "city")
        {
            _towns.Add((entity, place));
        }
    }

    /// <summary>The distance to the nearest other town, in kilometres; null when there is none.</summary>
    public double? Nearest(GazetteerPlace place, string entity)
    {
        double? nearest = null;
        foreach ((string other, GazetteerPlace town) in _towns)
        {
            if (other != entity)
            {
                double distance = GreatCircle.Distance(place.Latitude, place.Longitude, town.Latitude, town.Longitude);
                nearest = Math.Min(nearest ?? distance, distance);
            }
        }

        return nearest;
    }

    private void Add(string country, double weight)
    {
        if (country.Length > 0)
        {
            _counts[country] = _counts.GetValueOrDefault(country) + weight;
            _total += weight;
        }
    }

    /// <summary>How much is known, less what an entity itself says.</summary>
    public double Weight(string? own) => _total - (own is null ? 0 : Math.Min(1, _counts.GetValueOrDefault(own)));

    /// <summary>The share of a country, 0 to 1, less what an entity itself says.</summary>
    public double Share(string country, string? own)
    {
        double weight = Weight(own);
        double count = _counts.GetValueOrDefault(country) - (own == country ? 1 : 0);
        return weight > 0 ? Math.Max(0, count) / weight : 0;
    }
}
