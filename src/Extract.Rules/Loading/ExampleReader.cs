using Extract.Rules.Definitions;
using Extract.Rules.Yaml;
using YamlDotNet.RepresentationModel;

namespace Extract.Rules.Loading;

/// <summary>Reads the examples of a rule: <c>- yes: "text"</c> with <c>finds: {role: text}</c>, or <c>- no: "text"</c>.</summary>
internal static class ExampleReader
{
    public static List<RuleExample> Read(YamlSource source, YamlNode node)
    {
        List<RuleExample> examples = [];
        foreach (YamlNode item in YamlSource.Items(node))
        {
            string? text = null;
            bool positive = true;
            Status? status = null;
            List<KeyValuePair<string, string>> finds = [];
            foreach ((YamlScalarNode key, YamlNode value) in source.Entries(item, "an example"))
            {
                switch (key.Value)
                {
                    case "yes" or "no":
                        text = source.Text(value, "an example");
                        positive = key.Value == "yes";
                        break;
                    case "status":
                        status = StatusNames.Read(source, value);
                        break;
                    case "finds":
                        foreach ((YamlScalarNode role, YamlNode filler) in source.Entries(value, "finds"))
                        {
                            foreach (YamlNode one in YamlSource.Items(filler))
                            {
                                finds.Add(KeyValuePair.Create(role.Value!, source.Text(one, "a filler")));
                            }
                        }

                        break;
                    default:
                        throw source.Fault(key, $"'{key.Value}' means nothing in an example; write yes, no, finds or status");
                }
            }

            if (text is null)
            {
                throw source.Fault(item, "an example needs a text; write yes: or no:");
            }

            examples.Add(new RuleExample(text, positive, finds, status, source.File, (int)item.Start.Line));
        }

        return examples;
    }
}
