namespace Extract.Knowledge.Merging;

/// <summary>Collects the knowledge bases of articles and joins them at the end. Not thread-safe; the order of adding changes nothing.</summary>
public sealed class KnowledgeCollector(KnowledgeMerger merger)
{
    private readonly List<KnowledgeBase> _bases = [];

    public void Add(KnowledgeBase knowledge) => _bases.Add(knowledge);

    /// <summary>One knowledge base of all that was added.</summary>
    public KnowledgeBase Build() => merger.Merge(_bases);
}
