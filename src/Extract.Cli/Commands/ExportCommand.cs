using System.CommandLine;
using Extract.Cli.Output;
using Extract.Knowledge;
using Extract.Knowledge.Confidence;
using Extract.Knowledge.Exporting.Rdf;
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
        Option<string> root = new("--base")
        {
            Description = "What IRIs begin with in jsonld and turtle (default: urn:extract:)",
            HelpName = "IRI",
            DefaultValueFactory = _ => "urn:extract:",
        };
        Command command = new("export", "Writes a knowledge base in another form.") { knowledge, to, output, rules, least, root };
        command.SetAction(parsed =>
        {
            string format = parsed.GetRequiredValue(to);
            if (format != "jsonl" && !KnowledgeForm.Names.Contains(format))
            {
                throw new UsageException($"export to \"{format}\" is not there; use {string.Join(", ", KnowledgeForm.Names)} or jsonl");
            }

            string start = parsed.GetRequiredValue(root);
            if (!RdfBase.IsValid(start))
            {
                throw new UsageException($"\"{start}\" after --base is no absolute IRI; write one like https://example.org/ or urn:example:");
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
                KnowledgeForm.Write(result.Stream, format, SureFacts.Of(merged, parsed.GetValue(least)), parsed.GetRequiredValue(rules), start);
            }

            result.Commit();
            return ExitCode.Done;
        });
        return command;
    }
}
