using Extract.Rules.Patterns;
using Extract.Rules.Yaml;
using YamlDotNet.RepresentationModel;

namespace Extract.Rules.Loading;

internal static class StatusNames
{
    private static readonly string[] _names = ["happened", "planned", "negated"];

    public static Status Read(YamlSource source, YamlNode node)
    {
        string name = source.Text(node, "a status");
        int index = Array.IndexOf(_names, name);
        return index >= 0 ? (Status)index : throw source.Fault(node, $"'{name}' is no status{Nearest.Hint(name, _names)}");
    }
}
