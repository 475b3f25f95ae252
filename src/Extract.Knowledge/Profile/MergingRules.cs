namespace Extract.Knowledge.Profile;

/// <summary>What is one happening when several articles tell of it, and in what they can contradict one another.</summary>
public sealed record MergingRules
{
    /// <summary>Fact types that hold for good: they belong to no undertaking, come true by no plan and have no rivals.</summary>
    public IReadOnlyList<string> Lasting { get; init; } = [];

    /// <summary>By fact type, roles that two facts must agree in, beside the keys, to be one.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Defining { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>What of one thing there is only one of.</summary>
    public IReadOnlyList<Rivalry> Rivals { get; init; } = [];
}

/// <summary>Facts of different articles that agree in some roles contradict each other when they differ in another.</summary>
public sealed record Rivalry
{
    public string Fact { get; init; } = "";

    /// <summary>Roles that both fill, and agree in.</summary>
    public IReadOnlyList<string> Same { get; init; } = [];

    /// <summary>The role of which there can be only one filler.</summary>
    public string One { get; init; } = "";

    /// <summary>For a date, how many days apart two can be and still be of one happening; 0 for any number.</summary>
    public int Days { get; init; }
}
