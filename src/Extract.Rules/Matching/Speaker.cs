namespace Extract.Rules.Matching;

/// <summary>Who says what a match tells.</summary>
/// <param name="Mention">The mention that tells who; null when only words do.</param>
/// <param name="Text">The words in lower case, without article ("organisers"); null when they name nobody ("she").</param>
public sealed record Speaker(Mention? Mention, string? Text);
