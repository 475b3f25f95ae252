using System.Globalization;
using Extract.Rules.Definitions;
using Extract.Rules.Patterns;
using Extract.Rules.Values.Patterns;
using Extract.Rules.Values.Words;
using Extract.Rules.Yaml;
using YamlDotNet.RepresentationModel;

namespace Extract.Rules.Values.Loading;

/// <summary>Reads one value rule. Not thread-safe.</summary>
internal sealed class ValueRuleReader(YamlSource source, ValueWords words)
{
    private static readonly string[] _keys = ["name", "stage", "pattern", "after", "before", "unless-after", "unless-before", "gives", "examples", "comment"];

    private readonly Dictionary<string, Element[][]> _conditions = new(StringComparer.Ordinal);

    /// <exception cref="RuleException">The rule is wrong; names line and column.</exception>
    public ValueRule Read(YamlNode node)
    {
        string? name = null;
        int stage = 1;
        ValuePattern? pattern = null;
        YamlNode? gives = null;
        YamlNode? examples = null;
        foreach ((YamlScalarNode key, YamlNode value) in source.Entries(node, "a value rule"))
        {
            switch (key.Value)
            {
                case "name":
                    name = source.Word(value, "a name");
                    break;
                case "stage":
                    stage = int.TryParse(source.Text(value, "a stage"), NumberStyles.None, CultureInfo.InvariantCulture, out int read) && read is >= 1 and <= 9
                        ? read
                        : throw source.Fault(value, "a stage is a number from 1 to 9");
                    break;
                case "pattern":
                    pattern = Guard(value, text => ValuePatternParser.Parse(text, words));
                    break;
                case "after" or "before" or "unless-after" or "unless-before":
                    _conditions[key.Value] = Guard(value, text => ValuePatternParser.ParseCondition(text, words));
                    break;
                case "gives":
                    gives = value;
                    break;
                case "examples":
                    examples = value;
                    break;
                case "comment":
                    break;
                default:
                    throw source.Fault(key, $"'{key.Value}' means nothing in a value rule{Nearest.Hint(key.Value!, _keys)}");
            }
        }

        if (name is null || pattern is null || gives is null)
        {
            throw source.Fault(node, "a value rule needs name:, pattern: and gives:; add what is missing");
        }

        if (pattern.Slots.Count > ValueGrammar.MostCaptures)
        {
            throw source.Fault(node, $"the pattern of '{name}' captures more than {ValueGrammar.MostCaptures} parts; capture fewer");
        }

        if (pattern.CanBeEmpty)
        {
            throw source.Fault(node, $"the pattern of '{name}' can match nothing at all; make a part of it needed");
        }

        if (pattern.Firsts.FirstOrDefault(e => e.Kind is ElementKind.Any or ElementKind.Word or ElementKind.Name or ElementKind.Names) is not null)
        {
            throw source.Fault(node, $"the pattern of '{name}' can begin with any word; begin it with a word, sign, class, number or value");
        }

        return new ValueRule(
            name,
            stage,
            pattern,
            new GivesReader(source, pattern.Slots).Read(gives),
            new ValueConditions(Of("after"), Of("before"), Of("unless-after"), Of("unless-before")))
        {
            Origin = RuleOrigin.Of(name, source.PlaceOf(node)),
            Examples = examples is null ? [] : [.. YamlSource.Items(examples).Select(item => ReadExample(item, name))],
        };
    }

    private Element[][]? Of(string key) => _conditions.GetValueOrDefault(key);

    private T Guard<T>(YamlNode node, Func<string, T> parse)
    {
        string text = source.Word(node, "a pattern");
        try
        {
            return parse(text);
        }
        catch (PatternException fault)
        {
            throw source.Fault((YamlScalarNode)node, fault.Offset, Math.Max(1, fault.Length), fault.Message);
        }
    }

    private ValueExample ReadExample(YamlNode item, string rule)
    {
        string? text = null;
        bool positive = true;
        List<KeyValuePair<string, string>> finds = [];
        foreach ((YamlScalarNode key, YamlNode value) in source.Entries(item, "an example"))
        {
            switch (key.Value)
            {
                case "yes" or "no":
                    text = source.Word(value, "an example");
                    positive = key.Value == "yes";
                    break;
                case "finds":
                    finds.AddRange(source.Entries(value, "finds").Select(e => KeyValuePair.Create(e.Key.Value!, source.Text(e.Value, "a value"))));
                    break;
                default:
                    throw source.Fault(key, $"'{key.Value}' means nothing in an example; write yes:, no: or finds:");
            }
        }

        (string file, int line) = source.PlaceOf(item);
        return text is null
            ? throw source.Fault(item, "an example needs a text; write yes: or no:")
            : new ValueExample(rule, text, positive, finds, file, line);
    }
}
