namespace Extract.Rules.Patterns;

/// <summary>A fault in a pattern's text.</summary>
/// <param name="offset">Where in the text, counted from 0.</param>
internal sealed class PatternException(int offset, string message) : Exception(message)
{
    public int Offset { get; } = offset;
}
