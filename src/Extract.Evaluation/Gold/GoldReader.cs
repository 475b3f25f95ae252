using Extract.Evaluation.Judging;
using Extract.Knowledge.Json;
using Extract.Rules;
using Extract.Rules.Schema;
using Extract.Rules.Yaml;
using YamlDotNet.RepresentationModel;

namespace Extract.Evaluation.Gold;

/// <summary>Reads gold files: YAML by the annotation guide, checked against the schema. Thread-safe.</summary>
/// <param name="schema">What facts and roles there are.</param>
public sealed class GoldReader(FactSchema schema)
{
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

    /// <exception cref="RuleException">The source is no gold; names line and column.</exception>
    public GoldArticle Read(YamlSource source)
    {
        string? article = null;
        YamlNode? facts = null;
        Dictionary<string, GoldEntity> entities = new(StringComparer.Ordinal);
        foreach ((YamlScalarNode key, YamlNode value) in source.Entries(source.Root, "a gold file"))
        {
            switch (key.Value)
            {
                case "article":
                    article = source.Text(value, "article");
                    break;
                case "entities":
                    ReadEntities(source, value, entities);
                    break;
                case "facts":
                    facts = value;
                    break;
                default:
                    break;
            }
        }

        if (article is null || facts is null)
        {
            throw source.Fault(source.Root, $"no \"{(article is null ? "article" : "facts")}\" in this gold file; add it");
        }

        return new GoldArticle(article, [.. Facts(source, facts).Select(fact => ReadFact(source, fact, entities))]);
    }

    private static IEnumerable<YamlNode> Facts(YamlSource source, YamlNode node) => node switch
    {
        YamlSequenceNode list => list.Children,
        YamlScalarNode { Value: null or "" } => [],
        _ => throw source.Fault(node, "facts must be a list; start each with \"- \""),
    };

    private void ReadEntities(YamlSource source, YamlNode node, Dictionary<string, GoldEntity> entities)
    {
        if (node is YamlScalarNode { Value: null or "" })
        {
            return;
        }

        foreach ((YamlScalarNode id, YamlNode value) in source.Entries(node, "entities"))
        {
            List<string> names = [];
            foreach ((YamlScalarNode key, YamlNode field) in source.Entries(value, $"the entity {id.Value}"))
            {
                if (key.Value == "names")
                {
                    names.AddRange(YamlSource.Items(field).Select(name => Scalar(source, name, "a name").Text));
                }
                else if (key.Value == "type" && !schema.EntityTypes.Contains(source.Text(field, "type")))
                {
                    throw source.Fault(field, $"unknown entity type \"{field}\"; use one of {string.Join(", ", schema.EntityTypes)}");
                }
            }

            if (names.Count == 0)
            {
                throw source.Fault(id, $"the entity {id.Value} has no names; add \"names: […]\"");
            }

            if (YamlScalar.Of(id).IsText)
            {
                entities[id.Value!] = new GoldEntity(names[0], SlotValue.Entity(names));
            }
        }
    }

    private JudgedFact ReadFact(YamlSource source, YamlNode node, Dictionary<string, GoldEntity> entities)
    {
        FactType? type = null;
        YamlNode? roles = null;
        Status status = Status.Happened;
        bool optional = false;
        string evidence = "";
        foreach ((YamlScalarNode key, YamlNode value) in source.Entries(node, "a fact"))
        {
            if (key.Value == "status")
            {
                status = StatusName.Parse(source.Text(value, "status"))
                    ?? throw source.Fault(value, $"unknown status \"{value}\"; use happened, planned or negated");
            }
            else if (key.Value == "optional")
            {
                optional = Scalar(source, value, "optional").IsTrue;
            }
            else if (key.Value == "evidence")
            {
                evidence = source.Text(value, "evidence");
            }
            else if (key.Value != schema.Undertaking)
            {
                if (type is not null)
                {
                    throw source.Fault(key, $"\"{key.Value}\" beside {type.Name} in one fact; start a fact of its own with \"- \"");
                }

                type = schema.Find(key.Value!) ?? throw source.Fault(
                    key, $"unknown fact type \"{key.Value}\"; use one of {string.Join(", ", schema.FactTypes.Select(t => t.Name))}");
                roles = value;
            }
        }

        if (type is null || roles is null)
        {
            throw source.Fault(node, "a fact without a type; write \"TYPE: {ROLE: FILLER}\"");
        }

        return new JudgedFact(type.Name, Slots(source, type, roles, entities), status, optional, evidence);
    }

    private static List<Slot> Slots(YamlSource source, FactType type, YamlNode roles, Dictionary<string, GoldEntity> entities)
    {
        List<Slot> slots = [];
        foreach ((YamlScalarNode name, YamlNode value) in source.Entries(roles, type.Name))
        {
            Role role = type.Find(name.Value!) ?? throw source.Fault(
                name, $"{type.Name} has no role \"{name.Value}\"; use one of {string.Join(", ", type.Roles.Select(r => r.Name))}");
            foreach (YamlNode item in YamlSource.Items(value))
            {
                YamlScalar scalar = Scalar(source, item, $"a filler of {type.Name}.{role.Name}");
                slots.Add(Filler(role, scalar, entities));
            }
        }

        return slots;
    }

    private static Slot Filler(Role role, YamlScalar scalar, Dictionary<string, GoldEntity> entities)
    {
        string text = scalar.Text;
        if (scalar.IsText && entities.TryGetValue(text, out GoldEntity? entity))
        {
            return new Slot(role.Name, entity.Value, entity.Name);
        }

        SlotValue value = role.Accepts(LiteralKind.Date) ? SlotValue.Date(text)
            : role.Accepts(LiteralKind.Time) ? SlotValue.Time(text = Clock(scalar))
            : role.Accepts(LiteralKind.Duration) && text.StartsWith('P') ? SlotValue.Duration(text)
            : role.Accepts(LiteralKind.Quantity) ? SlotValue.Quantity(text)
            : SlotValue.Text(text);
        return new Slot(role.Name, value, text);
    }

    /// <summary>A clock time that YAML read as a number to base 60.</summary>
    private static string Clock(YamlScalar scalar) => scalar.Whole is long minutes ? $"{minutes / 60:00}:{minutes % 60:00}" : scalar.Text;

    private static YamlScalar Scalar(YamlSource source, YamlNode node, string what) =>
        node is YamlScalarNode scalar ? YamlScalar.Of(scalar) : throw source.Fault(node, $"{what} must be plain text; write one value");

    private sealed record GoldEntity(string Name, SlotValue Value);
}
