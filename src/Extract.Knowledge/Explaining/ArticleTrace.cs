using Extract.Articles;
using Extract.Knowledge.Assembly;
using Extract.Rules;
using Extract.Rules.Matching;
using Extract.Rules.Schema;

namespace Extract.Knowledge.Explaining;

/// <summary>An article's knowledge base with all that led to it. Not thread-safe.</summary>
public sealed class ArticleTrace
{
    private readonly FillerResolver _fillers;

    internal ArticleTrace(Article article, Reading reading, KnowledgeBase knowledge, IReadOnlyList<MatchTrace> matches, FillerResolver fillers)
    {
        (Article, Reading, Knowledge, Matches) = (article, reading, knowledge, matches);
        _fillers = fillers;
        Entities = knowledge.Entities.DistinctBy(e => e.Id).ToDictionary(e => e.Id, StringComparer.Ordinal);
    }

    public Article Article { get; }

    public Reading Reading { get; }

    public KnowledgeBase Knowledge { get; }

    /// <summary>In the order of the reading's matches.</summary>
    public IReadOnlyList<MatchTrace> Matches { get; }

    /// <summary>What the confidence of each fact is judged by, by the very facts of <see cref="Knowledge"/>.</summary>
    public required IReadOnlyDictionary<Fact, IReadOnlyList<string>> Features { get; init; }

    /// <summary>The article's entities by id.</summary>
    public IReadOnlyDictionary<string, Entity> Entities { get; }

    /// <summary>What a mention would put into a role.</summary>
    public IReadOnlyList<Filler> Resolve(Mention mention, Role role) =>
        _fillers.Resolve(new Argument(role.Name, mention, null), role, Status.Happened);
}
