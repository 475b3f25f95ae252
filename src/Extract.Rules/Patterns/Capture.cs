using Extract.Language;
using Extract.Rules.Matching;

namespace Extract.Rules.Patterns;

/// <summary>A named stretch that a pattern matched.</summary>
/// <param name="Mention">The mention when the stretch is exactly one.</param>
/// <param name="Entry">The lexicon entry when the stretch is exactly one.</param>
internal readonly record struct Capture(string Name, TokenSpan Span, Mention? Mention, string? Entry, Lexicons.Lexicon? Lexicon);
