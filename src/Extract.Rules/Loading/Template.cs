using Extract.Rules.Keys;
using Extract.Rules.Yaml;
using YamlDotNet.RepresentationModel;

namespace Extract.Rules.Loading;

/// <summary>Rules with gaps, which each use fills: the ways to tell one thing, written once for a whole class of words.</summary>
/// <param name="Parameters">The gaps, each with what stands in it unless a use says otherwise; null where every use must.</param>
/// <param name="Rules">The entries under its <c>mentions:</c> and <c>facts:</c>, gaps unfilled.</param>
internal sealed record Template(YamlSource Source, YamlScalarNode Key, IReadOnlyDictionary<string, YamlNode?> Parameters, IReadOnlyList<RuleNode> Rules)
{
    /// <summary>The gap that every template has: the name of the use.</summary>
    public const string NameParameter = "name";

    /// <exception cref="RuleException">A field is unknown or of the wrong type, or there is no rule.</exception>
    public static Template Read(YamlSource source, YamlScalarNode key, YamlNode node)
    {
        Dictionary<string, YamlNode?> parameters = new(StringComparer.Ordinal);
        List<RuleNode> rules = [];
        foreach ((YamlScalarNode field, YamlNode value) in source.Entries(node, RuleKeys.Template))
        {
            switch (field.Value)
            {
                case "parameters":
                    foreach ((YamlScalarNode name, YamlNode standard) in source.Entries(value, "parameters"))
                    {
                        if (name.Value == NameParameter || !name.Value!.All(MacroCall.IsOfName))
                        {
                            throw source.Fault(name, $"'{name.Value}' is no name for a parameter; write letters, digits and hyphens, and not '{NameParameter}', which every use has");
                        }

                        parameters[name.Value!] = standard is YamlScalarNode { Value: null or "" or "~" } ? null : standard;
                    }

                    break;
                default:
                    rules.AddRange(YamlSource.Items(value).Select(rule => new RuleNode(source, rule, field.Value == "mentions", null)));
                    break;
            }
        }

        return rules.Count > 0
            ? new Template(source, key, parameters, rules)
            : throw source.Fault(key, $"the template '{key.Value}' has no rules; write them under facts: or mentions:");
    }
}
