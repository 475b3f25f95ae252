using System.CommandLine;
using Extract.Cli.Output;
using Extract.Cli.Pipeline;
using Extract.Knowledge;
using Extract.Knowledge.Explaining;
using Extract.Knowledge.Json;
using Extract.Knowledge.Merging;
using Extract.Knowledge.Store;
using Extract.Rules;
using Extract.Rules.Explaining;

namespace Extract.Cli.Commands;

/// <summary><c>extract why</c>: the words and rules behind a fact, and how each argument was told.</summary>
internal static class WhyCommand
{
    private const string Corpus = "corpus/articles";

    public static Command Create(Terminal terminal)
    {
        Argument<string> knowledge = new("KB") { Description = "Knowledge base: json, jsonl, or a folder that run --into feeds" };
        Argument<string> wanted = new("FACT") { Description = "The fact's id or its beginning, or the fact: 'TYPE [STATUS] ROLE=\"FILLER\" …'" };
        Option<string[]> articles = new("--articles")
        {
            Description = $"Where the articles are, to show triggers, paths and what names and dates refer to (default: {Corpus} where it is there)",
            HelpName = "INPUT",
            AllowMultipleArgumentsPerToken = true,
        };
        Option<string> format = SharedOptions.Format("text", "json");
        Option<bool> isJson = SharedOptions.Json();
        Option<string?> output = SharedOptions.Output();
        Option<string> rules = SharedOptions.Rules();
        Option<string?> models = SharedOptions.Models();
        Command command = new("why", "Shows why a fact was found: the words that prove it, the rules that read them, and how each argument was told.")
        {
            knowledge, wanted, articles, format, isJson, output, rules, models,
        };
        command.SetAction(parsed =>
        {
            RuleSet set = RuleSet.Load(parsed.GetRequiredValue(rules));
            string file = parsed.GetRequiredValue(knowledge);
            string[] inputs = parsed.GetValue(articles) is { Length: > 0 } given ? given : Directory.Exists(Corpus) ? [Corpus] : [];
            TracedArticles traced = new(inputs, parsed.GetRequiredValue(rules), parsed.GetValue(models), terminal.In);
            List<FactReason> reasons = [];
            foreach (KnowledgeBase one in Read(file, set))
            {
                reasons.AddRange(Find(one, parsed.GetRequiredValue(wanted), set).Select(fact => Why.Explain(one, fact, set, traced.Find)));
            }

            if (reasons.Count == 0)
            {
                throw new UsageException($"no fact \"{parsed.GetRequiredValue(wanted)}\" in {file}; take the \"id\" of one of its facts, or ask why-not");
            }

            Report(terminal, traced, inputs);
            using Result result = new(parsed.GetValue(output), terminal);
            if (parsed.GetValue(isJson) || parsed.GetRequiredValue(format) == "json")
            {
                ExplanationJson.Write(result.Stream, reasons, WhyJson.Write);
            }
            else
            {
                using StreamWriter writer = new(result.Stream, leaveOpen: true) { NewLine = "\n" };
                WhyDrawing drawing = new(Drawing.On(writer, parsed.GetValue(output) is null && terminal.IsOutputDrawn));
                reasons.ForEach(drawing.Draw);
            }

            result.Commit();
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Of a folder all articles together, as its facts bear their ids then.</summary>
    private static IReadOnlyList<KnowledgeBase> Read(string path, RuleSet rules) => Directory.Exists(path)
        ? [KnowledgeSource.ReadWhole(path, KnowledgeMerger.Load(rules.Folder), rules.Schema.Undertaking)]
        : KnowledgeBaseReader.Read(path, rules.Schema.Undertaking);

    private static IEnumerable<Fact> Find(KnowledgeBase knowledge, string wanted, RuleSet rules) => wanted.AsSpan().IndexOfAny(" =") >= 0
        ? Why.Find(knowledge, FactExpression.Parse(wanted, rules.Schema))
        : knowledge.Facts.Where(fact => fact.Id.StartsWith(wanted, StringComparison.Ordinal));

    private static void Report(Terminal terminal, TracedArticles traced, string[] inputs)
    {
        if (traced.Missing.Count > 0 && inputs.Length > 0)
        {
            terminal.Complain($"not at hand, or changed since: {string.Join(", ", traced.Missing)}; give --articles to see triggers, paths and references");
        }
    }
}
