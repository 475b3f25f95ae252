using Extract.Rules.Patterns;
using Extract.Rules.Yaml;
using YamlDotNet.RepresentationModel;

namespace Extract.Rules.Loading;

internal static class StatusNames
{
    internal static readonly string[] All = ["happened", "planned", "negated"];

    public static Status Read(YamlSource source, YamlNode node)
    {
        string name = source.Text(node, "a status");
        int index = Array.IndexOf(All, name);
        return index >= 0 ? (Status)index : throw source.Fault(node, $"'{name}' is no status{Nearest.Hint(name, All)}");
    }
}
