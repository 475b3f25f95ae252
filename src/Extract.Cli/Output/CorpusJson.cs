using System.Text.Json;
using Extract.Evaluation.Corpora;

namespace Extract.Cli.Output;

/// <summary>Measures of a corpus as JSON, for programs: by section, row and figure.</summary>
internal static class CorpusJson
{
    public static void Write(Stream output, IReadOnlyList<(string Key, CorpusSection Section)> sections)
    {
        using (Utf8JsonWriter json = new(output, ReadableJson.Options))
        {
            json.WriteStartObject();
            foreach ((string key, CorpusSection section) in sections)
            {
                json.WriteStartObject(key);
                json.WriteStartObject("rows");
                foreach (CorpusRow row in section.Rows)
                {
                    json.WriteStartObject(row.Label);
                    foreach (CorpusFigure figure in row.Figures)
                    {
                        json.WriteNumber(figure.Name, Math.Round(figure.Value, 6));
                    }

                    json.WriteEndObject();
                }

                json.WriteEndObject();
                json.WriteStartArray("notes");
                foreach (string note in section.Notes)
                {
                    json.WriteStringValue(note);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }
}
