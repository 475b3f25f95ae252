namespace Extract.Evaluation.Reports.Html;

/// <summary>Where a rule is written, and what is written there.</summary>
/// <param name="File">The path as given.</param>
/// <param name="Line">Counted from 1.</param>
/// <param name="Text">The lines of the rule.</param>
public sealed record RuleSource(string File, int Line, string Text);
