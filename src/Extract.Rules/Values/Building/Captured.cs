using Extract.Language;
using Extract.Rules.Values.Patterns;
using Extract.Rules.Values.Pieces;

namespace Extract.Rules.Values.Building;

/// <summary>A match that a value is built of.</summary>
/// <param name="Span">The tokens of the whole match.</param>
/// <param name="Rule">The name of the rule.</param>
internal readonly ref struct Captured(PieceLine line, Span<Capture> slots, TokenSpan span, string rule)
{
    public PieceLine Line { get; } = line;

    public Span<Capture> Slots { get; } = slots;

    public TokenSpan Span { get; } = span;

    public string Rule { get; } = rule;
}
