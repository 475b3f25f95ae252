using System.CommandLine;
using System.Globalization;
using Extract.Articles;
using Extract.Cli.Output;
using Extract.Knowledge.TimeMl;
using Extract.Language;
using Extract.Language.Conllu;
using Spectre.Console;

namespace Extract.Cli.Commands;

/// <summary><c>extract show</c>: what is read in an article, sentence by sentence, drawn for people.</summary>
internal static class ShowCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> article = new("ARTICLE") { Description = "The article: a file, or - for standard input" };
        Option<string?> sentences = new("--sentence", "-s") { Description = "Only this sentence, or those from N to M (default: all)", HelpName = "N[-M]" };
        Option<string> format = SharedOptions.Format("text", "conllu");
        Option<string> rules = SharedOptions.Rules();
        Option<string?> models = SharedOptions.Models();
        Command command = new("show", "Draws the tokens, tags, tree, names and values (with the rule that found each, and its TimeML value) of an article's sentences.")
        {
            article, sentences, format, rules, models,
        };
        command.SetAction(parsed =>
        {
            (int First, int Last)? wanted = parsed.GetValue(sentences) is string text ? Wanted(text) : null;
            List<ArticleException> problems = [];
            IReadOnlyList<ArticleSource> sources = Articles.Articles.Find([parsed.GetRequiredValue(article)], problems, terminal.In);
            if (problems.Count > 0)
            {
                throw problems[0];
            }

            string? folder = parsed.GetValue(models);
            bool isText = parsed.GetValue(format) == "text";
            Func<Article, Document> read = isText
                ? SharedOptions.Extractor(parsed.GetRequiredValue(rules), folder).Read
                : Words(SharedOptions.Analyzer(folder));
            foreach (Article one in sources.Select(source => source.Read()))
            {
                Document document = read(one);
                Range range = wanted is { } w ? Within(w, one.Id, document.Sentences.Length) : Range.All;
                if (isText)
                {
                    Draw(terminal, document, TimexReader.Of(document, one.Published), range, sources.Count > 1 ? one.Id : null);
                }
                else
                {
                    new ConlluWriter(terminal.Text).Write(one.Id, document, range);
                }
            }

            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>CoNLL-U has no place for values, and needs no rules.</summary>
    private static Func<Article, Document> Words(TextAnalyzer analyzer) => article => analyzer.Analyze(article.Text);

    private static void Draw(Terminal terminal, Document document, IReadOnlyList<Timex> timexes, Range sentences, string? title)
    {
        IAnsiConsole console = Drawing.On(terminal.Text, terminal.IsOutputDrawn);
        if (title is not null)
        {
            console.Write(new Text($"{Drawing.Safe(title)}\n\n", new Style(decoration: Decoration.Bold)));
        }

        SentenceDrawing drawing = new(console, terminal.Width, timexes);
        (int first, int count) = sentences.GetOffsetAndLength(document.Sentences.Length);
        for (int s = first; s < first + count; s++)
        {
            drawing.Draw(document, s);
            console.Write(new Text("\n"));
        }
    }

    private static (int First, int Last) Wanted(string text)
    {
        string[] ends = text.Split('-');
        bool isRange = int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out int first)
            & int.TryParse(ends[^1], NumberStyles.None, CultureInfo.InvariantCulture, out int last)
            && ends.Length <= 2 && first >= 1 && last >= first;
        return isRange ? (first, last) : throw new UsageException($"\"{text}\" after --sentence is no sentence; write N, or N-M, counted from 1");
    }

    private static Range Within((int First, int Last) wanted, string article, int count) => wanted.Last <= count
        ? (wanted.First - 1)..wanted.Last
        : throw new UsageException($"{article} has {count} sentences, there is no sentence {wanted.Last}; give --sentence from 1 to {count}");
}
