using System.CommandLine;
using System.Text;
using Extract.Cli.Output;
using Extract.Knowledge;
using Extract.Training.Corpora;

namespace Extract.Cli.Commands;

/// <summary>The options of <c>extract train</c> for what is learned from annotated articles.</summary>
internal sealed class CorpusOptions
{
    public Option<string?> Corpus { get; } = new("--corpus")
    {
        Description = "Folder with articles/ and gold/, and where they are holdout.txt and tuned.txt, for stages that learn from annotated articles",
        HelpName = "DIR",
    };

    public Option<string[]> More { get; } = new("--more") { Description = "Another such folder; may be repeated", HelpName = "DIR", Arity = ArgumentArity.OneOrMore };

    public Option<string> Rules { get; } = SharedOptions.Rules();

    /// <summary>Learns each stage and writes its file into a folder.</summary>
    /// <param name="asked">How many stages of any kind were asked for.</param>
    /// <exception cref="UsageException">The options do not go together.</exception>
    public void Learn(ParseResult parsed, CorpusStage[] stages, int asked, string output, Terminal terminal)
    {
        if (stages.Length == 0 || stages.Length < asked)
        {
            throw new UsageException($"--corpus is for stages that learn from annotated articles; give --only {string.Join(" or --only ", CorpusStage.All.Select(s => s.Name))}, and treebank stages in a run of their own");
        }

        string corpus = parsed.GetValue(Corpus) ?? throw new UsageException($"{stages[0].Name} is learned from annotated articles; give --corpus DIR");
        Extractor extractor = SharedOptions.Extractor(parsed.GetRequiredValue(Rules), null);
        Directory.CreateDirectory(output);
        foreach (CorpusStage stage in stages)
        {
            byte[] text = Encoding.UTF8.GetBytes(stage.Learn(extractor, [corpus, .. parsed.GetValue(More) ?? []]));
            using AtomicFile file = new(Path.Join(output, stage.File));
            file.Stream.Write(text);
            file.Commit();
            terminal.Complain($"{stage.Name}: {stage.File}, {text.Length} bytes");
        }
    }
}
