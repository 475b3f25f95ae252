namespace Extract.Rules.Patterns;

/// <summary>A pattern's text with every macro written out, and where each stretch of it was taken from.</summary>
internal sealed class ExpandedText(string text, IReadOnlyList<ExpandedText.Segment> segments)
{
    public string Text { get; } = text;

    /// <summary>The macro (null for the pattern itself) from which a character comes, and the offset in its text.</summary>
    public (string? Macro, int Offset) Locate(int at)
    {
        (string? macro, int offset) = (null, at);
        foreach (Segment segment in segments)
        {
            if (segment.Start > at)
            {
                break;
            }

            (macro, offset) = (segment.Macro, segment.Offset + at - segment.Start);
        }

        return (macro, offset);
    }

    /// <summary>From <paramref name="Start"/> on the text is that of a macro from <paramref name="Offset"/> on.</summary>
    public readonly record struct Segment(int Start, string? Macro, int Offset);
}
