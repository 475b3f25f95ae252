namespace Extract.Rules.Definitions;

/// <summary>Where a rule is written.</summary>
/// <param name="Line">Counted from 1.</param>
public sealed record RuleOrigin(string Rule, string File, int Line)
{
    public override string ToString() => $"{File}:{Line}";
}
