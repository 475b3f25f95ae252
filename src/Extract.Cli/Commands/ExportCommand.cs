using System.CommandLine;
using Extract.Cli.Output;
using Extract.Knowledge;
using Extract.Knowledge.Confidence;
using Extract.Knowledge.Json;
using Extract.Knowledge.Merging;
using Extract.Knowledge.Store;
using Extract.Rules.Schema;

namespace Extract.Cli.Commands;

/// <summary><c>extract export</c>: a knowledge base in another form.</summary>
internal static class ExportCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> knowledge = new("KB") { Description = "Knowledge base: json, jsonl, or a folder that run --into feeds" };
        Option<string> to = new("--to") { Description = $"All articles merged: {string.Join(", ", KnowledgeForm.Names)}; or jsonl, one line an article", HelpName = "FORMAT", Required = true };
        Option<string?> output = SharedOptions.Output();
        Option<string> rules = SharedOptions.Rules();
        Option<double> least = SharedOptions.MinConfidence();
        Command command = new("export", "Writes a knowledge base in another form.") { knowledge, to, output, rules, least };
        command.SetAction(parsed =>
        {
            string format = parsed.GetRequiredValue(to);
            if (format != "jsonl" && !KnowledgeForm.Names.Contains(format))
            {
                throw new UsageException($"export to \"{format}\" is not there; use {string.Join(", ", KnowledgeForm.Names)} or jsonl");
            }

            FactSchema schema = SchemaReader.Read(Path.Join(parsed.GetRequiredValue(rules), "facts.yaml"));
            IReadOnlyList<KnowledgeBase> all = KnowledgeSource.Read(parsed.GetRequiredValue(knowledge), schema.Undertaking);
            using Result result = new(parsed.GetValue(output), terminal);
            if (format == "jsonl")
            {
                foreach (KnowledgeBase one in all.SelectMany(KnowledgeSplitter.Split))
                {
                    KnowledgeBaseWriter.WriteLine(result.Stream, SureFacts.Of(one, parsed.GetValue(least)));
                }
            }
            else
            {
                KnowledgeBase merged = KnowledgeMerger.Load(parsed.GetRequiredValue(rules)).Merge(all);
                KnowledgeForm.Write(result.Stream, format, SureFacts.Of(merged, parsed.GetValue(least)), parsed.GetRequiredValue(rules));
            }

            result.Commit();
            return ExitCode.Done;
        });
        return command;
    }
}
