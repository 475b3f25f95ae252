namespace Extract.Language.Values.Units;

/// <summary>The prefixes of metric units, decimal and binary. Frozen and thread-safe.</summary>
internal static class UcumPrefixes
{
    private static readonly Dictionary<string, Rational> _factors = new[]
    {
        ("Y", 10, 24), ("Z", 10, 21), ("E", 10, 18), ("P", 10, 15), ("T", 10, 12), ("G", 10, 9), ("M", 10, 6), ("k", 10, 3), ("h", 10, 2), ("da", 10, 1),
        ("d", 10, -1), ("c", 10, -2), ("m", 10, -3), ("u", 10, -6), ("n", 10, -9), ("p", 10, -12), ("f", 10, -15), ("a", 10, -18), ("z", 10, -21),
        ("y", 10, -24), ("Ki", 2, 10), ("Mi", 2, 20), ("Gi", 2, 30), ("Ti", 2, 40),
    }.ToDictionary(p => p.Item1, p => ((Rational)p.Item2).Pow(p.Item3), StringComparer.Ordinal);

    private static readonly Dictionary<string, Rational>.AlternateLookup<ReadOnlySpan<char>> _lookup =
        _factors.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The length of the longest prefix.</summary>
    public const int MaximalLength = 2;

    public static bool TryFind(ReadOnlySpan<char> prefix, out Rational factor) => _lookup.TryGetValue(prefix, out factor);
}
