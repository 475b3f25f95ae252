namespace Extract.Rules.Schema;

/// <summary>The kinds of filler that are no entities.</summary>
public enum LiteralKind
{
    Date,
    Time,
    Duration,
    Quantity,
    Text,
}
