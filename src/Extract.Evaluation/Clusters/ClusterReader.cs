using Extract.Evaluation.Gold;
using Extract.Evaluation.Judging;
using Extract.Rules;
using Extract.Rules.Schema;
using Extract.Rules.Yaml;
using YamlDotNet.RepresentationModel;

namespace Extract.Evaluation.Clusters;

/// <summary>Reads the gold of clusters of articles: YAML, checked against the schema and the gold of its articles. Thread-safe.</summary>
/// <param name="schema">What facts and roles there are.</param>
public sealed class ClusterReader(FactSchema schema)
{
    /// <summary>Every <c>clusters/*.yaml</c> of a corpus folder that has <c>gold/</c> beside it, in the order of names; none when it has no clusters.</summary>
    /// <exception cref="RuleException">A file is no gold; names line and column.</exception>
    public IReadOnlyList<GoldCluster> ReadFolder(string corpus)
    {
        string folder = Path.Combine(corpus, "clusters");
        string[] files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.yaml") : [];
        Array.Sort(files, StringComparer.Ordinal);
        GoldReader gold = new(schema);
        return Array.ConvertAll(files, file => Read(YamlSource.Load(file), article =>
        {
            string path = Path.Combine(corpus, "gold", article + ".yaml");
            return File.Exists(path) ? gold.Read(YamlSource.Load(path)) : null;
        }));
    }

    /// <param name="gold">The gold of an article by its id; null when there is none.</param>
    /// <exception cref="RuleException">The source is no cluster; names line and column.</exception>
    public GoldCluster Read(YamlSource source, Func<string, GoldArticle?> gold)
    {
        Dictionary<string, YamlNode> sections = new(StringComparer.Ordinal);
        foreach ((YamlScalarNode key, YamlNode value) in source.Entries(source.Root, "a cluster"))
        {
            if (key.Value is not ("cluster" or "articles" or "facts" or "fulfils" or "cancelled" or "conflicts"))
            {
                throw source.Fault(key, $"\"{key.Value}\" means nothing in a cluster; write cluster, articles, facts, fulfils, cancelled or conflicts");
            }

            sections[key.Value!] = value;
        }

        foreach (string needed in (ReadOnlySpan<string>)["cluster", "articles", "facts"])
        {
            if (!sections.ContainsKey(needed))
            {
                throw source.Fault(source.Root, $"no \"{needed}\" in this cluster; add it");
            }
        }

        List<GoldArticle> articles = [];
        foreach (YamlNode item in YamlSource.Items(sections["articles"]))
        {
            string id = source.Text(item, "an article");
            articles.Add(gold(id) ?? throw source.Fault(item, $"the article {id} has no gold; add gold/{id}.yaml"));
        }

        List<GoldEntity> entities = Union(articles);
        List<ClusterFact> facts = ReadFacts(source, sections["facts"], articles, entities);
        HashSet<string> ids = new(facts.Select(fact => fact.Id), StringComparer.Ordinal);
        List<FactLink> Links(string section, bool single = false) =>
            sections.TryGetValue(section, out YamlNode? node) ? LinkReader.Read(source, node, section, ids, single) : [];
        return new GoldCluster(source.Text(sections["cluster"], "cluster"), articles, facts)
        {
            Entities = entities,
            Fulfils = Links("fulfils"),
            Cancelled = Links("cancelled", single: true),
            Conflicts = Links("conflicts"),
        };
    }

    private List<ClusterFact> ReadFacts(YamlSource source, YamlNode node, List<GoldArticle> articles, List<GoldEntity> entities)
    {
        GoldFactReader reader = new(source, schema, entities.ToDictionary(e => e.Id, StringComparer.Ordinal));
        HashSet<string> ids = new(StringComparer.Ordinal);
        List<ClusterFact> facts = [];
        foreach (YamlNode item in GoldReader.Facts(source, node))
        {
            string? id = null;
            List<string> told = [];
            JudgedFact fact = reader.Read(item, (key, value) =>
            {
                if (key.Value == "id")
                {
                    id = YamlScalar.Read(source, value, "id").Text;
                    return ids.Add(id) ? true : throw source.Fault(value, $"two facts have the id {id}; give each its own");
                }

                if (key.Value != "told")
                {
                    return false;
                }

                foreach (YamlNode article in YamlSource.Items(value))
                {
                    told.Add(source.Text(article, "an article"));
                    if (!articles.Exists(a => a.Article == told[^1]))
                    {
                        throw source.Fault(article, $"told by {told[^1]}, which is no article of this cluster; mend the id or add it to \"articles\"");
                    }
                }

                return true;
            });
            facts.Add(new ClusterFact(id ?? throw source.Fault(item, "a fact without an id; add \"id: f01\""), fact, told));
        }

        return facts;
    }

    private static List<GoldEntity> Union(List<GoldArticle> articles)
    {
        Dictionary<string, int> places = new(StringComparer.Ordinal);
        List<GoldEntity> union = [];
        foreach (GoldEntity entity in articles.SelectMany(article => article.Entities))
        {
            if (places.TryAdd(entity.Id, union.Count))
            {
                union.Add(entity);
            }
            else
            {
                GoldEntity known = union[places[entity.Id]];
                union[places[entity.Id]] = new GoldEntity(known.Id, known.Type, [.. known.Names.Union(entity.Names, StringComparer.Ordinal)]);
            }
        }

        return union;
    }
}
