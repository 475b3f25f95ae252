namespace Extract.Language.Values;

/// <summary>A calendar expression as written: absolute, partial or relative. The knowledge floor turns it into EDTF.</summary>
public abstract record DateExpression(TokenSpan Span) : Value(Span)
{
    public sealed override ValueKind Kind => ValueKind.Date;

    /// <summary>True when it names or dates the noun beside it ("the 2012 Games", "Sydney 2000", "Friday's match") and not the
    /// clause.</summary>
    public bool IsModifier { get; init; }

    /// <summary>Whether it is the time itself or bounds it ("until Friday").</summary>
    public DateLimit Limit { get; init; }

    /// <summary>The part of the day ("Friday night", "this morning").</summary>
    public DayPart Part { get; init; }

    /// <summary>"early 2013", "mid-June", "about 1900".</summary>
    public Nuance Nuance { get; init; }
}
