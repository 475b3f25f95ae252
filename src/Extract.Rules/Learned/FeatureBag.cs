namespace Extract.Rules.Learned;

/// <summary>Gathers features as 64-bit hashes of their text (FNV-1a), so that reading allocates none of it. Not thread-safe.</summary>
internal sealed class FeatureBag
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;
    private readonly List<ulong> _hashes = [];

    /// <summary>The text of each hash, for learning; null to keep none.</summary>
    public Dictionary<ulong, string>? Texts { get; init; }

    public IReadOnlyList<ulong> Hashes => _hashes;

    /// <summary>The hash of a feature's text.</summary>
    public static ulong Hash(ReadOnlySpan<char> text) => Go(Offset, text);

    public void Clear() => _hashes.Clear();

    /// <summary>Adds <c>kind=value</c>.</summary>
    public void Add(string kind, ReadOnlySpan<char> value)
    {
        ulong hash = Go(Go(Go(Offset, kind), "="), value);
        Put(hash);
        if (Texts is { } texts && !texts.ContainsKey(hash))
        {
            texts.Add(hash, $"{kind}={value}");
        }
    }

    /// <summary>Adds <c>kind=value|other</c>.</summary>
    public void Add(string kind, ReadOnlySpan<char> value, ReadOnlySpan<char> other)
    {
        ulong hash = Go(Go(Go(Go(Go(Offset, kind), "="), value), "|"), other);
        Put(hash);
        if (Texts is { } texts && !texts.ContainsKey(hash))
        {
            texts.Add(hash, $"{kind}={value}|{other}");
        }
    }

    private void Put(ulong hash)
    {
        if (!_hashes.Contains(hash))
        {
            _hashes.Add(hash);
        }
    }

    private static ulong Go(ulong hash, ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            hash = (hash ^ c) * Prime;
        }

        return hash;
    }
}
