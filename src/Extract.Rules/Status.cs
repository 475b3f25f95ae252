namespace Extract.Rules;

/// <summary>What the article says has become of a fact.</summary>
public enum Status
{
    Happened,
    Planned,
    Negated,
}
