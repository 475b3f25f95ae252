namespace Extract.Rules.Values.Patterns;

/// <summary>A step of a compiled pattern: match an element and go on; or try one step, then another; or be done.</summary>
/// <param name="Element">What to match; null for a fork, and for the end.</param>
/// <param name="Next">Where to go on; -1 for the end.</param>
/// <param name="Other">For a fork, where to go if that leads nowhere.</param>
internal readonly record struct Step(Element? Element, int Next, int Other = -1)
{
    public bool IsFork => Element is null && Other >= 0;
}
