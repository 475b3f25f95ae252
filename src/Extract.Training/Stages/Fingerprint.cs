using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Extract.Training.Stages;

/// <summary>SHA-256 over all that a stage's result depends on. Computed for all stages before any runs. Not thread-safe.</summary>
internal sealed class Fingerprint(DataFolder data, int seed)
{
    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _stages = new(StringComparer.Ordinal);

    /// <summary>The fingerprint of a stage; changes with that of any stage whose result it takes.</summary>
    public string Of(TrainingStage stage)
    {
        if (_stages.TryGetValue(stage.Name, out string? known))
        {
            return known;
        }

        StringBuilder parts = new();
        parts.Append(CultureInfo.InvariantCulture, $"{stage.Name} {stage.Version}\nseed {seed}\noptions {stage.Options}\n");
        foreach (string taken in stage.Takes)
        {
            parts.Append(CultureInfo.InvariantCulture, $"stage {taken} {Of(TrainingStages.Of(taken))}\n");
        }

        foreach (string file in stage.Inputs(data))
        {
            // The path within the folder, as a folder may move.
            string name = Path.GetRelativePath(data.Path, file).Replace('\\', '/');
            parts.Append(CultureInfo.InvariantCulture, $"file {name} {OfFileOnce(file)}\n");
        }

        foreach (string resource in stage.Resources())
        {
            parts.Append(CultureInfo.InvariantCulture, $"resource {resource}\n");
        }

        return _stages[stage.Name] = Hex(SHA256.HashData(Encoding.UTF8.GetBytes(parts.ToString())));
    }

    public static string OfFile(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return Hex(SHA256.HashData(stream));
    }

    /// <summary>One hash of all resources whose names begin with <paramref name="prefix"/>.</summary>
    public static string OfResources(Assembly assembly, string prefix)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using Stream resource = assembly.GetManifestResourceStream(name)!;
            hash.AppendData(Encoding.UTF8.GetBytes(name));
            hash.AppendData(SHA256.HashData(resource));
        }

        return Hex(hash.GetHashAndReset());
    }

    private string OfFileOnce(string path) => _files.TryGetValue(path, out string? known) ? known : _files[path] = OfFile(path);

    private static string Hex(byte[] hash) => Convert.ToHexStringLower(hash);
}
