using Extract.Evaluation.Corpora;
using Extract.Evaluation.Gold;
using Extract.Knowledge;
using Extract.Knowledge.Profile;
using Extract.Language.Text;

namespace Extract.Evaluation.Clusters.Resolution;

/// <summary>
/// Who is who: B³ over the names that the articles of a cluster use, end to end, and of linking alone with the entities of the gold
/// as its input; and which people were taken for one.
/// </summary>
public sealed class EntityMeasure : ICorpusMeasure
{
    public string Key => "entities";

    public CorpusSection Measure(CorpusRun run)
    {
        List<CorpusRow> rows = [];
        List<string> notes = [];
        foreach ((string what, Func<GoldCluster, IReadOnlyList<KnowledgeBase>> bases) in
            (ReadOnlySpan<(string, Func<GoldCluster, IReadOnlyList<KnowledgeBase>>)>)[("", run.ExtractedOf), ("linking alone: ", run.GoldOf)])
        {
            Count all = default;
            foreach (GoldCluster cluster in run.Clusters)
            {
                List<NameItem> items = Items(cluster, run, run.Merger.Merge(bases(cluster)));
                Count count = Of(items);
                rows.Add(Row(what + cluster.Name, count));
                all += count;
                notes.AddRange(run.IsHeldOut(cluster) ? [] : ResolutionNotes.Of(items).Select(note => $"{what}{cluster.Name}: {note}"));
            }

            rows.Add(Row(what + "all", all));
        }

        return new CorpusSection("Who is who (B³)", rows, notes);
    }

    /// <summary>Every name of the cluster's gold that its texts have, with what a knowledge base of all of them takes it for.</summary>
    public static List<NameItem> Items(GoldCluster cluster, CorpusRun run, KnowledgeBase knowledge)
    {
        MentionIndex index = new(knowledge);
        List<NameItem> items = [];
        foreach (GoldArticle gold in cluster.Articles)
        {
            Dictionary<string, GoldEntity> owners = Owners(gold);
            foreach ((GoldEntity entity, string name, List<(int Start, int End)> places) in NameOccurrences.Find(gold.Entities, run.Articles[gold.Article].Text))
            {
                if (owners[Folding.Phrase(name)] != entity)
                {
                    continue;
                }

                bool person = run.Profile.NatureOf(entity.Type) == EntityNature.Personal;
                items.Add(new NameItem(gold.Article, name, entity.Id, person, index.Find(gold.Article, name, entity, person, places)?.Id));
            }
        }

        return items;
    }

    /// <summary>Whose each name is: of several that share one ("relay" for the whole and for its start) the one that it is more usual for.</summary>
    private static Dictionary<string, GoldEntity> Owners(GoldArticle gold)
    {
        Dictionary<string, (GoldEntity Entity, int Place)> owners = new(StringComparer.Ordinal);
        foreach (GoldEntity entity in gold.Entities)
        {
            for (int i = 0; i < entity.Names.Count; i++)
            {
                string name = Folding.Phrase(entity.Names[i]);
                if (!owners.TryGetValue(name, out (GoldEntity Entity, int Place) known) || i < known.Place)
                {
                    owners[name] = (entity, i);
                }
            }
        }

        return owners.ToDictionary(pair => pair.Key, pair => pair.Value.Entity, StringComparer.Ordinal);
    }

    private static Count Of(List<NameItem> items) => new(
        BCubed.Of([.. items.Select(item => (item.Gold, item.System))]), ResolutionNotes.People(items).Count, items.Count(item => item.System is null));

    private static CorpusRow Row(string label, Count count) => new(
        label,
        [
            new("names", count.Score.Items, IsCount: true),
            new("precision", count.Score.MeanPrecision),
            new("recall", count.Score.MeanRecall),
            new("f1", count.Score.F1),
            new("not found", count.Missing, IsCount: true),
            new("people merged", count.People, IsCount: true),
        ]);

    private readonly record struct Count(BCubed Score, int People, int Missing)
    {
        public static Count operator +(Count a, Count b) => new(a.Score + b.Score, a.People + b.People, a.Missing + b.Missing);
    }
}
