using Extract.Language;

namespace Extract.Knowledge.TimeMl;

/// <summary>A TIMEX3: a time that the text tells, with its TimeML value.</summary>
public sealed record Timex(TokenSpan Span, string Type, string Value)
{
    public string? Mod { get; init; }

    public string? Quant { get; init; }

    public string? Freq { get; init; }
}
