using System.Globalization;
using System.Text;
using Extract.Knowledge.Entities;
using Extract.Language.Names;

namespace Extract.Knowledge.Merging.Entities.Places;

/// <summary>
/// The gazetteer with what it lacks. Its points for countries and regions lie anywhere in their boxes, even at sea: they are taken as where their
/// people live. Thread-safe.
/// </summary>
internal static class Atlas
{
    private const string FileName = "places-supplement.tsv";

    private static readonly Lazy<Dictionary<string, List<GazetteerPlace>>> s_supplement = new(ReadSupplement);
    private static readonly Lazy<Dictionary<string, string>> s_countries = new(NameCountries);
    private static readonly Lazy<Dictionary<(string Country, string Region), (double Latitude, double Longitude)>> s_middles = new(FindMiddles);

    /// <summary>The places that bear a name, most notable first, airports left out; empty when there is none.</summary>
    public static IReadOnlyList<GazetteerPlace> Find(string name)
    {
        List<GazetteerPlace> found = [.. Gazetteer.Find(name).Where(place => place.Kind != "airport")];
        foreach (GazetteerPlace added in s_supplement.Value.GetValueOrDefault(NameFold.Fold(name), []))
        {
            found.RemoveAll(place => place.Kind == added.Kind && place.Kind == "country");
            found.Add(added);
        }

        return found;
    }

    /// <summary>The name of the country of a place; null when the gazetteer does not tell it.</summary>
    public static string? CountryOf(GazetteerPlace place) => s_countries.Value.GetValueOrDefault(place.Country);

    /// <summary>Where a place lies, as degrees north and east.</summary>
    public static (double Latitude, double Longitude) PointOf(GazetteerPlace place) => place.Kind switch
    {
        "country" => s_middles.Value.GetValueOrDefault((place.Country, ""), (place.Latitude, place.Longitude)),
        "region" => s_middles.Value.GetValueOrDefault((place.Country, place.Name), (place.Latitude, place.Longitude)),
        _ => (place.Latitude, place.Longitude),
    };

    private static Dictionary<string, string> NameCountries()
    {
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        foreach (GazetteerPlace place in Gazetteer.Default.Places.Concat(s_supplement.Value.Values.SelectMany(places => places)))
        {
            if (place.Kind == "country" && place.Country.Length > 0)
            {
                names.TryAdd(place.Country, place.Name);
            }
        }

        return names;
    }

    private static Dictionary<(string Country, string Region), (double Latitude, double Longitude)> FindMiddles()
    {
        Dictionary<(string, string), (double Latitude, double Longitude, double People)> sums = [];
        foreach (GazetteerPlace city in Gazetteer.Default.Places.Where(place => place is { Kind: "city", Country.Length: > 0 }))
        {
            double people = Math.Max(1, city.Population);
            foreach ((string, string) key in (ReadOnlySpan<(string, string)>)[(city.Country, ""), (city.Country, city.Region)])
            {
                (double latitude, double longitude, double sum) = sums.GetValueOrDefault(key);
                sums[key] = (latitude + (city.Latitude * people), longitude + (city.Longitude * people), sum + people);
            }
        }

        return sums.ToDictionary(
            pair => pair.Key,
            pair => (Math.Round(pair.Value.Latitude / pair.Value.People, 4), Math.Round(pair.Value.Longitude / pair.Value.People, 4)));
    }

    private static Dictionary<string, List<GazetteerPlace>> ReadSupplement()
    {
        using Stream resource = typeof(Atlas).Assembly.GetManifestResourceStream(FileName)
            ?? throw new InvalidOperationException("The supplement of places is missing from the assembly.");
        using StreamReader reader = new(resource, Encoding.UTF8);
        Dictionary<string, List<GazetteerPlace>> places = new(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            string[] f = line.Split('\t');
            string[] others = f[7].Length == 0 ? [] : f[7].Split('|');
            GazetteerPlace place = new(
                f[0], f[1], f[2], f[3], double.Parse(f[4], CultureInfo.InvariantCulture), double.Parse(f[5], CultureInfo.InvariantCulture), long.Parse(f[6], CultureInfo.InvariantCulture), others);
            foreach (string name in (string[])[f[0], .. others])
            {
                string key = NameFold.Fold(name);
                places.TryAdd(key, []);
                places[key].Add(place);
            }
        }

        return places;
    }
}
