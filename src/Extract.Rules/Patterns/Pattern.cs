namespace Extract.Rules.Patterns;

/// <summary>A compiled pattern. Frozen and thread-safe; run it with a <see cref="PatternMatcher"/>.</summary>
/// <param name="Program">The instructions; the last is Accept.</param>
/// <param name="Captures">The names that it can capture, in order of appearance.</param>
/// <param name="First">With what a match must start; null when it cannot be told.</param>
internal sealed record Pattern(Instruction[] Program, IReadOnlyList<string> Captures, FirstSet? First);
