using System.Diagnostics;
using Extract.Rules.Definitions;
using Extract.Rules.Keys;
using Extract.Rules.Matching;
using Extract.Rules.Patterns;
using Extract.Rules.Yaml;
using YamlDotNet.RepresentationModel;

namespace Extract.Rules.Loading;

/// <summary>Reads one entry under <c>mentions:</c>.</summary>
internal static class MentionRuleReader
{
    internal static readonly string[] Forms = ["named", "kind", "nominal", "pronoun"];

    public static MentionRule Read(YamlSource source, YamlNode node, RuleContext context)
    {
        string? name = null;
        string? type = null;
        string? label = null;
        MentionForm form = MentionForm.Named;
        Stage stage = Stage.First;
        Taking taking = default;
        int priority = 20;
        YamlNode? pattern = null;
        Normal normal = default;
        List<RuleExample> examples = [];
        foreach ((YamlScalarNode key, YamlNode value) in source.Entries(node, RuleKeys.Mention))
        {
            switch (key.Value)
            {
                case "name":
                    name = source.Word(value, "name");
                    break;
                case "type":
                    type = source.Word(value, "type");
                    break;
                case "label":
                    label = source.Word(value, "label");
                    break;
                case "form":
                    string text = source.Text(value, "form");
                    int index = Array.IndexOf(Forms, text);
                    form = index >= 0 ? (MentionForm)index : throw source.Fault(value, $"'{text}' is no form of mention{Nearest.Hint(text, Forms)}");
                    break;
                case "stage":
                    stage = RuleContext.Stage(source, value);
                    break;
                case "priority":
                    priority = Number(source, value);
                    break;
                case "pattern":
                    pattern = value;
                    break;
                case "matches":
                    taking = RuleContext.Taking(source, value);
                    break;
                case "normal":
                    normal = source.Text(value, "normal") switch
                    {
                        "text" => new Normal(NormalKind.Text),
                        "singular" => new Normal(NormalKind.Singular),
                        "column" => new Normal(NormalKind.Column),
                        string literal => new Normal(NormalKind.Literal, literal),
                    };
                    break;
                case "examples":
                    examples = ExampleReader.Read(source, value, ["mention"]);
                    break;
                default:
                    throw new UnreachableException($"no reader of {key.Value}");
            }
        }

        if (name is null || type is null || pattern is null)
        {
            throw source.Fault(node, "a mention rule needs name, type and pattern");
        }

        Pattern compiled = context.Compile(source, pattern);
        context.CheckLabels(source, (YamlScalarNode)pattern, compiled);
        return new MentionRule(name, type, label ?? type, form, stage, priority, compiled, normal, examples)
        {
            Taking = taking,
            Origin = RuleOrigin.Of(name, source.PlaceOf(node)),
        };
    }

    private static int Number(YamlSource source, YamlNode node) =>
        int.TryParse(source.Text(node, "a number"), out int number) ? number : throw source.Fault(node, "not a whole number; write 1, 2, 3…");
}
