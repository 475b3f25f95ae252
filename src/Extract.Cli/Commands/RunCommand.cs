using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Extract.Articles;
using Extract.Cli.Output;
using Extract.Cli.Pipeline;
using Extract.Knowledge;
using Extract.Knowledge.Confidence;
using Extract.Knowledge.Json;
using Extract.Language;
using Extract.Language.Conllu;

namespace Extract.Cli.Commands;

/// <summary><c>extract run</c>: articles to a knowledge base.</summary>
internal static class RunCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string[]> inputs = new("INPUT")
        {
            Description = "Articles: files, folders, globs, or - for standard input",
            Arity = ArgumentArity.ZeroOrMore,
        };
        Option<string?> into = new("--into")
        {
            Description = "Folder of a knowledge base to feed: articles that it does not hold, or holds with other content, are read and it is changed at once; prints what changed",
            HelpName = "KB",
        };
        Option<string[]> remove = new("--remove")
        {
            Description = "With --into: articles to take out, by their ids",
            HelpName = "ID",
            AllowMultipleArgumentsPerToken = true,
        };
        Option<string?> output = SharedOptions.Output("; for timeml the folder that gets NAME.tml for each article");
        Option<string> format = SharedOptions.Format("json", "jsonl", "conllu", "timeml");
        Option<string> rules = SharedOptions.Rules();
        Option<string?> models = SharedOptions.Models();
        Option<string?> published = new("--published")
        {
            Description = "Day of articles that do not tell theirs, YYYY-MM-DD",
            HelpName = "DATE",
        };
        Option<string?> asOf = new("--as-of")
        {
            Description = "What was known on a day, YYYY-MM-DD: only articles published on it or before are read",
            HelpName = "DATE",
        };
        Option<double> least = SharedOptions.MinConfidence();
        Option<int> threads = new("--threads")
        {
            Description = "Number of threads (default: all cores); the result is the same for any",
            HelpName = "N",
            DefaultValueFactory = _ => Environment.ProcessorCount,
            CustomParser = result =>
            {
                if (!int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int count) || count < 1)
                {
                    result.AddError("--threads takes a whole number from 1");
                }

                return count;
            },
        };
        inputs.Validators.Add(result =>
        {
            // What looks like an option but is none would count as one more article.
            if (result.Tokens.FirstOrDefault(t => t.Value is ['-', _, ..] && !Path.Exists(t.Value)) is { } unknown)
            {
                result.AddError($"unknown option {unknown.Value}");
            }
        });
        Command command = new("run", "Reads articles and writes a knowledge base.") { inputs, output, format, rules, models, published, asOf, least, threads, into, remove };
        command.Validators.Add(result => Require(result, inputs, into, remove, output, asOf, least));
        command.SetAction((parsed, stop) => Task.Run(
            () =>
            {
                string? folder = parsed.GetValue(models);
                ArticleRun run = new(terminal, parsed.GetValue(threads), Day(parsed.GetValue(published), "--published")) { AsOf = Day(parsed.GetValue(asOf), "--as-of") };
                if (parsed.GetValue(into) is { } grown)
                {
                    FolderRun feeding = new(terminal, grown, parsed.GetRequiredValue(rules), folder);
                    return feeding.Feed(run, parsed.GetRequiredValue(inputs), parsed.GetValue(remove) ?? [], stop);
                }

                if (parsed.GetValue(format) == "timeml")
                {
                    TimeMlFolder target = new(parsed.GetValue(output));
                    Extractor extractor = SharedOptions.Extractor(parsed.GetRequiredValue(rules), folder);
                    _ = run.Map(parsed.GetRequiredValue(inputs), (source, article) => target.Write(source, article, extractor), stop).Count();
                    return run.HasProblems ? ExitCode.BadInput : ExitCode.Done;
                }

                using Result result = new(parsed.GetValue(output), terminal);
                Job job = new(run, parsed.GetRequiredValue(inputs), result, parsed.GetValue(least), stop);
                bool any = parsed.GetValue(format) switch
                {
                    "conllu" => WriteConllu(job, SharedOptions.Analyzer(folder)),
                    "jsonl" => WriteLines(job, SharedOptions.Extractor(parsed.GetRequiredValue(rules), folder)),
                    _ => WriteMerged(job, SharedOptions.Extractor(parsed.GetRequiredValue(rules), folder)),
                };
                if (any || (run.AsOf is not null && !run.HasProblems))
                {
                    result.Commit();
                }

                return run.HasProblems ? ExitCode.BadInput : ExitCode.Done;
            },
            CancellationToken.None));
        return command;
    }

    private static void Require(CommandResult result, Argument<string[]> inputs, Option<string?> into, Option<string[]> remove, Option<string?> output, Option<string?> asOf, Option<double> least)
    {
        bool isInto = result.GetResult(into) is not null;
        bool isRemoving = result.GetResult(remove) is not null;
        if (result.GetResult(inputs) is null or { Tokens.Count: 0 } && !isRemoving)
        {
            result.AddError("no INPUT: name the articles to read, or with --into and --remove those to take out");
        }
        else if (isRemoving && !isInto)
        {
            result.AddError("--remove takes articles out of a folder; name it with --into");
        }
        else if (isInto && result.GetResult(output) is not null)
        {
            result.AddError("--into writes into its folder; leave out -o, or use export afterwards");
        }
        else if (isInto && result.GetResult(asOf) is not null)
        {
            result.AddError("--as-of asks what was known on a day, and a folder keeps all that is; leave out --into");
        }
        else if (isInto && result.GetResult(least) is not null)
        {
            result.AddError("--into keeps all facts; leave out --min-confidence, and give it to export afterwards");
        }
    }

    private static DateOnly? Day(string? text, string option)
    {
        if (text is null)
        {
            return null;
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : throw new UsageException($"\"{text}\" after {option} is no date; write YYYY-MM-DD");
    }

    private static bool WriteMerged(Job job, Extractor extractor)
    {
        List<KnowledgeBase> all = [.. job.Map(extractor.Extract)];
        if (all.Count > 0 || job.Run.AsOf is not null)
        {
            KnowledgeBaseWriter.WriteIndented(job.Result.Stream, SureFacts.Of(extractor.Merger.Merge(all), job.Least));
        }

        return all.Count > 0;
    }

    private static bool WriteLines(Job job, Extractor extractor)
    {
        bool any = false;
        foreach (byte[] line in job.Map(article => Line(SureFacts.Of(extractor.Extract(article), job.Least))))
        {
            job.Result.Stream.Write(line);
            job.Result.Stream.Flush();
            any = true;
        }

        return any;
    }

    private static byte[] Line(KnowledgeBase knowledge)
    {
        using MemoryStream line = new();
        KnowledgeBaseWriter.WriteLine(line, knowledge);
        return line.ToArray();
    }

    private static bool WriteConllu(Job job, TextAnalyzer analyzer)
    {
        bool any = false;
        foreach (byte[] document in job.Map(article => Conllu(analyzer, article)))
        {
            job.Result.Stream.Write(document);
            job.Result.Stream.Flush();
            any = true;
        }

        return any;
    }

    private static byte[] Conllu(TextAnalyzer analyzer, Article article)
    {
        using MemoryStream document = new();
        using (StreamWriter writer = new(document) { NewLine = "\n" })
        {
            new ConlluWriter(writer).Write(article.Id, analyzer.Analyze(article.Text));
        }

        return document.ToArray();
    }

    private sealed record Job(ArticleRun Run, string[] Inputs, Result Result, double Least, CancellationToken Stop)
    {
        public IEnumerable<T> Map<T>(Func<Article, T> map)
            where T : class => Run.Map(Inputs, map, Stop);
    }
}
