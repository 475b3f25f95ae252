using Extract.Rules.Patterns;
using Extract.Rules.Values.Building;
using Extract.Rules.Yaml;
using YamlDotNet.RepresentationModel;

namespace Extract.Rules.Values.Loading;

/// <summary>Reads what a rule gives: one kind of value with its parts. Not thread-safe.</summary>
/// <param name="slots">The captures of the pattern.</param>
internal sealed class GivesReader(YamlSource source, IReadOnlyList<string> slots)
{
    private static readonly Dictionary<string, ValueKindOfRule> _kinds =
        DateMakers.All.Concat(OtherMakers.All).ToDictionary(k => k.Name, StringComparer.Ordinal);

    private static readonly Dictionary<string, string[]> _terms = new(StringComparer.Ordinal)
    {
        ["part"] = ValueTerms.DayParts,
        ["bearing"] = ValueTerms.Bearings,
        ["nuance"] = ValueTerms.Nuances,
        ["limit"] = ["start", "end"],
        ["season"] = ValueTerms.Seasons,
        ["from"] = ["publication", "story", "event"],
        ["to"] = ["past", "present", "future"],
        ["modifier"] = ["true"],
        ["every"] = ["true"],
        ["minus"] = ["true"],
        ["back"] = ["true"],
        ["exact"] = ["true"],
        ["counted"] = ["true"],
        ["either-order"] = ["true"],
    };

    /// <summary>Null for <c>nothing</c>.</summary>
    public ValueBuilder? Read(YamlNode node)
    {
        if (node is YamlScalarNode { Value: "nothing" })
        {
            return null;
        }

        KeyValuePair<YamlScalarNode, YamlNode>[] entries = [.. source.Entries(node, "gives")];
        if (entries.Length != 1)
        {
            throw source.Fault(node, "a rule gives one kind of value; write gives: {kind: {part: …}}");
        }

        (YamlScalarNode kindNode, YamlNode partsNode) = entries[0];
        if (!_kinds.TryGetValue(kindNode.Value!, out ValueKindOfRule? kind))
        {
            throw source.Fault(kindNode, $"there is no kind of value '{kindNode.Value}'{Nearest.Hint(kindNode.Value!, _kinds.Keys)}");
        }

        if (kind.Name == "nothing")
        {
            return null;
        }

        Dictionary<string, ValuePart> parts = new(StringComparer.Ordinal);
        foreach ((YamlScalarNode key, YamlNode value) in source.Entries(partsNode, kind.Name))
        {
            if (!kind.Own.Contains(key.Value) && !ValueKindOfRule.Shared.Contains(key.Value))
            {
                throw source.Fault(key, $"a {kind.Name} has no part '{key.Value}'{Nearest.Hint(key.Value!, kind.Own.Concat(ValueKindOfRule.Shared))}");
            }

            parts.Add(key.Value!, ReadPart(key.Value!, value));
        }

        foreach (string needed in kind.Needed.Where(n => !parts.ContainsKey(n)))
        {
            throw source.Fault(node, $"a {kind.Name} needs '{needed}:'; add it");
        }

        return new ValueBuilder(kind.Make, new Parts(parts));
    }

    private ValuePart ReadPart(string name, YamlNode node)
    {
        if (node is YamlMappingNode)
        {
            return Read(node) is { } inner ? ValuePart.Built(inner) : throw source.Fault(node, "nothing is no part; leave the part out");
        }

        string text = source.Word(node, "a part");
        if (text.StartsWith('$'))
        {
            int slot = slots.ToList().IndexOf(text[1..]);
            return slot >= 0
                ? ValuePart.Captured(slot)
                : throw source.Fault(node, $"the pattern captures no '{text[1..]}'{Nearest.Hint(text[1..], slots)}");
        }

        if (_terms.TryGetValue(name, out string[]? terms) && !terms.Contains(text))
        {
            throw source.Fault(node, $"'{text}' is no {name}{Nearest.Hint(text, terms)}; write one of {string.Join(", ", terms)}");
        }

        return name is "unit" or "per" && ValueTerms.Unit(text) is null && name == "per"
            ? throw source.Fault(node, $"'{text}' is no unit of time; write one of {string.Join(", ", ValueTerms.Units)}")
            : ValuePart.Constant(text);
    }
}
