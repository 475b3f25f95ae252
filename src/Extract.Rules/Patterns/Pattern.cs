namespace Extract.Rules.Patterns;

/// <summary>A compiled pattern. Frozen and thread-safe; run it with a <see cref="PatternMatcher"/>.</summary>
/// <param name="Program">The instructions; the last is Accept.</param>
/// <param name="Captures">The names that it can capture, in order of appearance.</param>
/// <param name="Fast">The same for the matcher, with alternatives of single words made one test.</param>
/// <param name="Choices">How many splits <paramref name="Fast"/> has.</param>
/// <param name="Anchor">What a match must hold; null when it cannot be told.</param>
internal sealed record Pattern(Instruction[] Program, IReadOnlyList<string> Captures, Instruction[] Fast, int Choices, Anchor? Anchor);
