using Extract.Rules;
using Extract.Rules.Schema;
using Extract.Rules.Yaml;
using YamlDotNet.RepresentationModel;

namespace Extract.Evaluation.Gold;

/// <summary>Reads the entities of a gold file. Thread-safe.</summary>
internal static class GoldEntityReader
{
    /// <summary>The entities in file order; none when the node is empty.</summary>
    /// <exception cref="RuleException">An entity has no name or a type that the schema lacks; names line and column.</exception>
    public static List<GoldEntity> Read(YamlSource source, YamlNode node, FactSchema schema)
    {
        List<GoldEntity> entities = [];
        if (node is YamlScalarNode { Value: null or "" })
        {
            return entities;
        }

        foreach ((YamlScalarNode id, YamlNode value) in source.Entries(node, "entities"))
        {
            GoldEntity entity = ReadOne(source, id, value, schema);
            if (YamlScalar.Of(id).IsText)
            {
                entities.Add(entity);
            }
        }

        return entities;
    }

    /// <exception cref="RuleException">It has no name or a type that the schema lacks; names line and column.</exception>
    public static GoldEntity ReadOne(YamlSource source, YamlScalarNode id, YamlNode value, FactSchema schema)
    {
        List<string> names = [];
        string type = "";
        foreach ((YamlScalarNode key, YamlNode field) in source.Entries(value, $"the entity {id.Value}"))
        {
            if (key.Value == "names")
            {
                names.AddRange(YamlSource.Items(field).Select(name => YamlScalar.Read(source, name, "a name").Text));
            }
            else if (key.Value == "type" && !schema.EntityTypes.Contains(type = source.Text(field, "type")))
            {
                throw source.Fault(field, $"unknown entity type \"{field}\"; use one of {string.Join(", ", schema.EntityTypes)}");
            }
        }

        return names.Count > 0
            ? new GoldEntity(id.Value!, type, names)
            : throw source.Fault(id, $"the entity {id.Value} has no names; add \"names: […]\"");
    }
}
