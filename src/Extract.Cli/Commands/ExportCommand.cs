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
        Option<string> to = new("--to") { Description = "json (all articles merged) or jsonl (one line an article)", HelpName = "FORMAT", Required = true };
        Option<string?> output = SharedOptions.Output();
        Option<string> rules = SharedOptions.Rules();
        Option<double> least = SharedOptions.MinConfidence();
        Command command = new("export", "Writes a knowledge base in another form.") { knowledge, to, output, rules, least };
        command.SetAction(parsed =>
        {
            string format = parsed.GetRequiredValue(to);
            if (format is not ("json" or "jsonl"))
            {
                throw new UsageException($"export to \"{format}\" is not there yet; use json or jsonl");
            }

            FactSchema schema = SchemaReader.Read(Path.Join(parsed.GetRequiredValue(rules), "facts.yaml"));
            IReadOnlyList<KnowledgeBase> all = KnowledgeSource.Read(parsed.GetRequiredValue(knowledge), schema.Undertaking);
            using Result result = new(parsed.GetValue(output), terminal);
            if (format == "json")
            {
                KnowledgeBase merged = KnowledgeMerger.Load(parsed.GetRequiredValue(rules)).Merge(all);
                KnowledgeBaseWriter.WriteIndented(result.Stream, SureFacts.Of(merged, parsed.GetValue(least)));
            }
            else
            {
                foreach (KnowledgeBase one in all.SelectMany(KnowledgeSplitter.Split))
                {
                    KnowledgeBaseWriter.WriteLine(result.Stream, SureFacts.Of(one, parsed.GetValue(least)));
                }
            }

            result.Commit();
            return ExitCode.Done;
        });
        return command;
    }
}
