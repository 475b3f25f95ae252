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

/// <summary>The fact type whose date may be told by the name of a happening ("silver at the 2010 Games"), and its roles.</summary>
public sealed record Dating
{
    public string Fact { get; init; } = "";

    public string By { get; init; } = "";

    public string Date { get; init; } = "";
}

/// <summary>Which facts the day of a report dates where nothing else does, and in which role.</summary>
public sealed record Report
{
    public IReadOnlyList<string> Facts { get; init; } = [];

    public string Date { get; init; } = "";
}

/// <summary>The fact type that says to which country somebody belongs, and its roles.</summary>
public sealed record Citizenship
{
    public string Fact { get; init; } = "";

    public string Subject { get; init; } = "";

    public string Country { get; init; } = "";
}
