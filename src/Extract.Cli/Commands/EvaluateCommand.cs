using System.CommandLine;
using System.Text.Json;
using Extract.Cli.Output;
using Extract.Cli.Pipeline;
using Extract.Evaluation.Corpora;
using Extract.Training;
using Extract.Training.Measuring;

namespace Extract.Cli.Commands;

/// <summary><c>extract evaluate</c>: the language models measured on a treebank or on annotated names; all that comes of a corpus.</summary>
internal static class EvaluateCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> file = new("FILE") { Description = "FILE.conllu or FILE.iob2; or a folder with articles, gold and clusters" };
        Option<string> format = SharedOptions.Format("text", "json");
        Option<string?> models = SharedOptions.Models();
        Option<string> rules = SharedOptions.Rules();
        Option<bool> verbose = new("--verbose") { Description = "Of a corpus also what is wrong, a line each; nothing of held-out articles" };
        Command command = new("evaluate", "Measures the language models, or what comes of a corpus.") { file, format, models, rules, verbose };
        command.SetAction((parsed, stop) => Task.Run(() => Run(parsed, stop), CancellationToken.None));
        return command;

        int Run(ParseResult parsed, CancellationToken stop)
        {
            string path = parsed.GetRequiredValue(file);
            bool isJson = parsed.GetValue(format) == "json";
            if (Directory.Exists(path))
            {
                CorpusReader reader = new(terminal, SharedOptions.Extractor(parsed.GetRequiredValue(rules), parsed.GetValue(models)));
                IReadOnlyList<(string Key, CorpusSection Section)> sections = reader.Measure(path, stop);
                if (isJson)
                {
                    CorpusJson.Write(terminal.Out, sections);
                }
                else
                {
                    CorpusTable.Write(terminal.Text, sections, parsed.GetValue(verbose));
                }

                return reader.HasProblems ? ExitCode.BadInput : ExitCode.Done;
            }

            if (!File.Exists(path))
            {
                throw new UsageException($"{path}: no such file or folder; give a .conllu or .iob2 file, or a corpus");
            }

            if (Path.GetExtension(path) is not (".conllu" or ".iob2" or ".conll" or ".bio"))
            {
                throw new UsageException($"{path}: what it holds is not clear from its name; give a .conllu or .iob2 file");
            }

            LanguageReport report = new ModelEvaluation(parsed.GetValue(models)).Evaluate(path);
            if (isJson)
            {
                WriteJson(terminal.Out, report);
            }
            else
            {
                MeasureTable.Write(terminal.Text, report);
            }

            return ExitCode.Done;
        }
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
