using System.Diagnostics;
using System.Globalization;
using Extract.Rules.Definitions;
using Extract.Rules.Keys;
using Extract.Rules.Patterns;
using Extract.Rules.Schema;
using Extract.Rules.Yaml;
using YamlDotNet.RepresentationModel;

namespace Extract.Rules.Loading;

/// <summary>Reads one entry under <c>facts:</c>.</summary>
internal sealed class FactRuleReader(YamlSource source, RuleContext context)
{
    private static readonly string[] Reaches = ["clause", "sentence", "paragraph", "topic"];

    public FactRule Read(YamlNode node)
    {
        FactType fact = FactOf(node);
        SlotReader slotReader = new(context, source, fact);
        string? name = null;
        Pattern? pattern = null;
        TriggerKind? trigger = null;
        HashSet<string> lemmas = new(StringComparer.Ordinal);
        HashSet<string> except = new(StringComparer.Ordinal);
        List<Slot> slots = [];
        List<ContextFill> fills = [];
        List<KeyValuePair<string, string>> constants = [];
        List<RuleExample> examples = [];
        List<string> near = [];
        YamlNode? conditions = null;
        Taking taking = default;
        Stage stage = Stage.First;
        string? label = null;
        bool keeps = true;
        List<string> inherited = [];
        Dictionary<string, LiteralKind> readings = new(StringComparer.Ordinal);
        Slot? learned = null;
        string? weights = null;
        double least = 0.5;
        Status? status = null;
        double weight = 0.9;
        foreach ((YamlScalarNode key, YamlNode value) in source.Entries(node, RuleKeys.Fact))
        {
            switch (key.Value)
            {
                case "name":
                    name = source.Word(value, "name");
                    break;
                case "fact":
                    break;
                case "pattern":
                    pattern = context.Compile(source, value);
                    CheckCaptures((YamlScalarNode)value, pattern, fact);
                    break;
                case "stage":
                    stage = RuleContext.Stage(source, value);
                    break;
                case "label":
                    label = source.Word(value, "label");
                    break;
                case "keep":
                    keeps = source.Text(value, "keep") switch
                    {
                        "true" => true,
                        "false" => false,
                        _ => throw source.Fault(value, "write true or false"),
                    };
                    break;
                case "inherit":
                    inherited.AddRange(YamlSource.Items(value).Select(item => RoleOf(item as YamlScalarNode ?? throw source.Fault(item, "a role must be plain text; write one value"), fact).Name));
                    break;
                case "matches":
                    taking = RuleContext.Taking(source, value);
                    break;
                case "verb" or "noun" or "copula":
                    trigger = Enum.Parse<TriggerKind>(key.Value, true);
                    ReadLemmas(value, lemmas);
                    break;
                case "learned":
                    learned = slotReader.Read(new YamlScalarNode("object"), value, true);
                    break;
                case "weights":
                    weights = source.Text(value, "weights");
                    break;
                case "least":
                    least = Fraction(source, value, "least");
                    break;
                case "except":
                    ReadLemmas(value, except);
                    break;
                case "subject" or "object" or "indirect":
                    slots.Add(slotReader.Read(key, value, true));
                    break;
                case "with" or "optional":
                    foreach ((YamlScalarNode slot, YamlNode filter) in source.Entries(value, key.Value))
                    {
                        slots.Add(slotReader.Read(slot, filter, key.Value == "with"));
                    }

                    break;
                case "fill":
                    ReadFills(value, fact, fills);
                    break;
                case "near":
                    foreach (YamlNode item in YamlSource.Items(value))
                    {
                        near.Add(context.Label(source, item, source.Text(item, "a label").TrimStart('@')));
                    }

                    break;
                case "where":
                    conditions = value;
                    break;
                case "as":
                    foreach ((YamlScalarNode role, YamlNode reading) in source.Entries(value, "as"))
                    {
                        string literal = source.Text(reading, "a literal");
                        int index = Array.IndexOf(SchemaReader.Literals, literal);
                        readings[RoleOf(role, fact).Name] = index >= 0
                            ? (LiteralKind)index
                            : throw source.Fault(reading, $"'{literal}' is no literal{Nearest.Hint(literal, SchemaReader.Literals)}");
                    }

                    break;
                case "set":
                    foreach ((YamlScalarNode role, YamlNode filler) in source.Entries(value, "set"))
                    {
                        constants.Add(KeyValuePair.Create(RoleOf(role, fact).Name, source.Text(filler, "a filler")));
                    }

                    break;
                case "status":
                    status = StatusNames.Read(source, value);
                    break;
                case "weight":
                    weight = Fraction(source, value, "a weight");
                    break;
                case "examples":
                    examples = ExampleReader.Read(source, value, [.. fact.Roles.Select(r => r.Name)]);
                    break;
                default:
                    throw new UnreachableException($"no reader of {key.Value}");
            }
        }

        if (name is null || (pattern is null ? 0 : 1) + (trigger is null ? 0 : 1) + (learned is null ? 0 : 1) != 1)
        {
            throw source.Fault(node, "a fact rule needs a name, and one of pattern, verb, noun, copula and learned");
        }

        Frame? frame = trigger is { } kind ? new Frame(kind, lemmas, [.. slots]) { Except = except } : null;
        return new FactRule(name, fact, pattern, frame, [.. fills], [.. constants], status, weight, examples)
        {
            Taking = taking,
            Stage = stage,
            Label = label,
            Keeps = keeps,
            Inherited = inherited,
            Origin = RuleOrigin.Of(name, source.PlaceOf(node)),
            PatternSlots = pattern is not null && slots.Count > 0 ? new Frame(TriggerKind.Pattern, [], [.. slots]) : null,
            Near = near,
            Learned = learned is null ? null : LearnedReader.Read(source, node, learned, weights, least),
            Conditions = conditions is null ? [] : [.. YamlSource.Items(conditions).Select(new ConditionReader(context, source, fact, pattern).Read)],
            Readings = readings,
        };
    }

