using Extract.Evaluation.Judging;
using Extract.Rules;
using Extract.Rules.Schema;
using Extract.Rules.Yaml;
using YamlDotNet.RepresentationModel;

namespace Extract.Evaluation.Gold;

/// <summary>Reads gold files: YAML by the annotation guide, checked against the schema. Thread-safe.</summary>
/// <param name="schema">What facts and roles there are.</param>
public sealed class GoldReader(FactSchema schema)
{
    /// <summary>Whether to read what nobody has reviewed too; without it such a file is refused.</summary>
    public bool TakesDrafts { get; init; }

    /// <summary>Every <c>*.yaml</c> of a folder, in the order of names.</summary>
    /// <exception cref="RuleException">A file is no gold; names line and column.</exception>
    public IReadOnlyList<GoldArticle> ReadFolder(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new RuleException(folder, 0, 0, "no such folder; give the folder that holds the gold files");
        }

        string[] files = Directory.GetFiles(folder, "*.yaml");
        if (files.Length == 0)
        {
            throw new RuleException(folder, 0, 0, "no gold in this folder; give the folder that holds NAME.yaml files");
        }

        Array.Sort(files, StringComparer.Ordinal);
        return Array.ConvertAll(files, file => Read(YamlSource.Load(file)));
    }

    /// <exception cref="RuleException">The source is no gold, or nobody has reviewed it; names line and column.</exception>
    public GoldArticle Read(YamlSource source)
    {
        string? article = null;
        string? undertaking = null;
        YamlNode? facts = null;
        YamlNode? mark = null;
        List<GoldEntity> entities = [];
        foreach ((YamlScalarNode key, YamlNode value) in source.Entries(source.Root, "a gold file"))
        {
            switch (key.Value)
            {
                case "article":
                    article = source.Text(value, "article");
                    break;
                case "entities":
                    entities = GoldEntityReader.Read(source, value, schema);
                    break;
                case "facts":
                    facts = value;
                    break;
                case ReviewMark.Field:
                    mark = YamlScalar.Read(source, value, ReviewMark.Field).IsTrue ? null : key;
                    break;
                default:
                    undertaking = key.Value == schema.Undertaking ? YamlScalar.Read(source, value, key.Value!).Text : undertaking;
                    break;
            }
        }

        if (article is null || facts is null)
        {
            throw source.Fault(source.Root, $"no \"{(article is null ? "article" : "facts")}\" in this gold file; add it");
        }

        Dictionary<string, GoldEntity> byId = new(StringComparer.Ordinal);
        entities.ForEach(entity => byId[entity.Id] = entity);
        GoldFactReader reader = new(source, schema, byId);
        List<(YamlNode Node, JudgedFact Fact)> read = [.. Facts(source, facts).Select(fact => (fact, reader.Read(fact)))];
        if (!TakesDrafts)
        {
            ReviewMark.Refuse(source, mark, read);
        }

        return new GoldArticle(article, [.. read.Select(fact => fact.Fact)]) { Entities = entities, Undertaking = undertaking, IsReviewed = mark is null };
    }

    internal static IEnumerable<YamlNode> Facts(YamlSource source, YamlNode node) => node switch
    {
        YamlSequenceNode list => list.Children,
        YamlScalarNode { Value: null or "" } => [],
        _ => throw source.Fault(node, "facts must be a list; start each with \"- \""),
    };
}
