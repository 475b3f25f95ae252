namespace Extract.Evaluation.Clusters.Resolution;

/// <summary>A name that an article uses: what entity resolution is judged on.</summary>
/// <param name="Gold">Id of what it truly names.</param>
/// <param name="IsPerson">Whether that is a human being.</param>
/// <param name="System">Id of the entity that it was taken for; null when it was not found.</param>
public sealed record NameItem(string Article, string Name, string Gold, bool IsPerson, string? System);
