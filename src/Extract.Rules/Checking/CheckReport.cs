namespace Extract.Rules.Checking;

/// <summary>The outcome of a check of a folder of rules.</summary>
/// <param name="Findings">By file, line and column.</param>
/// <param name="Rules">How many rules could be read.</param>
/// <param name="Examples">How many examples these carry.</param>
public sealed record CheckReport(IReadOnlyList<Finding> Findings, int Rules, int Examples)
{
    public int Errors => Findings.Count(f => f.Severity == Severity.Error);

    public int Warnings => Findings.Count - Errors;
}