    internal static double Fraction(YamlSource source, YamlNode node, string what) =>
        double.TryParse(source.Text(node, what), NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && value is > 0 and <= 1
            ? value
            : throw source.Fault(node, $"{what} is a number above 0 and up to 1");

    private FactType FactOf(YamlNode node)
    {
        foreach ((YamlScalarNode key, YamlNode value) in source.Entries(node, "a fact rule"))
        {
            if (key.Value == "fact")
            {
                string name = source.Text(value, "fact");
                return context.Schema.Find(name)
                    ?? throw source.Fault(value, $"no fact type is called '{name}'{Nearest.Hint(name, context.Schema.FactTypes.Select(t => t.Name))}");
            }
        }

        throw source.Fault(node, "a fact rule says which fact it finds; add fact:");
    }

    private Role RoleOf(YamlScalarNode node, FactType fact) =>
        fact.Find(node.Value!) ?? throw source.Fault(node, $"{fact.Name} has no role '{node.Value}'{Nearest.Hint(node.Value!, fact.Roles.Select(r => r.Name))}");

    private void CheckCaptures(YamlScalarNode at, Pattern pattern, FactType fact)
    {
        bool known = pattern.Captures.All(c => c.StartsWith('_') || fact.Find(c) is not null);
        foreach (Instruction step in known ? [] : pattern.Program)
        {
            if (step.Operation == Operation.Open && fact.Find(step.Name!) is null && !step.Name!.StartsWith('_'))
            {
                string message = $"{fact.Name} has no role '{step.Name}'{Nearest.Hint(step.Name, fact.Roles.Select(r => r.Name))}";
                throw context.Fault(source, at, step.At, step.Length, message);
            }
        }

        context.CheckLabels(source, at, pattern);
    }

    private void ReadLemmas(YamlNode node, HashSet<string> lemmas)
    {
        foreach (YamlNode item in YamlSource.Items(node))
        {
            string lemma = source.Word(item, "a lemma");
            if (lemma.StartsWith('%'))
            {
                string name = lemma[1..];
                lemmas.UnionWith((context.Lexicons.Find(name)
                    ?? throw source.Fault(item, $"no lexicon is called '{name}'{Nearest.Hint(name, context.Lexicons.Names)}")).Entries);
            }
            else
            {
                lemmas.Add(lemma);
            }
        }
    }

    private void ReadFills(YamlNode node, FactType fact, List<ContextFill> fills)
    {
        foreach (YamlNode item in YamlSource.Items(node))
        {
            string text = source.Text(item, "a role to fill");
            string[] parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length == 0)
            {
                throw source.Fault(item, "a role to fill is empty; name a role");
            }

            YamlScalarNode name = (YamlScalarNode)item;
            Role role = fact.Find(parts[0])
                ?? throw source.Fault(name, $"{fact.Name} has no role '{parts[0]}'{Nearest.Hint(parts[0], fact.Roles.Select(r => r.Name))}");
            DefaultFill? standard = context.Fills.GetValueOrDefault(role.Name);
            IReadOnlyList<string> labels = standard?.Labels ?? [.. role.EntityTypes, .. role.Literals.Select(l => l.ToString().ToLowerInvariant())];
            int unless = Array.IndexOf(parts, "unless");
            string[] others = unless < 0 ? [] : parts[(unless + 1)..];
            foreach (string other in others)
            {
                if (fact.Find(other) is null)
                {
                    throw source.Fault(name, text.LastIndexOf(other, StringComparison.Ordinal), other.Length, $"{fact.Name} has no role '{other}'{Nearest.Hint(other, fact.Roles.Select(r => r.Name))}");
                }
            }

            string reach = parts.Length == 1 || unless == 1 ? "" : parts[1];
            int before = reach switch
            {
                "" => standard?.Before ?? 0,
                "clause" => -1,
                "sentence" or "paragraph" or "topic" => 0,
                string number when int.TryParse(number, out int n) => n,
                _ => throw source.Fault(name, text.IndexOf($" {reach}", StringComparison.Ordinal) + 1, reach.Length, $"'{reach}' is no reach{Nearest.Hint(reach, Reaches)}; write clause, sentence, paragraph, topic, or the number of sentences to look back"),
            };
            fills.Add(new ContextFill(role, [.. labels], before, others, [.. standard?.Beside ?? []])
            {
                Lookback = reach switch { "paragraph" => Lookback.Paragraph, "topic" => Lookback.Topic, _ => Lookback.Sentences },
                Model = standard?.Model,
                Told = Array.IndexOf(Reaches, reach) >= 0 ? null : standard?.Told,
            });
        }
    }
}
