namespace Extract.Knowledge;

/// <summary>Facts that together break what the domain says can be.</summary>
/// <param name="Check">Name of the check, from <c>checks.yaml</c>.</param>
/// <param name="Facts">Ids of the facts, in the order in which the message names them.</param>
/// <param name="Message">One sentence for people.</param>
public sealed record Violation(string Check, IReadOnlyList<string> Facts, string Message);
