using Extract.Rules.Yaml;
using YamlDotNet.RepresentationModel;

namespace Extract.Rules.Tests.Properties;

/// <summary>Writes the shipped rules anew, in another order and in other files.</summary>
internal static class Shuffled
{
    private static readonly string[] _fixed = ["facts.yaml", "status.yaml", "knowledge.yaml", "checks.yaml"];

    /// <summary>Deals every entry of every section to a few files, in the order of a seed.</summary>
    public static void Write(string from, string to, int seed)
    {
        Random random = new(seed);
        string[] folders = [Path.Combine(from, "lexicons"), Path.Combine(from, "learned")];
        Array.ForEach(folders, folder => Directory.CreateDirectory(Path.Combine(to, Path.GetFileName(folder))));
        foreach (string file in folders.SelectMany(Directory.GetFiles).Concat(_fixed.Select(f => Path.Combine(from, f))))
        {
            File.Copy(file, Path.Combine(to, Path.GetRelativePath(from, file)));
        }

        List<(string Section, YamlNode? Key, YamlNode Value)> entries = [];
        foreach (string file in Directory.GetFiles(from, "*.yaml").Where(f => !_fixed.Contains(Path.GetFileName(f))))
        {
            foreach ((YamlNode section, YamlNode body) in ((YamlMappingNode)YamlSource.Load(file).Root).Children)
            {
                entries.AddRange(body is YamlMappingNode mapping
                    ? mapping.Children.Select(c => (section.ToString(), (YamlNode?)c.Key, c.Value))
                    : ((YamlSequenceNode)body).Children.Select(c => (section.ToString(), (YamlNode?)null, c)));
            }
        }

        YamlMappingNode[] files = [.. Enumerable.Range(0, 1 + random.Next(6)).Select(_ => new YamlMappingNode())];
        foreach ((string section, YamlNode? key, YamlNode value) in entries.OrderBy(_ => random.Next()).ToList())
        {
            YamlMappingNode file = files[random.Next(files.Length)];
            if (!file.Children.TryGetValue(section, out YamlNode? body))
            {
                file.Add(section, body = key is null ? new YamlSequenceNode() : new YamlMappingNode());
            }

            if (key is null)
            {
                ((YamlSequenceNode)body).Add(value);
            }
            else
            {
                ((YamlMappingNode)body).Add(key, value);
            }
        }

        foreach (YamlMappingNode file in files.Where(f => f.Children.Count > 0))
        {
            using StreamWriter writer = new(Path.Combine(to, $"{random.Next(1_000_000)}.yaml"));
            new YamlStream(new YamlDocument(file)).Save(writer, assignAnchors: false);
        }
    }
}
