using Extract.Language.Names;

namespace Extract.Training.Names;

/// <summary>The whole way from data folders to a model, or to figures on parts held out. Deterministic; thread-safe.</summary>
public static class NameTraining
{
    private const string WikiGold = "ner/wikigold.conll";
    private const string Universal = "ner/uner_en_ewt-dev.iob2";
    private const string Ewt = "treebank/en_ewt-train.conllu";
    private const string Gum = "treebank/gum_open-train.conllu";

    /// <summary>The first file that learning needs and that the data folder does not hold; null when all are there.</summary>
    public static string? MissingFile(string data) =>
        new[] { WikiGold, Universal, Ewt, Gum }.Select(file => Path.Combine(data, file)).FirstOrDefault(path => !File.Exists(path));

    /// <summary>Learns from everything and writes the model file.</summary>
    public static void Write(string data, string output, NameTrainingOptions options, Action<string>? log = null)
    {
        NameModel model = NameTrainer.Train([.. Read(data), .. NameTemplates.Make(7, options.TemplateTimes, options.TemplateWeight)], Plain(data), options, log);
        using FileStream file = File.Create(output);
        model.Write(file);
        log?.Invoke($"{model.FeatureCount} features, {file.Length} bytes");
    }

    /// <summary>Holds out every fifth document of WikiGold and Universal NER, learns from the rest and measures on what was held out.</summary>
    public static void Evaluate(string data, NameTrainingOptions options, int fold, Action<string> log, Action<string>? onError = null)
    {
        List<NameExample> examples = Read(data);
        Dictionary<string, int> folds = [];
        foreach (string document in examples.Select(static e => e.Document).Distinct())
        {
            folds[document] = folds.Count % 5;
        }

        List<NameExample> rest = [.. examples.Where(e => folds[e.Document] != fold || e.Document.StartsWith("gum-", StringComparison.Ordinal))];
        NameModel model = NameTrainer.Train([.. rest, .. NameTemplates.Make(7, options.TemplateTimes, options.TemplateWeight)], Plain(data), options, log);
        foreach (string corpus in (string[])["wikigold-", "ewt-"])
        {
            foreach ((string name, NameScore s) in NameScore.Measure(new NameRecognizer(model), examples.Where(e => folds[e.Document] == fold && e.Document.StartsWith(corpus, StringComparison.Ordinal)), onError))
            {
                log(FormattableString.Invariant($"{corpus} {name}: P {s.Precision:P1} R {s.Recall:P1} F1 {s.F1:P1} of {s.Marked}"));
            }
        }
    }

    private static List<NameExample> Read(string data) =>
    [
        .. NameCorpora.ReadWikiGold(Path.Combine(data, WikiGold)),
        .. NameCorpora.ReadUniversal(Path.Combine(data, Universal)),
        .. GumNames.Read(Path.Combine(data, Gum)),
    ];

    private static IEnumerable<IReadOnlyList<string>> Plain(string data)
    {
        foreach (string bank in (string[])[Ewt, Gum])
        {
            List<string> forms = [];
            foreach (string line in File.ReadLines(Path.Combine(data, bank)))
            {
                string[] f = line.Split('\t');
                if (f.Length == 10 && int.TryParse(f[0], out _))
                {
                    forms.Add(f[1]);
                }
                else if (forms.Count > 0 && f.Length < 10)
                {
                    yield return forms;
                    forms = [];
                }
            }
        }

        foreach (string file in Directory.EnumerateFiles(Path.Combine(data, "news"), "*.txt").Order(StringComparer.Ordinal))
        {
            foreach (string line in File.ReadLines(file))
            {
                yield return line.Split([' ', ',', '.', '"', '(', ')', ':', ';', '?', '!'], StringSplitOptions.RemoveEmptyEntries);
            }
        }
    }
}
