namespace Extract.Knowledge.Merging.Facts;

/// <summary>Facts of the whole, and who tells them.</summary>
/// <param name="Facts">In ordinal order of their ids.</param>
/// <param name="Told">What each article tells of each, by the fact's id.</param>
internal sealed record JoinedFacts(List<Fact> Facts, IReadOnlyDictionary<string, IReadOnlyList<Told>> Told);
