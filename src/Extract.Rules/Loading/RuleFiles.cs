using Extract.Rules.Keys;
using Extract.Rules.Yaml;
using YamlDotNet.RepresentationModel;

namespace Extract.Rules.Loading;

/// <summary>Gathers the files of a folder of rules, and those that they import, each once. Not thread-safe.</summary>
/// <param name="attempt">Does a part of the reading, so that a fault ends only this part.</param>
internal sealed class RuleFiles(Action<Action> attempt)
{
    private static readonly string[] _reserved = ["facts.yaml", "status.yaml", "knowledge.yaml", "checks.yaml"];

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly HashSet<string> _imported = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Task<YamlSource>> _ahead = new(StringComparer.Ordinal);

    public List<YamlSource> Sources { get; } = [];

    /// <summary>Lexicons that are files of their own.</summary>
    public List<string> Lexicons { get; } = [];

    /// <summary>Whether a file belongs to the folder only because another imports it.</summary>
    public bool IsImported(string file) => _imported.Contains(file);

    /// <exception cref="RuleException">There is no such folder.</exception>
    public void Gather(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new RuleException(folder, 0, 0, "no such folder; name the folder that holds facts.yaml");
        }

        AddFolder(folder, false);
        for (int i = 0; i < Sources.Count; i++)
        {
            YamlSource source = Sources[i];
            attempt(() => AddImports(source));
        }

        // Neither the names of files nor who imports whom decides anything; faults come in an order that is always the same.
        Sources.Sort(static (a, b) => string.CompareOrdinal(a.File, b.File));
    }

    private static IEnumerable<string> Listed(string folder, string mask) =>
        Directory.Exists(folder) ? Directory.GetFiles(folder, mask).Order(StringComparer.Ordinal) : [];

    private void AddFolder(string folder, bool imported)
    {
        foreach (string file in Listed(Path.Combine(folder, "lexicons"), "*.*").Where(f => Path.GetExtension(f) is ".txt" or ".tsv"))
        {
            Add(file, imported);
        }

        string[] files = [.. Listed(folder, "*.yaml").Where(f => !_reserved.Contains(Path.GetFileName(f)))];
        foreach (string file in files)
        {
            // All at once; what they say, and their faults, are taken in order.
            _ahead.TryAdd(file, Task.Run(() => YamlSource.Load(file)));
        }

        foreach (string file in files)
        {
            Add(file, imported);
        }
    }

    private void Add(string file, bool imported)
    {
        if (!_seen.Add(Path.GetFullPath(file)))
        {
            return;
        }

        if (imported)
        {
            _imported.Add(file);
        }

        if (Path.GetExtension(file) is ".txt" or ".tsv")
        {
            Lexicons.Add(file);
        }
        else
        {
            attempt(() => Sources.Add(_ahead.TryGetValue(file, out Task<YamlSource>? source) ? source.GetAwaiter().GetResult() : YamlSource.Load(file)));
        }
    }

    private void AddImports(YamlSource source)
    {
        foreach ((YamlScalarNode key, YamlNode value) in YamlSource.Fields(source.Root))
        {
            foreach (YamlNode item in key.Value == "import" ? YamlSource.Items(value) : [])
            {
                attempt(() => AddImport(source, item));
            }
        }
    }

    private void AddImport(YamlSource source, YamlNode item)
    {
        string path = Path.Combine(Path.GetDirectoryName(source.File) ?? "", source.Word(item, "an import"));
        if (Directory.Exists(path))
        {
            AddFolder(path, true);
        }
        else if (File.Exists(path) && Path.GetExtension(path) is ".yaml" or ".txt" or ".tsv")
        {
            Add(path, true);
        }
        else
        {
            throw source.Fault(item, $"there is no folder, .yaml, .txt or .tsv file at '{path}'; write the path as seen from this file");
        }
    }
}
