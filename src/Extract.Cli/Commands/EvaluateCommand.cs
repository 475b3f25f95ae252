using System.CommandLine;
using System.Text.Json;
using Extract.Cli.Output;
using Extract.Training;
using Extract.Training.Measuring;

namespace Extract.Cli.Commands;

/// <summary><c>extract evaluate</c>: the language models measured on a treebank or on annotated names.</summary>
internal static class EvaluateCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> file = new("FILE") { Description = "FILE.conllu or FILE.iob2" };
        Option<string> format = SharedOptions.Format("text", "json");
        Option<string?> models = SharedOptions.Models();
        Command command = new("evaluate", "Measures the language models.") { file, format, models };
        command.SetAction(parsed =>
        {
            string path = parsed.GetRequiredValue(file);
            if (!File.Exists(path))
            {
                throw new UsageException($"{path}: no such file; give a .conllu or .iob2 file");
            }

            if (Path.GetExtension(path) is not (".conllu" or ".iob2" or ".conll" or ".bio"))
            {
                throw new UsageException($"{path}: what it holds is not clear from its name; give a .conllu or .iob2 file");
            }

            LanguageReport report = new ModelEvaluation(parsed.GetValue(models)).Evaluate(path);
            if (parsed.GetValue(format) == "json")
            {
                WriteJson(terminal.Out, report);
            }
            else
            {
                MeasureTable.Write(terminal.Text, report);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void WriteJson(Stream output, LanguageReport report)
    {
        using (Utf8JsonWriter json = new(output, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("file", report.File);
            json.WriteNumber("words", report.Words);
            json.WriteNumber("sentences", report.Sentences);
            foreach (MeasureGroup group in report.Groups)
            {
                json.WriteStartObject(group.Name);
                group.Measures.ToList().ForEach(measure => Write(json, measure));
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void Write(Utf8JsonWriter json, NamedMeasure measure)
    {
        json.WriteStartObject(measure.Name);
        json.WriteNumber("precision", Math.Round(measure.Value.Precision, 6));
        json.WriteNumber("recall", Math.Round(measure.Value.Recall, 6));
        json.WriteNumber("f1", Math.Round(measure.Value.F1, 6));
        json.WriteNumber("correct", measure.Value.Correct);
        json.WriteNumber("system", measure.Value.System);
        json.WriteNumber("gold", measure.Value.Gold);
        json.WriteEndObject();
    }
}
