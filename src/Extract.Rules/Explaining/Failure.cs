namespace Extract.Rules.Explaining;

/// <summary>The constraint at which a rule stopped.</summary>
/// <param name="Token">The token at which it stopped; where there is none, the one before which something was missing.</param>
/// <param name="Message">What was wanted and what stands there instead.</param>
public sealed record Failure(FailureKind Kind, int Token, string Message);
