using Extract.Evaluation.Judging;
using Extract.Knowledge;
using Extract.Knowledge.Json;
using Extract.Rules;
using Extract.Rules.Schema;
using Extract.Rules.Yaml;
using YamlDotNet.RepresentationModel;

namespace Extract.Evaluation.Gold;

/// <summary>Reads the facts of a gold file: of an article, or of a cluster of them. Thread-safe.</summary>
/// <param name="schema">What facts and roles there are.</param>
/// <param name="entities">What ids in roles mean.</param>
internal sealed class GoldFactReader(YamlSource source, FactSchema schema, IReadOnlyDictionary<string, GoldEntity> entities)
{
    /// <param name="others">Takes fields that are no part of a fact in itself; false for those that it does not know.</param>
    /// <exception cref="RuleException">The node is no fact; names line and column.</exception>
    public JudgedFact Read(YamlNode node, Func<YamlScalarNode, YamlNode, bool>? others = null)
    {
        FactType? type = null;
        YamlNode? roles = null;
        JudgedFact fact = new("", [], Status.Happened, Optional: false, "");
        foreach ((YamlScalarNode key, YamlNode value) in source.Entries(node, "a fact"))
        {
            if (key.Value == "status")
            {
                fact = fact with
                {
                    Status = StatusName.Parse(source.Text(value, "status"))
                        ?? throw source.Fault(value, $"unknown status \"{value}\"; use happened, planned or negated"),
                };
            }
            else if (key.Value == "optional")
            {
                fact = fact with { Optional = YamlScalar.Read(source, value, "optional").IsTrue };
            }
            else if (key.Value == "evidence")
            {
                fact = fact with { Evidence = source.Text(value, "evidence") };
            }
            else if (key.Value == ReviewMark.Field)
            {
                fact = fact with { IsReviewed = YamlScalar.Read(source, value, key.Value!).IsTrue };
            }
            else if (key.Value == ReviewMark.By)
            {
                fact = fact with { By = YamlScalar.Read(source, value, key.Value!).Text };
            }
            else if (key.Value == schema.Undertaking)
            {
                fact = fact with { Undertaking = YamlScalar.Read(source, value, key.Value!).Text };
            }
            else if (others?.Invoke(key, value) != true)
            {
                type = TypeOf(key, type);
                roles = value;
            }
        }

        return type is not null && roles is not null
            ? fact with { Type = type.Name, Slots = Slots(type, roles) }
            : throw source.Fault(node, "a fact without a type; write \"TYPE: {ROLE: FILLER}\"");
    }

    private FactType TypeOf(YamlScalarNode key, FactType? other) => other is null
        ? schema.Find(key.Value!) ?? throw source.Fault(
            key, $"unknown fact type \"{key.Value}\"; use one of {string.Join(", ", schema.FactTypes.Select(t => t.Name))}")
        : throw source.Fault(key, $"\"{key.Value}\" beside {other.Name} in one fact; start a fact of its own with \"- \"");

    private List<Slot> Slots(FactType type, YamlNode roles)
    {
        List<Slot> slots = [];
        foreach ((YamlScalarNode name, YamlNode value) in source.Entries(roles, type.Name))
        {
            Role role = type.Find(name.Value!) ?? throw source.Fault(
                name, $"{type.Name} has no role \"{name.Value}\"; use one of {string.Join(", ", type.Roles.Select(r => r.Name))}");
            foreach (YamlNode item in YamlSource.Items(value))
            {
                slots.Add(Filler(role, YamlScalar.Read(source, item, $"a filler of {type.Name}.{role.Name}")));
            }
        }

        return slots;
    }

    private Slot Filler(Role role, YamlScalar scalar)
    {
        string text = scalar.Text;
        if (scalar.IsText && entities.TryGetValue(text, out GoldEntity? entity))
        {
            return new Slot(role.Name, entity.Value, entity.Names[0]) { Filler = new EntityFiller(entity.Id) };
        }

        SlotValue value = role.Accepts(LiteralKind.Date) ? SlotValue.Date(text)
            : role.Accepts(LiteralKind.Time) ? SlotValue.Time(text = Clock(scalar))
            : role.Accepts(LiteralKind.Duration) && text.StartsWith('P') ? SlotValue.Duration(text)
            : role.Accepts(LiteralKind.Quantity) ? SlotValue.Quantity(text)
            : SlotValue.Text(text);
        return new Slot(role.Name, value, text) { Filler = value.ToFiller(text) };
    }

    /// <summary>A clock time that YAML read as a number to base 60.</summary>
    private static string Clock(YamlScalar scalar) => scalar.Whole is long minutes ? $"{minutes / 60:00}:{minutes % 60:00}" : scalar.Text;
}
