using Extract.Knowledge.Checking;
using Extract.Knowledge.Confidence;
using Extract.Knowledge.Merging.Entities;
using Extract.Knowledge.Merging.Facts;
using Extract.Knowledge.Merging.Tellings;
using Extract.Knowledge.Profile;
using Extract.Rules;
using Extract.Rules.Schema;

namespace Extract.Knowledge.Merging;

/// <summary>
/// Joins the knowledge bases of articles into one: who is who, what is the same happening, what came true, who disagrees.
/// The order in which they come does not matter, and an article that comes twice counts once. Frozen and thread-safe.
/// </summary>
/// <param name="checks">What cannot be, by the domain; null for nothing.</param>
/// <param name="confidence">Judges how sure facts are that several articles tell; null to take the surest article's word.</param>
public sealed class KnowledgeMerger(FactSchema schema, KnowledgeProfile profile, DomainChecks? checks = null, ConfidenceModel? confidence = null)
{
    /// <summary>A merger by the schema, <c>knowledge.yaml</c>, <c>checks.yaml</c> and lexicons of a folder of rules.</summary>
    /// <exception cref="RuleException">A file of the folder is wrong; names line and column.</exception>
    public static KnowledgeMerger Load(string folder)
    {
        RuleSet rules = RuleSet.Load(folder);
        return new KnowledgeMerger(rules.Schema, KnowledgeProfile.Load(rules), DomainChecks.Load(folder, rules.Schema), ConfidenceModel.Load(folder));
    }

    /// <summary>The schema's name of the field that says to which whole a fact belongs; null when there is none.</summary>
    public string? UndertakingField => schema.Undertaking;

    /// <summary>One knowledge base; all lists stand in ordinal order. One of several articles is parted first.</summary>
    public KnowledgeBase Merge(IEnumerable<KnowledgeBase> bases) => Merge(bases, new EntityLinker(profile).Link);

    /// <summary>The same where it is known who is who: entities with one id are one.</summary>
    public KnowledgeBase MergeResolved(IEnumerable<KnowledgeBase> bases) => Merge(bases, EqualIds.Link);

    private KnowledgeBase Merge(IEnumerable<KnowledgeBase> bases, Func<IReadOnlyList<KnowledgeBase>, EntityLinks> link)
    {
        SortedDictionary<string, KnowledgeBase> parts = new(StringComparer.Ordinal);
        string? undertakingField = null;
        foreach (KnowledgeBase knowledge in bases)
        {
            undertakingField ??= knowledge.UndertakingField;
            foreach (KnowledgeBase part in KnowledgeSplitter.Split(knowledge))
            {
                parts[part.Articles[0].Id] = part;
            }
        }

        KnowledgeBase[] articles = [.. parts.Values];
        return Merge(articles, link(articles), undertakingField);
    }

    /// <param name="articles">One article each, in ordinal order of their ids.</param>
    private KnowledgeBase Merge(KnowledgeBase[] articles, EntityLinks links, string? undertakingField)
    {
        List<Told> told = [];
        for (int i = 0; i < articles.Length; i++)
        {
            foreach (Fact fact in articles[i].Facts)
            {
                told.Add(new Told(articles[i].Articles[0].Id, FactRewrite.Apply(fact, i, links), [fact]));
            }
        }

        Containers containers = new(profile, links.Entities, told.Select(t => t.Fact));
        FillerComparer comparer = new(containers);
        Undertakings undertakings = new(profile, links.Entities);
        ArticleInfo[] infos = [.. articles.Select(a => a.Articles[0])];
        JoinedFacts joined = new FactJoiner(schema, profile, comparer, undertakings).Join(told);
        List<Fact> facts = new FactLinker(schema, profile, comparer, containers, undertakings).Link(joined.Facts, infos);
        TellingNoter tellings = new(articles, links);
        KnowledgeBase merged = new(infos, tellings.Entities(), facts.ConvertAll(f => tellings.Note(Rate(f, joined.Told[f.Id]), joined.Told[f.Id])), undertakingField);
        return checks is null ? merged : merged with { Violations = checks.Run(merged) };
    }

    private Fact Rate(Fact fact, IReadOnlyList<Told> told) => confidence is null || told.Count < 2
        ? fact
        : fact with
        {
            Confidence = confidence.Agreement.Rate(
                AgreeingArticles.SlotsOf(fact.Roles), [.. told.Select(t => (t.Fact.Confidence, AgreeingArticles.SlotsOf(t.Fact.Roles)))]),
        };
}
