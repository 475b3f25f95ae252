using Extract.Language;

namespace Extract.Knowledge.TimeMl;

/// <summary>A stand-in.</summary>
public sealed record Timex(TokenSpan Span, string Type, string Value)
{
    public string? Mod { get; init; }

    public string? Quant { get; init; }

    public string? Freq { get; init; }
}
