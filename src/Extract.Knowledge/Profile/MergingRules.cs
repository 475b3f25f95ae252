namespace Extract.Knowledge.Profile;

/// <summary>What is one happening when several articles tell of it, and how tellings of one happening can differ.</summary>
public sealed record MergingRules
{
    /// <summary>Fact types that hold for good: they belong to no undertaking, no plan comes true by them, and they have no rivals.</summary>
    public IReadOnlyList<string> Lasting { get; init; } = [];

    /// <summary>By fact type, roles that count as keys do when facts are compared.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Defining { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>In what tellings of one happening can differ: a plan and its outcome, two reports.</summary>
    public IReadOnlyList<ChangeRule> Changes { get; init; } = [];

    /// <summary>Whether facts of a type hold for good.</summary>
    public bool IsLasting(string fact) => Lasting.Contains(fact);

    /// <summary>The roles that count as keys do in facts of a type.</summary>
    public IReadOnlyList<string> DefiningOf(string fact) => Defining.GetValueOrDefault(fact) ?? [];

    public bool IsDefining(string fact, string role) => DefiningOf(fact).Contains(role);
}

/// <summary>Two facts that agree in some roles, and in all else that both tell, tell one happening although they differ in this role.</summary>
public sealed record ChangeRule
{
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>The role in which they differ.</summary>
    public string Role { get; init; } = "";

    /// <summary>Roles that both fill, and agree in; the keys when none are told.</summary>
    public IReadOnlyList<string> By { get; init; } = [];

    /// <summary>Roles that both must fill and agree in, too, for two reports to contradict each other.</summary>
    public IReadOnlyList<string> Surely { get; init; } = [];

    /// <summary>For a date, how many days two can be apart.</summary>
    public int Days { get; init; }

    /// <summary>For a figure, how many times the other one can be; 0 for any number.</summary>
    public double Times { get; init; }

    /// <summary>Whether one article that tells both contradicts itself, or quotes who does; else it tells two happenings.</summary>
    public bool Together { get; init; }
}
