namespace Extract.Knowledge;

/// <summary>Another fact that cannot be true beside the one that holds this.</summary>
/// <param name="With">Id of the other fact.</param>
/// <param name="About">The role in which they differ.</param>
public sealed record Conflict(string With, string About);
