using Extract.Rules.Definitions;

namespace Extract.Knowledge.Explaining;

/// <summary>Why a fact is in a knowledge base.</summary>
/// <param name="Entities">The knowledge base's entities by id.</param>
public sealed record FactReason(Fact Fact, IReadOnlyDictionary<string, Entity> Entities, IReadOnlyList<EvidenceReason> Evidence)
{
    /// <summary>As in <see cref="KnowledgeBase.UndertakingField"/>.</summary>
    public string? UndertakingField { get; init; }

    /// <summary>The facts to which it is tied.</summary>
    public IReadOnlyList<LinkedFact> Links { get; init; } = [];
}

/// <summary>How one place of the text came to say a fact.</summary>
/// <param name="Rule">Where its rule is written; null when these rules have none of that name.</param>
/// <param name="Trace">The article read again; null when its text is not at hand or has changed.</param>
/// <param name="Match">What the rule found there; null without the text, and when these rules find nothing there any more.</param>
public sealed record EvidenceReason(Evidence Evidence, RuleOrigin? Rule, ArticleTrace? Trace, MatchTrace? Match);
