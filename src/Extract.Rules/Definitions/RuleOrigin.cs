namespace Extract.Rules.Definitions;

/// <summary>Where a rule is written.</summary>
/// <param name="Line">Counted from 1.</param>
public sealed record RuleOrigin(string Rule, string File, int Line)
{
    internal static RuleOrigin Of(string rule, (string File, int Line) place) => new(rule, place.File, place.Line);

    public override string ToString() => $"{File}:{Line}";
}
