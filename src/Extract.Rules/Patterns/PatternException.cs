namespace Extract.Rules.Patterns;

/// <summary>A fault in a pattern's text.</summary>
/// <param name="offset">Where in the text, counted from 0.</param>
/// <param name="length">How many characters are at fault.</param>
internal sealed class PatternException(int offset, int length, string message) : Exception(message)
{
    public int Length { get; } = length;

    /// <summary>The macro whose text it is; null for the pattern itself.</summary>
    public string? Macro { get; init; }

    public int Offset { get; } = offset;
}
