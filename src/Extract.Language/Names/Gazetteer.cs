using System.Globalization;
using System.IO.Compression;
using Extract.Language.Text;

namespace Extract.Language.Names;

/// <summary>
/// The places of the world by name, from Natural Earth (public domain). The table is kept as text; a place is made when it is asked
/// for. Immutable as seen from outside and thread-safe.
/// </summary>
public sealed class Gazetteer
{
    private const int Columns = 8;
    private const int PlainLength = 64;
    private static readonly Lazy<Gazetteer> s_default = new(ReadEmbedded);

    private readonly string _table;
    private readonly int[] _rows;
    private readonly GazetteerPlace?[] _made;
    private readonly Lazy<GazetteerPlace[]> _places;
    private readonly Lazy<GazetteerNames> _names;

    private Gazetteer(string table)
    {
        _table = table;
        List<int> rows = new(20_000);
        for (int at = 0; at < table.Length; at = table.IndexOf('\n', at) + 1)
        {
            rows.Add(at);
        }

        _rows = [.. rows];
        _made = new GazetteerPlace?[_rows.Length];
        _places = new(() => [.. Enumerable.Range(0, _rows.Length).Select(Place)]);
        _names = new(Index);
    }

    /// <summary>The gazetteer that ships with the library.</summary>
    public static Gazetteer Default => s_default.Value;

    public IReadOnlyList<GazetteerPlace> Places => _places.Value;

    /// <summary>The places that bear a name, most notable first; empty when there is none. Case, accents, hyphens and "the" do not matter.</summary>
    public static IReadOnlyList<GazetteerPlace> Find(string name) => Default.Search(name);

    /// <inheritdoc cref="Find"/>
    public IReadOnlyList<GazetteerPlace> Search(string name)
    {
        string key = Key(name);
        return key.Length < 2 ? [] :
        [
            .. _names.Value.Find(key)
                .Select(Place)
                .Where(place => Key(place.Name) == key || place.Alternates.Any(other => Key(other) == key))
                .OrderByDescending(Weight)
                .ThenByDescending(static place => place.Population),
        ];
    }

    /// <summary>Adds every name to a table of hints, straight from the text: this is what loading costs.</summary>
    internal void AddTo(PlaceNames names)
    {
        Span<Range> columns = stackalloc Range[Columns];
        Span<Range> others = stackalloc Range[64];
        foreach (int at in _rows)
        {
            ReadOnlySpan<char> row = Row(at);
            row.Split(columns, '\t');
            NameHint hint = HintOf(row[columns[1]], row[columns[6]]);
            if (hint == NameHint.None)
            {
                continue;
            }

            AddName(names, row[columns[0]], hint);
            ReadOnlySpan<char> alternates = row[columns[7]];
            int count = alternates.Split(others, '|');
            for (int i = 0; i < count; i++)
            {
                AddName(names, alternates[others[i]], hint);
            }
        }
    }

    internal static string Key(ReadOnlySpan<char> name)
    {
        string key = Folding.Letters(name.Trim()).Replace('-', ' ').Replace(".", "", StringComparison.Ordinal);
        if (key.StartsWith("the ", StringComparison.Ordinal))
        {
            key = key[4..];
        }

        return key.StartsWith("saint ", StringComparison.Ordinal) ? "st " + key[6..] : key;
    }

    private static void AddName(PlaceNames names, ReadOnlySpan<char> name, NameHint hint)
    {
        Span<char> buffer = stackalloc char[PlainLength];
        ReadOnlySpan<char> key = KeyIn(buffer, name);
        if (key.Length > 1)
        {
            names.Add(key, hint);
        }
    }

    /// <summary>The key of a name; those of plain names, which most are, need no strings made of them.</summary>
    private static ReadOnlySpan<char> KeyIn(Span<char> buffer, ReadOnlySpan<char> name)
    {
        bool isPlain = name.Length <= buffer.Length && System.Text.Ascii.IsValid(name) && name.IndexOfAny('-', '.') < 0
            && !name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) && !name.StartsWith("saint ", StringComparison.OrdinalIgnoreCase);
        return isPlain ? buffer[..name.Trim().ToLowerInvariant(buffer)] : Key(name);
    }

    private static NameHint HintOf(ReadOnlySpan<char> kind, ReadOnlySpan<char> population) => kind switch
    {
        "country" or "continent" => NameHint.Country,
        "city" => !population.IsEmpty && long.Parse(population, CultureInfo.InvariantCulture) > 150_000 ? NameHint.City : NameHint.Town,
        "region" => NameHint.Region,
        "airport" => NameHint.None,
        _ => NameHint.Natural,
    };

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
        using StreamReader reader = new(unpacked, System.Text.Encoding.UTF8, false, 1 << 16);
        return new Gazetteer(reader.ReadToEnd());
    }

    private ReadOnlySpan<char> Row(int at)
    {
        ReadOnlySpan<char> rest = _table.AsSpan(at);
        return rest[..rest.IndexOf('\n')];
    }

    /// <summary>The place of a row; made once, as places are compared by what they are and by their lists.</summary>
    private GazetteerPlace Place(int row) => _made[row] ?? Interlocked.CompareExchange(ref _made[row], Parse(_rows[row]), null) ?? _made[row]!;

    private GazetteerPlace Parse(int at)
    {
        string[] f = Row(at).ToString().Split('\t');
        return new GazetteerPlace(
            f[0],
            string.Intern(f[1]),
            string.Intern(f[2]),
            f[3],
            double.Parse(f[4], CultureInfo.InvariantCulture),
            double.Parse(f[5], CultureInfo.InvariantCulture),
            f[6].Length == 0 ? 0 : long.Parse(f[6], CultureInfo.InvariantCulture),
            f[7].Length == 0 ? [] : f[7].Split('|'));
    }

    private GazetteerNames Index()
    {
        GazetteerNames names = new(_rows.Length * 4);
        Span<char> buffer = stackalloc char[PlainLength];
        for (int row = 0; row < _rows.Length; row++)
        {
            ReadOnlySpan<char> rest = Row(_rows[row]);
            names.Add(KeyIn(buffer, rest[..rest.IndexOf('\t')]), row);
            rest = rest[(rest.LastIndexOf('\t') + 1)..];
            while (!rest.IsEmpty)
            {
                int bar = rest.IndexOf('|');
                names.Add(KeyIn(buffer, bar < 0 ? rest : rest[..bar]), row);
                rest = bar < 0 ? default : rest[(bar + 1)..];
            }
        }

        return names;
    }
}
