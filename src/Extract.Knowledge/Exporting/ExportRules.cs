namespace Extract.Knowledge.Exporting;

/// <summary>How the domain's types are told to other programs; from <c>export</c> in <c>knowledge.yaml</c>.</summary>
public sealed class ExportRules
{
    /// <summary>For each entity type its class in schema.org ("Person"); one that is not named is a Thing.</summary>
    public IReadOnlyDictionary<string, string> Entities { get; set; } = new Dictionary<string, string>();

    /// <summary>For each fact type its class in schema.org ("Action"); one that is not named is a Thing.</summary>
    public IReadOnlyDictionary<string, string> Facts { get; set; } = new Dictionary<string, string>();

    /// <summary>The fact whose places, in order of date, are the way that an undertaking takes; null for none.</summary>
    public JourneyFact? Journey { get; set; }
}
