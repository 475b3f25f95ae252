namespace Extract.Knowledge.Changes;

/// <summary>What became of a fact.</summary>
public enum ChangeKind
{
    Added,
    Changed,
    Removed,
}

/// <summary>What became of an entity.</summary>
public enum EntityChangeKind
{
    Added,

    /// <summary>It has another name or id.</summary>
    Renamed,

    /// <summary>Several were found to be one.</summary>
    Merged,

    /// <summary>One was found to be several.</summary>
    Split,

    Removed,
}
