using System.Text;
using Extract.Rules.Yaml;
using YamlDotNet.RepresentationModel;

namespace Extract.Rules.Loading;

/// <summary>
/// Writes a template's rules out for one use. A text that is a gap alone (<c>verb: $verbs</c>) becomes what the use gives, be it a list; a gap within a
/// text takes a list as alternatives (<c>/$verbs/</c>). A field left empty goes, and a rule that so loses its trigger goes too.
/// </summary>
internal sealed class TemplateFiller(TemplateUse use)
{
    private static readonly string[] _triggers = ["pattern", "verb", "noun", "copula"];

    private readonly Dictionary<YamlNode, (YamlSource Source, YamlNode Node)> _origins = new(ReferenceEqualityComparer.Instance);

    /// <exception cref="RuleException">A list of lists stands where a text must.</exception>
    public IEnumerable<RuleNode> Fill()
    {
        YamlSource source = use.Template.Source.With(_origins);
        foreach (RuleNode rule in use.Template.Rules)
        {
            YamlNode filled = Fill(rule.Node);
            _origins[filled] = (use.Source, use.Node);
            if (!LostTrigger(rule.Node, filled))
            {
                yield return rule with { Source = source, Node = filled, Use = use };
            }
        }
    }

    private static bool LostTrigger(YamlNode before, YamlNode after)
    {
        return Triggers(before) && !Triggers(after);

        static bool Triggers(YamlNode node) => YamlSource.Fields(node).Any(f => _triggers.Contains(f.Key.Value));
    }

    private YamlNode Fill(YamlNode node)
    {
        switch (node)
        {
            case YamlMappingNode mapping:
                YamlMappingNode fields = [];
                foreach ((YamlNode key, YamlNode value) in mapping.Children)
                {
                    YamlNode filled = Fill(value);
                    if (ReferenceEquals(filled, value) || !IsEmpty(filled))
                    {
                        fields.Add(Fill(key), filled);
                    }
                }

                return Note(fields, node);
            case YamlSequenceNode list:
                YamlSequenceNode items = [];
                foreach (YamlNode item in list.Children)
                {
                    YamlNode filled = Fill(item);
                    foreach (YamlNode one in filled is YamlSequenceNode many && item is YamlScalarNode ? many.Children : [filled])
                    {
                        items.Add(one);
                    }
                }

                return Note(items, node);
            default:
                return Fill((YamlScalarNode)node);
        }
    }

    private YamlNode Fill(YamlScalarNode node)
    {
        string text = node.Value ?? "";
        StringBuilder result = new();
        bool changed = false;
        for (int i = 0; i < text.Length; i++)
        {
            int end = text[i] == '$' ? MacroCall.EndOfName(text, i + 1) : i;
            if (end <= i + 1 || Given(text[(i + 1)..end]) is not { } given)
            {
                result.Append(text[i]);
                continue;
            }

            if (end - i == text.Length)
            {
                return given;
            }

            result.AppendJoin('|', YamlSource.Items(given).Select(item => use.Source.Text(item, "a parameter within a text")));
            changed = true;
            i = end - 1;
        }

        return changed ? Note(new YamlScalarNode(result.ToString()), node) : node;
    }

    private YamlNode? Given(string parameter)
    {
        if (use.Given.TryGetValue(parameter, out YamlNode? given))
        {
            Claim(given);
            return given;
        }

        return use.Template.Parameters.GetValueOrDefault(parameter);
    }

    /// <summary>What a use gives is told of there.</summary>
    private void Claim(YamlNode given)
    {
        foreach (YamlNode node in given.AllNodes)
        {
            _origins[node] = (use.Source, node);
        }
    }

    private YamlNode Note(YamlNode copy, YamlNode original)
    {
        _origins[copy] = (use.Template.Source, original);
        return copy;
    }

    private static bool IsEmpty(YamlNode node) => node is YamlScalarNode { Value: null or "" } or YamlSequenceNode { Children.Count: 0 };
}
