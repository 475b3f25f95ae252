using Extract.Rules.Keys;
using Extract.Rules.Patterns;
using Extract.Rules.Yaml;
using YamlDotNet.RepresentationModel;

namespace Extract.Rules.Loading;

/// <summary>An entry under <c>uses:</c>: a template, what fills its gaps, and examples for its rules together.</summary>
/// <param name="Name">What the template's rules call <c>$name</c>.</param>
/// <param name="Examples">The node under <c>examples:</c>; null when there is none.</param>
internal sealed record TemplateUse(YamlSource Source, YamlNode Node, string Name, Template Template, IReadOnlyDictionary<string, YamlNode> Given, YamlNode? Examples)
{
    /// <exception cref="RuleException">The template or a parameter is unknown, or one is missing.</exception>
    public static TemplateUse Read(YamlSource source, YamlNode node, IReadOnlyDictionary<string, Template> templates)
    {
        Template? template = null;
        YamlNode? name = null;
        YamlNode? examples = null;
        List<KeyValuePair<YamlScalarNode, YamlNode>> given = [];
        foreach ((YamlScalarNode key, YamlNode value) in source.Entries(node, RuleKeys.Use))
        {
            switch (key.Value)
            {
                case "template":
                    string called = source.Word(value, "a template");
                    template = templates.GetValueOrDefault(called) ?? throw source.Fault(value, $"no template is called '{called}'{Nearest.Hint(called, templates.Keys)}");
                    break;
                case "name":
                    source.Word(value, "name");
                    name = value;
                    break;
                case "examples":
                    examples = value;
                    break;
                default:
                    given.AddRange(source.Entries(value, "with"));
                    break;
            }
        }

        if (template is null || name is null)
        {
            throw source.Fault(node, "the use of a template needs template: and name:");
        }

        Dictionary<string, YamlNode> all = new(StringComparer.Ordinal) { [Template.NameParameter] = name };
        foreach ((YamlScalarNode key, YamlNode value) in given)
        {
            all[key.Value!] = template.Parameters.ContainsKey(key.Value!)
                ? value
                : throw source.Fault(key, $"the template '{template.Key.Value}' has no parameter '{key.Value}'{Nearest.Hint(key.Value!, template.Parameters.Keys)}");
        }

        foreach ((string parameter, YamlNode? standard) in template.Parameters)
        {
            if (standard is null && !all.ContainsKey(parameter))
            {
                throw source.Fault(node, $"the template '{template.Key.Value}' wants '{parameter}'; add it under with:");
            }
        }

        return new TemplateUse(source, node, ((YamlScalarNode)name).Value!, template, all, examples);
    }
}
