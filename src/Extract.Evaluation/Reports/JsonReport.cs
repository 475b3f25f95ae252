using System.Text.Encodings.Web;
using System.Text.Json;
using Extract.Evaluation.Assessing;
using Extract.Evaluation.Errors;
using Extract.Evaluation.Judging;
using Extract.Evaluation.Statistics;

namespace Extract.Evaluation.Reports;

/// <summary>An assessment as JSON, for programs; also what a later run may be held against.</summary>
public static class JsonReport
{
    private static readonly JsonWriterOptions _options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="runs">How the assessment differs from that of another run; null when there is none.</param>
    public static void Write(Stream output, Assessment assessment, RunComparison? runs = null)
    {
        using (Utf8JsonWriter json = new(output, _options))
        {
            json.WriteStartObject();
            WriteFigures(json, assessment);
            WriteErrors(json, assessment.Errors);
            json.WriteStartArray("differences");
            foreach (Difference difference in assessment.Strict.Differences)
            {
                DifferenceJson.Write(json, difference);
            }

            json.WriteEndArray();
            json.WriteStartArray("unjudged");
            foreach (string article in assessment.Strict.Unjudged)
            {
                json.WriteStringValue(article);
            }

            json.WriteEndArray();
            if (runs is not null)
            {
                WriteRuns(json, runs);
            }

            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void WriteFigures(Utf8JsonWriter json, Assessment assessment)
    {
        json.WriteNumber("articles", assessment.Strict.Articles);
        FigureJson.Write(json, assessment.Strict.Total);
        json.WriteStartObject("status");
        json.WriteNumber("right", assessment.Strict.StatusRight);
        json.WriteNumber("judged", assessment.Strict.Pairs.Count);
        json.WriteEndObject();
        json.WriteStartObject("lenient");
        FigureJson.Write(json, assessment.Lenient.Total);
        json.WriteEndObject();
        json.WriteStartObject("intervals");
        foreach ((Figure figure, Interval interval) in Figure.All.Zip(assessment.Intervals))
        {
            json.WritePropertyName(figure.Key);
            FigureJson.Write(json, interval);
        }

        json.WriteEndObject();
        foreach ((string name, IReadOnlyList<PartFigures> parts) in assessment.Parts())
        {
            // Types stand where they always stood.
            if (name == "role")
            {
                json.WriteStartObject("by");
            }

            json.WriteStartObject(name == "type" ? "types" : name);
            foreach (PartFigures part in parts)
            {
                FigureJson.Write(json, part, hasFacts: name != "role");
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteErrors(Utf8JsonWriter json, ErrorCounts errors)
    {
        json.WriteStartObject("errors");
        json.WriteNumber("total", errors.Total);
        json.WriteStartObject("classes");
        foreach ((ErrorClass error, int count) in errors.Classes)
        {
            json.WriteNumber(ErrorName.Of(error), count);
        }

        json.WriteEndObject();
        json.WriteStartObject("stages");
        foreach ((LossStage stage, int count) in errors.Stages)
        {
            json.WriteNumber(ErrorName.Of(stage), count);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRuns(Utf8JsonWriter json, RunComparison runs)
    {
        json.WriteStartObject("comparison");
        json.WriteStartObject("figures");
        Write(json, runs.Figures.Select(f => (f.Figure.Key, f.Significance)));
        json.WriteStartObject("lenient");
        Write(json, runs.Lenient.Select(f => (f.Figure.Key, f.Significance)));
        json.WriteStartObject("types");
        Write(json, runs.Types);
        json.WriteStartArray("changes");
        foreach (RunChange change in runs.Changes)
        {
            json.WriteStartObject();
            json.WriteString("kind", change.Kind.ToString().ToLowerInvariant());
            Write(json, "before", change.Before);
            Write(json, "after", change.After);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IEnumerable<(string Name, Significance Significance)> figures)
    {
        foreach ((string name, Significance significance) in figures)
        {
            FigureJson.Write(json, name, significance);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Difference? difference)
    {
        if (difference is not null)
        {
            json.WritePropertyName(name);
            DifferenceJson.Write(json, difference);
        }
    }
}
