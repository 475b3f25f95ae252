namespace Extract.Rules.Patterns;

/// <summary>A compiled pattern. Frozen and thread-safe; run it with a <see cref="PatternMatcher"/>.</summary>
/// <param name="Program">The instructions; the last is Accept.</param>
/// <param name="Captures">The names that it can capture, in order of appearance.</param>
/// <param name="FirstForms">Lower-case forms of which one must start a match; null when it cannot be told.</param>
internal sealed record Pattern(Instruction[] Program, IReadOnlyList<string> Captures, HashSet<string>? FirstForms)
{
    /// <summary>The label of the mention with which every match starts; null when it cannot be told.</summary>
    public string? FirstMention => Program.SkipWhile(i => i.Operation is Operation.Open).FirstOrDefault() is { Operation: Operation.Mention } first ? first.Name : null;
}
