using Extract.Knowledge.Merging.Entities.Pairs;
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
        Company company = new(articles, profile);
        UndertakingLinker undertakings = new(articles, profile, company);
        List<EntityRecord> records = new RecordReader(articles, undertakings.Keys, profile).Read();
        PairJudge judge = new(profile, company);
        RecordClusters clusters = new(records, judge);
        clusters.JoinBest(Likely(records, judge));
        new PartialNames(records, judge, _model, clusters).Attach();
        return EntityWhole.Of(articles, undertakings, records, clusters, profile);
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
            double score = _model.Score(records[a].Nature, features);
            if (score > 0)
            {
                likely.Add((score, a, b));
            }
        }

        return likely;
    }
}
