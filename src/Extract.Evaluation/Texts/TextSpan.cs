namespace Extract.Evaluation.Texts;

/// <summary>A stretch of a text in UTF-16 code units, the end not included.</summary>
public readonly record struct TextSpan(int Start, int End)
{
    public int Length => End - Start;

    /// <summary>How many code units lie between the two; 0 when they touch or overlap.</summary>
    public int DistanceTo(TextSpan other) => Math.Max(0, Math.Max(other.Start - End, Start - other.End));
}
