using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Extract.Evaluation.Judging;

namespace Extract.Evaluation.History;

/// <summary>Figures over time: JSON Lines, a commit a line, the oldest first. Thread-safe.</summary>
public static class HistoryFile
{
    private static readonly JsonWriterOptions _options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <exception cref="ReportException">The file is missing, or a line is no entry; names the line.</exception>
    public static IReadOnlyList<HistoryEntry> Read(string file)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ReportException(file, 0, 0, "cannot be read; give a file that diff --record wrote", error);
        }

        return [.. lines.Select((line, i) => (line, Number: i + 1)).Where(l => !string.IsNullOrWhiteSpace(l.line)).Select(l => Read(file, l.Number, l.line))];
    }

    /// <summary>The line of an entry, with its line end.</summary>
    public static string Line(HistoryEntry entry)
    {
        using MemoryStream line = new();
        using (Utf8JsonWriter json = new(line, _options))
        {
            json.WriteStartObject();
            json.WriteString("commit", entry.Commit);
            json.WriteNumber("articles", entry.Articles);
            Write(json, "slots", entry.Slots);
            Write(json, "facts", entry.Facts);
            json.WriteNumber("lenientF1", Math.Round(entry.LenientF1, 6));
            json.WriteStartObject("types");
            foreach ((string type, double f1) in entry.Types)
            {
                json.WriteNumber(type, Math.Round(f1, 6));
            }

            json.WriteEndObject();
            if (entry is { Words: { } words, Seconds: { } seconds })
            {
                json.WriteNumber("words", words);
                json.WriteNumber("seconds", seconds);
                json.WriteNumber("wordsPerSecond", Math.Round(entry.WordsPerSecond ?? 0, 1));
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(line.ToArray()) + "\n";
    }

    private static HistoryEntry Read(string file, int number, string line)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement root = document.RootElement;
            return new HistoryEntry(
                root.GetProperty("commit").GetString()!,
                root.GetProperty("articles").GetInt32(),
                Read(root.GetProperty("slots")),
                Read(root.GetProperty("facts")),
                root.GetProperty("lenientF1").GetDouble(),
                [.. root.GetProperty("types").EnumerateObject().Select(type => KeyValuePair.Create(type.Name, type.Value.GetDouble()))],
                root.TryGetProperty("words", out JsonElement words) ? words.GetInt64() : null,
                root.TryGetProperty("seconds", out JsonElement seconds) ? seconds.GetDouble() : null);
        }
        catch (JsonException error)
        {
            throw ReportException.NotJson(file, number, error);
        }
        catch (Exception error) when (error is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new ReportException(file, number, 1, "no figures of a commit; give a file that diff --record wrote", error);
        }
    }

    private static Measures Read(JsonElement element) => new(
        element.GetProperty("precision").GetDouble(), element.GetProperty("recall").GetDouble(), element.GetProperty("f1").GetDouble());

    private static void Write(Utf8JsonWriter json, string name, Measures measures)
    {
        json.WriteStartObject(name);
        json.WriteNumber("precision", Math.Round(measures.Precision, 6));
        json.WriteNumber("recall", Math.Round(measures.Recall, 6));
        json.WriteNumber("f1", Math.Round(measures.F1, 6));
        json.WriteEndObject();
    }
}
