namespace Extract.Language;

/// <summary>A run of tokens: from <paramref name="First"/> up to but not including <paramref name="End"/>.</summary>
public readonly record struct TokenSpan(int First, int End)
{
    public int Length => End - First;

    public bool Contains(int token) => token >= First && token < End;

    public bool Overlaps(TokenSpan other) => First < other.End && other.First < End;
}
