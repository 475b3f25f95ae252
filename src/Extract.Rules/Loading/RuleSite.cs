using Extract.Rules.Definitions;
using Extract.Rules.Lexicons;
using Extract.Rules.Yaml;
using YamlDotNet.RepresentationModel;

namespace Extract.Rules.Loading;

/// <summary>A rule and the part of a file that says it; one of <paramref name="Mention"/> and <paramref name="Fact"/> is there.</summary>
internal sealed record RuleSite(YamlSource Source, YamlMappingNode Node, MentionRule? Mention, FactRule? Fact)
{
    /// <summary>The use of a template that made the rule; null when a file says it itself.</summary>
    public TemplateUse? Use { get; init; }

    public string Name => Mention?.Name ?? Fact!.Name;

    public Patterns.Pattern? Pattern => Mention?.Pattern ?? Fact!.Pattern;

    public IReadOnlyList<RuleExample> Examples => Mention?.Examples ?? Fact!.Examples;

    /// <summary>The value of a field; the rule itself when the field is not there.</summary>
    public YamlNode Field(string key) => Node.Children.TryGetValue(new YamlScalarNode(key), out YamlNode? value) ? value : Node;
}

/// <summary>A lexicon and where it is written; a file of its own has no source and name.</summary>
internal sealed record LexiconSite(Lexicon Lexicon, string File, YamlSource? Source, YamlScalarNode? Name);
