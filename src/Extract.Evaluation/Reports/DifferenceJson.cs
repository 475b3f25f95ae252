using System.Text.Json;
using Extract.Evaluation.Errors;
using Extract.Evaluation.Judging;
using Extract.Knowledge.Json;

namespace Extract.Evaluation.Reports;

/// <summary>Writes differences as JSON.</summary>
internal static class DifferenceJson
{
    public static void Write(Utf8JsonWriter json, Difference difference)
    {
        json.WriteStartObject();
        json.WriteString("article", difference.Article);
        json.WriteString("kind", KindName(difference.Kind));
        json.WriteString("type", difference.Type);
        json.WriteStartArray("errors");
        foreach (FactError error in difference.Errors)
        {
            Write(json, error);
        }

        json.WriteEndArray();
        Write(json, "gold", difference.Gold, difference.Agreement?.Gold);
        Write(json, "system", difference.System, difference.Agreement?.System);
        Write(json, "counterpart", difference.Counterpart, null);
        json.WriteEndObject();
    }

    /// <summary>"missing", "spurious" or "partial".</summary>
    public static string KindName(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Missing => "missing",
        DifferenceKind.Spurious => "spurious",
        _ => "partial",
    };

    private static void Write(Utf8JsonWriter json, FactError error)
    {
        json.WriteStartObject();
        json.WriteString("class", ErrorName.Of(error.Class));
        Write(json, "expected", error.Expected);
        Write(json, "found", error.Found);
        if (error.Stage is { } stage)
        {
            json.WriteString("stage", ErrorName.Of(stage));
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Slot? slot)
    {
        if (slot is null)
        {
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("role", slot.Role);
        json.WriteString("filler", slot.Display);
        json.WriteEndObject();
    }

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
