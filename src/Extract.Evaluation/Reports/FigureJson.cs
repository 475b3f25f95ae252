using System.Text.Json;
using Extract.Evaluation.Assessing;
using Extract.Evaluation.Judging;
using Extract.Evaluation.Statistics;

namespace Extract.Evaluation.Reports;

/// <summary>Writes figures as JSON, to six decimals.</summary>
internal static class FigureJson
{
    public static void Write(Utf8JsonWriter json, Tally tally)
    {
        Write(json, "slots", tally.Slots, "matched", tally.Matched, tally.GoldSlots, tally.SystemSlots);
        Write(json, "facts", tally.Facts, "exact", tally.Exact, tally.GoldFacts, tally.SystemFacts);
    }

    /// <summary>The strict figures of a part and, in an object of their own, the lenient ones.</summary>
    public static void Write(Utf8JsonWriter json, PartFigures part, bool hasFacts)
    {
        json.WriteStartObject(part.Name);
        Write(json, part.Strict, hasFacts);
        json.WriteStartObject("lenient");
        Write(json, part.Lenient, hasFacts);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, Interval interval)
    {
        json.WriteStartArray();
        json.WriteNumberValue(Rounded(interval.Low));
        json.WriteNumberValue(Rounded(interval.High));
        json.WriteEndArray();
    }

    public static void Write(Utf8JsonWriter json, string name, Significance significance)
    {
        json.WriteStartObject(name);
        json.WriteNumber("before", Rounded(significance.Before));
        json.WriteNumber("after", Rounded(significance.After));
        json.WriteNumber("difference", Rounded(significance.Difference));
        if (significance is { Interval: { } interval, P: { } p })
        {
            json.WritePropertyName("interval");
            Write(json, interval);
            json.WriteNumber("p", Rounded(p));
        }

        json.WriteEndObject();
    }

    private static double Rounded(double value) => Math.Round(value, 6);

    private static void Write(Utf8JsonWriter json, Tally tally, bool hasFacts)
    {
        if (hasFacts)
        {
            Write(json, tally);
        }
        else
        {
            Write(json, "slots", tally.Slots, "matched", tally.Matched, tally.GoldSlots, tally.SystemSlots);
        }
    }

    private static void Write(Utf8JsonWriter json, string name, Measures measures, string rightName, int right, int gold, int system)
    {
        json.WriteStartObject(name);
        json.WriteNumber("precision", Rounded(measures.Precision));
        json.WriteNumber("recall", Rounded(measures.Recall));
        json.WriteNumber("f1", Rounded(measures.F1));
        json.WriteNumber(rightName, right);
        json.WriteNumber("gold", gold);
        json.WriteNumber("system", system);
        json.WriteEndObject();
    }
}
