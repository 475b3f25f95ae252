namespace Extract.Rules.Definitions;

/// <summary>An example inside a rule: a text and what the rule must, or must not, find in it.</summary>
/// <param name="Text">One or more sentences.</param>
/// <param name="IsPositive">True when the rule must match.</param>
/// <param name="Finds">What each role must hold (role, text); for a mention rule the single key is <c>mention</c>.</param>
/// <param name="Status">The status that the match must have; null when any will do.</param>
public sealed record RuleExample(string Text, bool IsPositive, IReadOnlyList<KeyValuePair<string, string>> Finds, Status? Status, string File, int Line)
{
    /// <summary>The rules of which one must find it, where a template made several; empty for the rule that carries it alone.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];
}
