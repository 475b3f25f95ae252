using System.Text.Encodings.Web;
using System.Text.Json;
using Extract.Evaluation.Judging;
using Extract.Knowledge.Json;

namespace Extract.Evaluation.Reports;

/// <summary>A comparison as JSON, for programs.</summary>
public static class JsonReport
{
    private static readonly JsonWriterOptions _options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(Stream output, Comparison comparison)
    {
        using (Utf8JsonWriter json = new(output, _options))
        {
            json.WriteStartObject();
            json.WriteNumber("articles", comparison.Articles);
            Write(json, comparison.Total);
            json.WriteStartObject("status");
            json.WriteNumber("right", comparison.StatusRight);
            json.WriteNumber("judged", comparison.Pairs.Count);
            json.WriteEndObject();
            json.WriteStartObject("types");
            foreach ((string type, Tally tally) in comparison.ByType)
            {
                json.WriteStartObject(type);
                Write(json, tally);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteStartArray("differences");
            foreach (Difference difference in comparison.Differences)
            {
                Write(json, difference);
            }

            json.WriteEndArray();
            json.WriteStartArray("unjudged");
            foreach (string article in comparison.Unjudged)
            {
                json.WriteStringValue(article);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void Write(Utf8JsonWriter json, Tally tally)
    {
        Write(json, "slots", tally.Slots, "matched", tally.Matched, tally.GoldSlots, tally.SystemSlots);
        Write(json, "facts", tally.Facts, "exact", tally.Exact, tally.GoldFacts, tally.SystemFacts);
    }

    private static void Write(Utf8JsonWriter json, string name, Measures measures, string rightName, int right, int gold, int system)
    {
        json.WriteStartObject(name);
        json.WriteNumber("precision", Math.Round(measures.Precision, 6));
        json.WriteNumber("recall", Math.Round(measures.Recall, 6));
        json.WriteNumber("f1", Math.Round(measures.F1, 6));
        json.WriteNumber(rightName, right);
        json.WriteNumber("gold", gold);
        json.WriteNumber("system", system);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Difference difference)
    {
        json.WriteStartObject();
        json.WriteString("article", difference.Article);
        json.WriteString("kind", Name(difference.Kind));
        json.WriteString("type", difference.Type);
        Write(json, "gold", difference.Gold, difference.Agreement?.Gold);
        Write(json, "system", difference.System, difference.Agreement?.System);
        json.WriteEndObject();
    }

    private static string Name(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Missing => "missing",
        DifferenceKind.Spurious => "spurious",
        _ => "partial",
    };

    private static void Write(Utf8JsonWriter json, string name, JudgedFact? fact, IReadOnlyList<bool>? agrees)
    {
        if (fact is null)
        {
            return;
        }

        json.WriteStartObject(name);
        if (fact.Id is not null)
        {
            json.WriteString("id", fact.Id);
        }

        json.WriteString("status", StatusName.Of(fact.Status));
        json.WriteStartArray("slots");
        for (int i = 0; i < fact.Slots.Count; i++)
        {
            json.WriteStartObject();
            json.WriteString("role", fact.Slots[i].Role);
            json.WriteString("filler", fact.Slots[i].Display);
            json.WriteBoolean("agrees", agrees?[i] ?? false);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("evidence", fact.Evidence);
        if (fact.Rules is not null)
        {
            json.WriteStartArray("rules");
            foreach (string rule in fact.Rules)
            {
                json.WriteStringValue(rule);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
