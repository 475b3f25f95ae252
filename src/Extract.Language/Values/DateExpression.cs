namespace Extract.Language.Values;

/// <summary>A calendar expression as written: absolute, partial or relative. The knowledge floor turns it into EDTF.</summary>
public abstract record DateExpression(TokenSpan Span) : Value(Span);
