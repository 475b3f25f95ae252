using System.CommandLine;
using System.Globalization;
using Extract.Articles;
using Extract.Evaluation.Gold;
using Extract.Knowledge;
using Extract.Training.Rules;

namespace Extract.Cli.Commands;

/// <summary><c>extract rules learn</c>: weights of learned rules from articles with gold.</summary>
internal static class RulesLearnCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string[]> corpora = new("CORPUS") { Description = "Folders that hold articles/ and gold/; what their holdout.txt names is left out", Arity = ArgumentArity.OneOrMore };
        Option<string> rules = SharedOptions.Rules();
        Option<double> penalty = new("--penalty") { Description = "How much large weights cost (default 2)", HelpName = "N", DefaultValueFactory = _ => 2 };
        Command command = new("learn", "Learns the weights of learned rules from gold and writes them into the folder of rules.") { corpora, rules, penalty };
        command.SetAction((parsed, stop) => Task.Run(
            () =>
            {
                Extractor extractor = new ExtractorBuilder().AddRules(parsed.GetRequiredValue(rules)).WithoutWeights().Build();
                List<LabelledArticle> articles = [.. parsed.GetRequiredValue(corpora).SelectMany(corpus => Read(extractor, corpus))];
                stop.ThrowIfCancellationRequested();
                string remark = string.Create(CultureInfo.InvariantCulture, $"# feature, tab, weight; learned by \"extract rules learn\" from {articles.Count} articles with gold\n");
                foreach ((string path, string text) in new RuleLearner(extractor, parsed.GetValue(penalty)).Learn(articles, remark))
                {
                    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                    File.WriteAllText(path, text);
                    terminal.Text.WriteLine(path);
                }

                return ExitCode.Done;
            },
            CancellationToken.None));
        return command;
    }

    private static IEnumerable<LabelledArticle> Read(Extractor extractor, string corpus)
    {
        string articles = Path.Join(corpus, "articles");
        if (!Directory.Exists(articles))
        {
            throw new UsageException($"{corpus}: no folder articles in it; give a folder that holds articles/ and gold/");
        }

        string holdout = Path.Join(corpus, "holdout.txt");
        HashSet<string> left = File.Exists(holdout) ? [.. File.ReadLines(holdout).Select(line => line.Trim())] : [];
        Dictionary<string, GoldArticle> gold = new GoldReader(extractor.Rules.Schema).ReadFolder(Path.Join(corpus, "gold")).ToDictionary(g => g.Article, StringComparer.Ordinal);
        foreach (Article article in Articles.Articles.Read(articles))
        {
            if (gold.TryGetValue(article.Id, out GoldArticle? own) && !left.Contains(article.Id))
            {
                yield return new LabelledArticle(article, own);
            }
        }
    }
}
