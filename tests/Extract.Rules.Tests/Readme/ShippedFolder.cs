using YamlDotNet.RepresentationModel;

namespace Extract.Rules.Tests.Readme;

/// <summary>A copy of the rules that ship with one more file, whose words and rules stand in for shipped ones of the same name. It vanishes afterwards.</summary>
internal sealed class ShippedFolder : IDisposable
{
    /// <summary>The name of the file; no shipped one is called so.</summary>
    public const string File = "readme-block.yaml";

    private static readonly string _shipped = System.IO.Path.Combine(AppContext.BaseDirectory, "rules");

    /// <param name="rules">The content of the file.</param>
    public ShippedFolder(string rules)
    {
        Path = Directory.CreateTempSubdirectory("readme").FullName;
        Directory.CreateDirectory(System.IO.Path.Combine(Path, "lexicons"));
        YamlMappingNode root = Parse(rules);
        HashSet<string> lexicons = [.. Keys(root, "lexicons")];
        foreach (string file in Directory.GetFiles(System.IO.Path.Combine(_shipped, "lexicons")).Where(f => !lexicons.Contains(System.IO.Path.GetFileNameWithoutExtension(f))))
        {
            System.IO.File.Copy(file, System.IO.Path.Combine(Path, "lexicons", System.IO.Path.GetFileName(file)));
        }

        foreach (string file in Directory.GetFiles(_shipped, "*.yaml"))
        {
            System.IO.File.WriteAllText(System.IO.Path.Combine(Path, System.IO.Path.GetFileName(file)), WithoutThoseOf(root, System.IO.File.ReadAllText(file)));
        }

        System.IO.File.WriteAllText(System.IO.Path.Combine(Path, File), rules);
    }

    public string Path { get; }

    public void Dispose() => Directory.Delete(Path, true);

    /// <summary>The mapping that a text is.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static YamlMappingNode Parse(string text)
    {
        YamlStream stream = new();
        stream.Load(new StringReader(text));
        return stream.Documents is [{ RootNode: YamlMappingNode root }] ? root : throw new FormatException("not a mapping of the parts of a rule file");
    }

    private static string WithoutThoseOf(YamlMappingNode block, string text)
    {
        YamlMappingNode file = Parse(text);
        bool changed = false;
        foreach (string part in new[] { "lexicons", "macros", "templates", "context", "names" })
        {
            foreach (string key in Keys(block, part).Where(_ => file.Children.TryGetValue(part, out YamlNode? own) && own is YamlMappingNode))
            {
                changed |= ((YamlMappingNode)file[part]).Children.Remove(key);
            }
        }

        HashSet<string> templates = [.. Keys(block, "templates")];
        foreach (string part in new[] { "mentions", "facts", "uses" })
        {
            HashSet<string> names = [.. Rules(block, part).Select(rule => Text(rule, "name"))];
            foreach (YamlMappingNode rule in Rules(file, part).Where(rule => names.Contains(Text(rule, "name")) || templates.Contains(Text(rule, "template"))))
            {
                changed |= ((YamlSequenceNode)file[part]).Children.Remove(rule);
            }
        }

        if (!changed)
        {
            return text;
        }

        StringWriter writer = new();
        new YamlStream(new YamlDocument(file)).Save(writer, false);
        return writer.ToString();
    }

    private static IEnumerable<string> Keys(YamlMappingNode file, string part) =>
        file.Children.TryGetValue(part, out YamlNode? node) && node is YamlMappingNode mapping ? mapping.Children.Keys.Select(key => key.ToString()) : [];

    private static List<YamlMappingNode> Rules(YamlMappingNode file, string part) =>
        file.Children.TryGetValue(part, out YamlNode? node) && node is YamlSequenceNode list ? [.. list.Children.OfType<YamlMappingNode>()] : [];

    private static string Text(YamlMappingNode rule, string field) => rule.Children.TryGetValue(field, out YamlNode? node) ? node.ToString() : "";
}
