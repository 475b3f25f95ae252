using Extract.Language.Values;

namespace Extract.Rules.Values.Patterns;

/// <summary>What an element of a pattern matched.</summary>
/// <param name="First">The first piece; -1 when the element took no part.</param>
/// <param name="End">Behind the last piece.</param>
/// <param name="Number">What it counts or what the lexicon says; NaN when that is no number.</param>
/// <param name="Text">What the lexicon says; null when no class matched.</param>
/// <param name="Value">A value of an earlier stage; null for other elements.</param>
internal readonly record struct Capture(int First, int End, double Number, string? Text, Value? Value)
{
    public static readonly Capture None = new(-1, -1, double.NaN, null, null);

    public bool IsSaid => First >= 0;
}
