namespace Extract.Language;

/// <summary>What a name names.</summary>
public enum NameKind : byte
{
    Person,
    Place,
    Organization,
    Event,
    Vehicle,
    Other,
}

/// <summary>A name that the recognizer found. Names never overlap and stand in text order.</summary>
public readonly record struct Name(TokenSpan Span, NameKind Kind);
