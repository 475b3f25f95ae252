using YamlDotNet.RepresentationModel;

namespace Extract.Knowledge.Tests.Expressions;

/// <summary>A text with the values that a careful reader finds in it.</summary>
internal sealed record Expression(string Class, string Text, DateOnly? Published, IReadOnlyList<ExpectedValue> Expected, IReadOnlyList<string> None, string Place)
{
    public static IEnumerable<Expression> Read(string file)
    {
        YamlStream yaml = [];
        using StreamReader reader = new(file);
        yaml.Load(reader);
        foreach (YamlMappingNode node in ((YamlSequenceNode)yaml.Documents[0].RootNode).Children.Cast<YamlMappingNode>())
        {
            Dictionary<string, YamlNode> fields = node.Children.ToDictionary(c => ((YamlScalarNode)c.Key).Value!, c => c.Value);
            yield return new Expression(
                Scalar(fields, "class") ?? "",
                Scalar(fields, "text") ?? "",
                Scalar(fields, "published") is { Length: > 0 } day ? DateOnly.ParseExact(day, "yyyy-MM-dd") : null,
                fields.TryGetValue("expect", out YamlNode? expect) && expect is YamlSequenceNode items ? [.. items.Children.Cast<YamlMappingNode>().Select(ExpectedValue.Read)] : [],
                fields.TryGetValue("none", out YamlNode? none) && none is YamlSequenceNode words ? [.. words.Children.Select(w => ((YamlScalarNode)w).Value!)] : [],
                $"{Path.GetFileName(file)}:{node.Start.Line}");
        }
    }

    private static string? Scalar(Dictionary<string, YamlNode> fields, string name) => (fields.GetValueOrDefault(name) as YamlScalarNode)?.Value;
}
