using System.Globalization;
using System.IO.Compression;
using Extract.Language.Text;

namespace Extract.Language.Names;

/// <summary>The places of the world by name, from Natural Earth (public domain). Read once; immutable and thread-safe.</summary>
public sealed class Gazetteer
{
    private static readonly Lazy<Gazetteer> s_default = new(ReadEmbedded);

    private readonly Dictionary<string, GazetteerPlace[]> _byName;
    private readonly GazetteerPlace[] _places;

    private Gazetteer(GazetteerPlace[] places)
    {
        _places = places;
        _byName = places
            .SelectMany(static p => p.Alternates.Prepend(p.Name).Select(n => (Key: Key(n), Place: p)))
            .Where(static p => p.Key.Length > 1)
            .GroupBy(static p => p.Key, static p => p.Place, StringComparer.Ordinal)
            .ToDictionary(
                static g => g.Key,
                static g => g.Distinct().OrderByDescending(static p => Weight(p)).ThenByDescending(static p => p.Population).ToArray(),
                StringComparer.Ordinal);
    }

    /// <summary>The gazetteer that ships with the library.</summary>
    public static Gazetteer Default => s_default.Value;

    public IReadOnlyList<GazetteerPlace> Places => _places;

    /// <summary>All names, folded.</summary>
    internal IEnumerable<KeyValuePair<string, GazetteerPlace[]>> Names => _byName;

    /// <summary>The places that bear a name, most notable first; empty when there is none. Case, accents, hyphens and "the" do not matter.</summary>
    public static IReadOnlyList<GazetteerPlace> Find(string name) => Default.Search(name);

    /// <inheritdoc cref="Find"/>
    public IReadOnlyList<GazetteerPlace> Search(string name) =>
        _byName.TryGetValue(Key(name), out GazetteerPlace[]? places) ? places : [];

    internal static string Key(string name)
    {
        string key = Folding.Letters(name.AsSpan().Trim()).Replace('-', ' ').Replace(".", "", StringComparison.Ordinal);
        if (key.StartsWith("the ", StringComparison.Ordinal))
        {
            key = key[4..];
        }

        return key.StartsWith("saint ", StringComparison.Ordinal) ? "st " + key[6..] : key;
    }

    private static int Weight(GazetteerPlace place) => place.Kind switch
    {
        "country" => 3,
        "city" => place.Population > 100_000 ? 2 : 0,
        "continent" or "ocean" => 3,
        "airport" => -1,
        _ => 1,
    };

    private static Gazetteer ReadEmbedded()
    {
        using Stream resource = typeof(Gazetteer).Assembly.GetManifestResourceStream("places.bin")
            ?? throw new InvalidOperationException("The gazetteer is missing from the assembly.");
        using BrotliStream unpacked = new(resource, CompressionMode.Decompress);
        using StreamReader reader = new(unpacked);
        List<GazetteerPlace> places = [];
        while (reader.ReadLine() is { } line)
        {
            string[] f = line.Split('\t');
            places.Add(new GazetteerPlace(
                string.Intern(f[0]),
                string.Intern(f[1]),
                string.Intern(f[2]),
                string.Intern(f[3]),
                double.Parse(f[4], CultureInfo.InvariantCulture),
                double.Parse(f[5], CultureInfo.InvariantCulture),
                f[6].Length == 0 ? 0 : long.Parse(f[6], CultureInfo.InvariantCulture),
                f[7].Length == 0 ? [] : f[7].Split('|')));
        }

        return new Gazetteer([.. places]);
    }
}
