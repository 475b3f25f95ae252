using System.Diagnostics;
using Extract.Rules.Definitions;
using Extract.Rules.Keys;
using Extract.Rules.Patterns;
using Extract.Rules.Yaml;
using YamlDotNet.RepresentationModel;

namespace Extract.Rules.Loading;

/// <summary>Reads the examples of a rule: <c>- yes: "text"</c> with <c>finds: {role: text}</c>, or <c>- no: "text"</c>.</summary>
internal static class ExampleReader
{
    /// <param name="roles">What an example may say that the rule finds.</param>
    public static List<RuleExample> Read(YamlSource source, YamlNode node, IReadOnlyList<string> roles)
    {
        List<RuleExample> examples = [];
        foreach (YamlNode item in YamlSource.Items(node))
        {
            string? text = null;
            bool positive = true;
            Status? status = null;
            List<KeyValuePair<string, string>> finds = [];
            foreach ((YamlScalarNode key, YamlNode value) in source.Entries(item, RuleKeys.Example))
            {
                switch (key.Value)
                {
                    case "yes" or "no":
                        text = text is null ? source.Word(value, "an example") : throw source.Fault(key, "an example is one text; begin another with a dash");
                        positive = key.Value == "yes";
                        break;
                    case "status":
                        status = StatusNames.Read(source, value);
                        break;
                    case "finds":
                        foreach ((YamlScalarNode role, YamlNode filler) in source.Entries(value, "finds"))
                        {
                            if (!roles.Contains(role.Value))
                            {
                                throw source.Fault(role, $"the rule finds no '{role.Value}'{Nearest.Hint(role.Value!, roles)}");
                            }

                            foreach (YamlNode one in YamlSource.Items(filler))
                            {
                                finds.Add(KeyValuePair.Create(role.Value!, source.Text(one, "a filler")));
                            }
                        }

                        break;
                    default:
                        throw new UnreachableException($"no reader of {key.Value}");
                }
            }

            if (text is null)
            {
                throw source.Fault(item, "an example needs a text; write yes: or no:");
            }

            (string file, int line) = source.PlaceOf(item);
            examples.Add(new RuleExample(text, positive, finds, status, file, line));
        }

        return examples;
    }
}
