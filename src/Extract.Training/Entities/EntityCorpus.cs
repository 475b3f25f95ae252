using Extract.Articles;
using Extract.Evaluation.Clusters;
using Extract.Evaluation.Corpora;
using Extract.Evaluation.Gold;
using Extract.Knowledge;
using Extract.Knowledge.Merging.Entities;
using Extract.Knowledge.Merging.Entities.Pairs;
using Extract.Knowledge.Merging.Entities.Records;
using Extract.Knowledge.Profile;

namespace Extract.Training.Entities;

/// <summary>
/// Reads the clusters of an annotated corpus into examples: every pair of entities that linking has to decide on, with the truth by the ids of
/// the gold. Clusters with an article in <c>holdout.txt</c> are left out. Not thread-safe.
/// </summary>
internal sealed class EntityCorpus(Extractor extractor)
{
    private readonly KnowledgeProfile _profile = KnowledgeProfile.Load(extractor.Rules);

    /// <summary>Examples in the order of clusters.</summary>
    /// <exception cref="InputException">Something in the folder cannot be read; names the file.</exception>
    public List<EntityExample> Read(string folder)
    {
        HashSet<string> heldOut = ArticleList.Read(folder, ArticleList.HeldOut) ?? [];
        List<EntityExample> examples = [];
        foreach (GoldCluster cluster in new ClusterReader(extractor.Rules.Schema).ReadFolder(folder))
        {
            if (!cluster.Articles.Any(article => heldOut.Contains(article.Article)))
            {
                examples.AddRange(Read(cluster, Path.Combine(folder, "articles")));
            }
        }

        return examples;
    }

    private IEnumerable<EntityExample> Read(GoldCluster cluster, string folder)
    {
        GoldKnowledge knowledge = new(extractor.Rules.Schema);
        GoldArticle[] golds = [.. cluster.Articles.OrderBy(gold => gold.Article, StringComparer.Ordinal)];
        KnowledgeBase[] articles = [.. golds.Select(gold => knowledge.Of(gold, Articles.Articles.Read(Path.Combine(folder, gold.Article + ".txt")).Single()))];
        Dictionary<(int, string), string> truth = [];
        for (int i = 0; i < golds.Length; i++)
        {
            foreach ((string gold, string own) in GoldKnowledge.Ids(golds[i]))
            {
                truth[(i, own)] = gold;
            }
        }

        List<(KnowledgeBase[] Articles, Func<(int, string), string?> Truth)> stories = [(articles, key => truth.GetValueOrDefault(key))];
        foreach ((KnowledgeBase[] varied, HashSet<(int, string)> strangers) in EntityVariants.Of(articles, _profile))
        {
            stories.Add((varied, key => strangers.Contains(key) ? $"stranger {key}" : truth.GetValueOrDefault((key.Item1 % golds.Length, key.Item2))));
        }

        EntityLinker linker = new(_profile);
        foreach ((KnowledgeBase[] story, Func<(int, string), string?> of) in stories)
        {
            string? TruthOf(EntityRecord record) => of((record.Members[0].Article, record.Members[0].Entity.Id));
            foreach ((EntityRecord a, EntityRecord b, double[] features) in linker.Pairs(story, (a, b) => TruthOf(a) == TruthOf(b)))
            {
                bool isVaried = Math.Max(a.Members[0].Article, b.Members[0].Article) >= golds.Length;
                if (!isVaried && story != articles)
                {
                    continue;
                }

                List<string> held = [];
                for (int f = 1; f < features.Length; f++)
                {
                    if (features[f] > 0)
                    {
                        held.Add(EntityModel.NameOf((Feature)f));
                    }
                }

                yield return new EntityExample(cluster.Name, a.Nature, held, TruthOf(a) == TruthOf(b), isVaried);
            }
        }
    }
}
