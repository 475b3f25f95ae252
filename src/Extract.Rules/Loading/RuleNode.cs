using Extract.Rules.Yaml;
using YamlDotNet.RepresentationModel;

namespace Extract.Rules.Loading;

/// <summary>An entry under <c>mentions:</c> or <c>facts:</c>, of a file or of a template in use.</summary>
/// <param name="Use">The use of a template that it comes from; null when a file says it itself.</param>
internal sealed record RuleNode(YamlSource Source, YamlNode Node, bool IsMention, TemplateUse? Use)
{
    /// <summary>The entries that a file says itself.</summary>
    public static IEnumerable<RuleNode> Of(YamlSource source)
    {
        foreach ((YamlScalarNode key, YamlNode value) in YamlSource.Fields(source.Root))
        {
            foreach (YamlNode rule in key.Value is "mentions" or "facts" ? YamlSource.Items(value) : [])
            {
                yield return new RuleNode(source, rule, key.Value == "mentions", null);
            }
        }
    }
}
