using Extract.Evaluation.Calibration;
using Extract.Evaluation.Clusters;
using Extract.Evaluation.Gold;
using Extract.Evaluation.Judging;
using Extract.Knowledge;
using Extract.Knowledge.Confidence;
using Extract.Training.Corpora;

namespace Extract.Training.Confidence;

/// <summary>Learns from the gold of clusters how much it counts that a further article tells the same. Not thread-safe.</summary>
/// <param name="corpus">Has read the folder's articles.</param>
/// <param name="forecasts">What is said of each fact of an article by weights learned elsewhere.</param>
internal sealed class MergedTrainer(Extractor extractor, ConfidenceCorpus corpus, IReadOnlyList<(ConfidenceExample Example, Forecast Forecast)> forecasts)
{
    private const int Steps = 20;

    private readonly Dictionary<(string Article, string Fact), double> _confidences =
        forecasts.ToDictionary(f => (f.Example.Article, f.Example.Fact), f => f.Forecast.Probability);

    private readonly HashSet<string> _heldOut = [.. forecasts.Where(f => f.Example.Set == ArticleSet.HeldOut).Select(f => f.Example.Article)];

    /// <summary>Every fact of every cluster of a corpus folder.</summary>
    public IEnumerable<MergedExample> Read(string folder)
    {
        foreach (GoldCluster cluster in new ClusterReader(extractor.Rules.Schema).ReadFolder(folder))
        {
            KnowledgeBase merged = extractor.Merger.Merge(cluster.Articles.Where(a => corpus.Extracted.ContainsKey(a.Article)).Select(a => Unseen(corpus.Extracted[a.Article])));
            KnowledgeBase one = merged with
            {
                Articles = [new ArticleInfo(cluster.Name, null, null, null, "")],
                Entities = [.. merged.Entities.Select(e => e with { Tellings = [] })],
                Facts = [.. merged.Facts.Select(f => f with { Tellings = [] })],
            };
            GoldArticle gold = new(cluster.Name, [.. cluster.Facts.Select(f => f.Fact)]);
            HashSet<string> right = [.. new Judge(extractor.Rules.Schema).Compare([gold], [one]).Pairs.Where(p => p.Agreement.IsExact).Select(p => p.System.Id!)];
            bool isHeldOut = cluster.Articles.Any(a => _heldOut.Contains(a.Article));
            foreach (Fact fact in merged.Facts)
            {
                yield return new MergedExample(fact, isHeldOut, right.Contains(fact.Id));
            }
        }
    }

    /// <summary>From 0 to 1, what makes those not held out least surprising; 0 when there are none.</summary>
    public static double Learn(IReadOnlyList<MergedExample> examples)
    {
        MergedExample[] taught = [.. examples.Where(e => !e.IsHeldOut && e.IsToldBySeveral)];
        (double Loss, double Independence) best = (double.PositiveInfinity, 0);
        for (int step = 0; step <= Steps; step++)
        {
            double independence = (double)step / Steps;
            double loss = CalibrationReport.Of(Forecasts(taught, independence)).LogLoss;
            best = loss < best.Loss - 1e-9 ? (loss, independence) : best;
        }

        return best.Independence;
    }

    public static IEnumerable<Forecast> Forecasts(IEnumerable<MergedExample> examples, double independence)
    {
        AgreeingArticles agreement = new(independence);
        return examples.Select(e => new Forecast(e.IsToldBySeveral ? agreement.Rate(AgreeingArticles.SlotsOf(e.Fact.Roles), Told(e.Fact)) : e.Fact.Confidence, e.IsRight));
    }

    private static List<(double Confidence, int Slots)> Told(Fact fact) => fact.Tellings.Count > 0
        ? [.. fact.Tellings.Select(t => (t.Confidence, AgreeingArticles.SlotsOf(t.Roles)))]
        : [.. fact.Evidence.Select(e => e.Article).Distinct().Select(_ => (fact.Confidence, AgreeingArticles.SlotsOf(fact.Roles)))];

    private KnowledgeBase Unseen(KnowledgeBase knowledge) => knowledge with
    {
        Facts = [.. knowledge.Facts.Select(f => f with { Confidence = _confidences[(knowledge.Articles[0].Id, f.Id)] })],
    };
}
