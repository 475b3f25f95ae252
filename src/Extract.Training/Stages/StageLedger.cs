using System.Text.Json;

namespace Extract.Training.Stages;

/// <summary>
/// <c>stages.json</c> in the output folder: which stage made which file from what. The same runs give the same bytes. A ledger that
/// cannot be read counts as empty, and its files are made anew. Not thread-safe.
/// </summary>
internal sealed class StageLedger
{
    public const string FileName = "stages.json";

    private readonly string _folder;
    private readonly Dictionary<string, Entry> _entries;

    private StageLedger(string folder, Dictionary<string, Entry> entries) => (_folder, _entries) = (folder, entries);

    public static StageLedger Read(string folder)
    {
        string path = Path.Combine(folder, FileName);
        Dictionary<string, Entry>? entries = null;
        if (File.Exists(path))
        {
            try
            {
                entries = JsonSerializer.Deserialize<Dictionary<string, Entry>>(File.ReadAllBytes(path), JsonSerializerOptions.Web);
            }
            catch (JsonException)
            {
                // As the summary says.
            }
        }

        return new StageLedger(folder, entries is null ? new(StringComparer.Ordinal) : new(entries, StringComparer.Ordinal));
    }

    /// <summary>Whether the stage's file is there, unchanged since the stage made it, and made from what <paramref name="fingerprint"/> says.</summary>
    public bool IsCurrent(TrainingStage stage, string fingerprint)
    {
        string path = Path.Combine(_folder, stage.File);
        return _entries.TryGetValue(stage.Name, out Entry? entry)
            && entry.Fingerprint == fingerprint
            && File.Exists(path)
            && Fingerprint.OfFile(path) == entry.Sha256;
    }

    /// <summary>Notes that a stage has made its file.</summary>
    public void Record(TrainingStage stage, string fingerprint)
    {
        _entries[stage.Name] = new Entry(stage.File, Fingerprint.OfFile(Path.Combine(_folder, stage.File)), fingerprint);
        string path = Path.Combine(_folder, FileName);
        using (FileStream stream = File.Create(path + ".tmp"))
        {
            Write(stream);
        }

        File.Move(path + ".tmp", path, overwrite: true);
    }

    private void Write(Stream stream)
    {
        using (Utf8JsonWriter json = new(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            foreach (TrainingStage stage in TrainingStages.All.Where(stage => _entries.ContainsKey(stage.Name)))
            {
                Entry entry = _entries[stage.Name];
                json.WriteStartObject(stage.Name);
                json.WriteString("file", entry.File);
                json.WriteString("sha256", entry.Sha256);
                json.WriteString("fingerprint", entry.Fingerprint);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        stream.Write("\n"u8);
    }

    private sealed record Entry(string File, string Sha256, string Fingerprint);
}
