namespace Extract.Knowledge.Profile;

/// <summary>The fact type that says that one location lies in another, and its roles.</summary>
public sealed record Containment
{
    public string Fact { get; init; } = "";

    public string Part { get; init; } = "";

    public string Whole { get; init; } = "";
}

/// <summary>The fact type that describes somebody in words, and its roles.</summary>
public sealed record Description
{
    public string Fact { get; init; } = "";

    public string Subject { get; init; } = "";

    public string Text { get; init; } = "";
}
