namespace Extract.Rules.Patterns;

/// <summary>A compiled pattern. Frozen and thread-safe; run it with a <see cref="PatternMatcher"/>.</summary>
/// <param name="Written">Writes the instructions of <see cref="Program"/>, which only checks and explanations want.</param>
/// <param name="Captures">The names that it can capture, in order of appearance.</param>
/// <param name="Fast">The instructions for the matcher, with alternatives of single words made one test.</param>
/// <param name="Choices">How many splits <paramref name="Fast"/> has.</param>
/// <param name="Anchor">What a match must hold; null when it cannot be told.</param>
internal sealed record Pattern(Lazy<Instruction[]> Written, IReadOnlyList<string> Captures, Instruction[] Fast, int Choices, Anchor? Anchor)
{
    /// <summary>The instructions one by one as they are written; the last is Accept.</summary>
    public Instruction[] Program => Written.Value;
}
