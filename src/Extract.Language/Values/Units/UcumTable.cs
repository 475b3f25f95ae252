using System.Collections.Frozen;
using System.Globalization;

namespace Extract.Language.Values.Units;

/// <summary>The named units of <c>ucum.tsv</c> and the currencies of <c>iso4217.txt</c>. Frozen and thread-safe.</summary>
internal sealed class UcumTable
{
    private static readonly Rational _ten = 10;

    private readonly Dictionary<string, UcumAtom> _atoms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, UcumAtom>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly FrozenSet<string> _currencies;

    private UcumTable()
    {
        _lookup = _atoms.GetAlternateLookup<ReadOnlySpan<char>>();
        _currencies = Lines("iso4217.txt").SelectMany(line => line.Split(' ')).ToFrozenSet(StringComparer.Ordinal);
        foreach (string line in Lines("ucum.tsv"))
        {
            string[] columns = line.Split('\t');
            Rational shift = columns.Length > 4 ? Number(columns[4]) : Rational.Zero;
            UcumProduct measure = columns[3][0] == '='
                ? UcumProduct.One with { Dimension = BaseOf(columns[3][1..]) }
                : new UcumParser(columns[3], this).Read() ?? throw new InvalidOperationException($"ucum.tsv: '{columns[3]}' of '{columns[0]}' is no unit.");
            _atoms.Add(columns[0], new UcumAtom(Number(columns[2]) * measure.Factor, measure.Dimension, columns[1] == "metric", shift));
        }
    }

    public static UcumTable Shared { get; } = new();

    /// <summary>A unit or currency by its symbol, with a prefix or without; null for what is none.</summary>
    public UcumProduct? Find(ReadOnlySpan<char> symbol)
    {
        if (_lookup.TryGetValue(symbol, out UcumAtom? atom))
        {
            // A number such as 10* is no unit.
            return Product(atom, Rational.One) with { HasUnits = !symbol.StartsWith("10") && symbol is not "[pi]" };
        }

        if (_currencies.TryGetValue(symbol.ToString(), out string? currency))
        {
            return UcumProduct.One with { Dimension = new Dimension(Money: 1), Currency = currency, HasUnits = true };
        }

        for (int length = UcumPrefixes.MaximalLength; length > 0; length--)
        {
            if (symbol.Length > length && UcumPrefixes.TryFind(symbol[..length], out Rational prefix)
                && _lookup.TryGetValue(symbol[length..], out UcumAtom? metric) && metric.IsMetric)
            {
                return Product(metric, prefix);
            }
        }

        return null;
    }

    private static UcumProduct Product(UcumAtom atom, Rational prefix) =>
        new(atom.Factor * prefix, atom.Dimension, null, true, atom.Shift / prefix);

    private static Dimension BaseOf(string name) => name switch
    {
        "length" => new Dimension(Length: 1),
        "time" => new Dimension(Time: 1),
        "mass" => new Dimension(Mass: 1),
        "angle" => new Dimension(Angle: 1),
        "temperature" => new Dimension(Temperature: 1),
        "charge" => new Dimension(Charge: 1),
        "light" => new Dimension(Light: 1),
        "data" => new Dimension(Data: 1),
        "level" => new Dimension(Level: 1),
        _ => throw new InvalidOperationException($"ucum.tsv: no base dimension is called '{name}'."),
    };

    // The number of half-turns has more digits than a decimal holds.
    private static Rational Number(string text)
    {
        int point = text.IndexOf('.', StringComparison.Ordinal);
        System.Numerics.BigInteger digits = System.Numerics.BigInteger.Parse(text.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        return new Rational(digits, 1) * _ten.Pow(point < 0 ? 0 : point + 1 - text.Length);
    }

    private static IEnumerable<string> Lines(string resource)
    {
        using Stream stream = typeof(UcumTable).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The resource {resource} is missing from the assembly.");
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
