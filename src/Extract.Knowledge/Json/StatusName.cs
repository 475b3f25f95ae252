using Extract.Rules;

namespace Extract.Knowledge.Json;

/// <summary>The status as files write it: happened, planned, negated.</summary>
public static class StatusName
{
    public static string Of(Status status) => status switch
    {
        Status.Happened => "happened",
        Status.Planned => "planned",
        Status.Negated => "negated",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    /// <summary>The status of a name; null when it is none.</summary>
    public static Status? Parse(string name) => name switch
    {
        "happened" => Status.Happened,
        "planned" => Status.Planned,
        "negated" => Status.Negated,
        _ => null,
    };
}
