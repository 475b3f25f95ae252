using System.Diagnostics;
using System.Globalization;
using System.Text;
using Extract.Articles;
using Extract.Knowledge;
using Extract.Language;
using Extract.Rules;

namespace Extract.Benchmarks.Quick;

/// <summary>Measures what rules cost: synthetic ones by their number, the shipped ones by their share of the whole; prints the tables that README.md holds.</summary>
internal static class RulesTable
{
    private const int Rounds = 40;
    private const int WarmRounds = 40;
    private const int Entries = 100_000;

    public static int Print(TextWriter output, string? folder)
    {
        TextAnalyzer analyzer = new();
        Article[] articles = [.. Articles.Articles.Read(folder ?? Texts.Corpus)];
        Document[] documents = Array.ConvertAll(articles, a => analyzer.Analyze(a.Text));
        int words = documents.Sum(d => d.Tokens.Length);
        string work = Directory.CreateTempSubdirectory("rules").FullName;
        try
        {
            Line(output, $"{words:N0} words in {documents.Length} texts, .NET {Environment.Version}");
            output.WriteLine();
            output.WriteLine("| synthetic rules | loaded in | words/s | of the speed of 100 |");
            output.WriteLine("|--:|--:|--:|--:|");
            double hundred = 0;
            string[] triggers = Triggers(documents);
            foreach (int count in (ReadOnlySpan<int>)[100, 1_000, 10_000])
            {
                string rules = Path.Combine(work, count.ToString(CultureInfo.InvariantCulture));
                SyntheticRules.Write(rules, Shipped, count, triggers);
                double load = Least(9, () => RuleSet.Load(rules));
                RuleSet set = RuleSet.Load(rules);
                double seconds = Each(documents.Length, i => set.Read(documents[i]));
                hundred = count == 100 ? seconds : hundred;
                Line(output, $"| {count:N0} | {load * 1000:F0} ms | {words / seconds:N0} | {hundred / seconds:P0} |");
            }

            output.WriteLine();
            Line(output, $"A lexicon of {Entries:N0} entries adds {Lexicon(Path.Combine(work, "100")) * 1000:F0} ms to a start.");
            Shares(output, articles, documents, analyzer, words);
        }
        finally
        {
            Directory.Delete(work, true);
        }

        return 0;
    }

    private static string Shipped => Path.Join(AppContext.BaseDirectory, "rules");

    private static void Shares(TextWriter output, Article[] articles, Document[] documents, TextAnalyzer analyzer, int words)
    {
        Extractor extractor = new ExtractorBuilder().AddRules(Shipped).UseAnalyzer(analyzer).Build();
        double language = Each(articles.Length, i => analyzer.Analyze(articles[i].Text));
        double rules = Each(articles.Length, i => extractor.Rules.Read(documents[i]));
        double whole = Each(articles.Length, i => extractor.Extract(articles[i]));
        output.WriteLine();
        output.WriteLine("| shipped rules, 1 thread | words/s | share |");
        output.WriteLine("|---|--:|--:|");
        Line(output, $"| language core | {words / language:N0} | {language / whole:P0} |");
        Line(output, $"| rules ({extractor.Rules.RuleNames.Count}) | {words / rules:N0} | {rules / whole:P0} |");
        Line(output, $"| whole extraction | {words / whole:N0} | 100 % |");
    }

    private static double Lexicon(string folder)
    {
        double without = Least(5, () => RuleSet.Load(folder));
        StringBuilder text = new();
        for (int i = 0; i < Entries; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"entry{i * 7919 % 1_000_003}{(i % 3 == 0 ? " of the list" : "")}\n");
        }

        Directory.CreateDirectory(Path.Combine(folder, "lexicons"));
        File.WriteAllText(Path.Combine(folder, "lexicons", "many.txt"), text.ToString());
        return Least(5, () => RuleSet.Load(folder)) - without;
    }

    /// <summary>The lemmas of the corpus from rare to common.</summary>
    private static string[] Triggers(Document[] documents)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (Document document in documents)
        {
            foreach (Token token in document.Tokens)
            {
                if (token.Lemma.Length > 2 && token.Lemma.All(char.IsAsciiLetterLower))
                {
                    counts[token.Lemma] = counts.GetValueOrDefault(token.Lemma) + 1;
                }
            }
        }

        return [.. counts.OrderBy(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Key)];
    }

    /// <summary>Seconds of processor time for all texts, of each its fastest round: what else runs on the machine takes its turns, and none of this time.</summary>
    private static double Each(int texts, Action<int> read)
    {
        double[] least = new double[texts];
        Array.Fill(least, double.MaxValue);
        for (int round = -WarmRounds; round < Rounds; round++)
        {
            for (int i = 0; i < texts; i++)
            {
                TimeSpan start = Environment.CpuUsage.TotalTime;
                read(i);
                double seconds = (Environment.CpuUsage.TotalTime - start).TotalSeconds;
                least[i] = round < 0 ? least[i] : Math.Min(least[i], seconds);
            }
        }

        return least.Sum();
    }

    private static double Least(int rounds, Action action) => Enumerable.Range(0, rounds).Min(_ => Seconds(action));

    private static double Seconds(Action action)
    {
        long start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static void Line(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
