using Extract.Knowledge.Merging.Entities.Pairs;
using Extract.Knowledge.Merging.Entities.Places;
using Extract.Knowledge.Merging.Entities.Records;
using Extract.Knowledge.Profile;

namespace Extract.Knowledge.Merging.Entities;

/// <summary>
/// Finds out which entities of several articles are one: first the undertakings, which tell what else belongs together; then all whose
/// names tell by themselves who or what is meant, the most certain pairs first; then names that do not. Thread-safe.
/// </summary>
internal sealed class EntityLinker(KnowledgeProfile profile, EntityModel? model = null)
{
    private readonly EntityModel _model = model ?? EntityModel.Default;

    /// <param name="articles">One article each, in ordinal order of their ids.</param>
    public EntityLinks Link(IReadOnlyList<KnowledgeBase> articles)
    {
        UndertakingLinker undertakings = Read(articles, keepApart: false, out List<EntityRecord> records, out PairJudge judge);
        RecordClusters clusters = new(records, judge);
        clusters.JoinBest(Likely(records, judge));
        new PartialNames(records, judge, _model, clusters).Attach();
        EntityLinks links = EntityWhole.Of(articles, undertakings, records, clusters, profile);
        return links with { Entities = new PlaceLocator(articles, links, profile).Locate(links.Entities) };
    }

    /// <summary>Every pair that has to be decided on, with what speaks for and against it, to learn from.</summary>
    /// <param name="areOne">The truth about two records.</param>
    internal List<(EntityRecord A, EntityRecord B, double[] Features)> Pairs(IReadOnlyList<KnowledgeBase> articles, Func<EntityRecord, EntityRecord, bool> areOne)
    {
        Read(articles, keepApart: true, out List<EntityRecord> records, out PairJudge judge);
        RecordClusters clusters = new(records, judge);
        List<(EntityRecord A, EntityRecord B, double[] Features)> pairs = [];
        foreach ((int a, int b) in Blocks.Pairs(records))
        {
            if (!records[a].IsPartial && !records[b].IsPartial && !judge.Forbids(records[a], records[b]))
            {
                Add(a, b, isOnly: false);
                if (areOne(records[a], records[b]))
                {
                    clusters.TryJoin(a, b);
                }
            }
        }

        foreach ((int partial, int full, bool isOnly) in new PartialNames(records, judge, _model, clusters).Pairs())
        {
            Add(partial, full, isOnly);
        }

        return pairs;

        void Add(int a, int b, bool isOnly)
        {
            double[] features = new double[EntityModel.FeatureCount];
            judge.Describe(records[a], records[b], isOnly, features);
            if (PairJudge.AreNamedAlike(features))
            {
                pairs.Add((records[a], records[b], features));
            }
        }
    }

    private UndertakingLinker Read(IReadOnlyList<KnowledgeBase> articles, bool keepApart, out List<EntityRecord> records, out PairJudge judge)
    {
        Company company = new(articles, profile);
        UndertakingLinker undertakings = new(articles, profile, company);
        records = new RecordReader(articles, undertakings.Keys, profile, keepApart).Read();
        judge = new PairJudge(profile, company);
        return undertakings;
    }

    /// <summary>The pairs that more likely are one than not.</summary>
    private List<(double Score, int A, int B)> Likely(List<EntityRecord> records, PairJudge judge)
    {
        List<(double Score, int A, int B)> likely = [];
        double[] features = new double[EntityModel.FeatureCount];
        foreach ((int a, int b) in Blocks.Pairs(records))
        {
            if (records[a].IsPartial || records[b].IsPartial || judge.Forbids(records[a], records[b]))
            {
                continue;
            }

            Array.Clear(features);
            judge.Describe(records[a], records[b], isOnlyCandidate: false, features);
            double score = PairJudge.AreNamedAlike(features) ? _model.Score(records[a].Nature, features) : 0;
            if (score > 0)
            {
                likely.Add((score, a, b));
            }
        }

        return likely;
    }
}
