using Extract.Language;
using Extract.Language.Names;
using Extract.Language.Tokenizing;

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
    internal static void Write(string data, string output, NameTrainingOptions options, WordModels models, Action<string>? log = null)
    {
        NameModel model = Learn(data, NameCorpora.ReadUniversal(Path.Combine(data, Universal)), options, models, log);
        using FileStream file = File.Create(output);
        model.Write(file);
        log?.Invoke($"{model.FeatureCount} features, {file.Length} bytes");
    }

    /// <summary>Learns from all but Universal NER and measures on that, whole documents at a time.</summary>
    internal static IReadOnlyDictionary<string, NameScore> HoldOut(
        string data, NameTrainingOptions options, WordModels models, Action<string>? log = null, Action<string>? onError = null)
    {
        NameModel model = Learn(data, [], options, models, log);
        List<NameExample> heldOut = new NameTagging(models).Tag(NameCorpora.ReadUniversal(Path.Combine(data, Universal)));
        return NameScore.Measure(new NameRecognizer(model), heldOut, onError);
    }

    private static NameModel Learn(string data, List<NameExample> more, NameTrainingOptions options, WordModels models, Action<string>? log)
    {
        List<NameExample> wiki = NameCorpora.ReadWikiGold(Path.Combine(data, WikiGold));
        List<NameExample> gum = [.. GumNames.Read(Path.Combine(data, Gum)).Select(e => e with { Weight = options.GumWeight })];
        List<NameExample> proper = ProperNouns.Read(Path.Combine(data, Ewt), options.ProperWeight);
        NameWords words = Words(data, models, [.. wiki, .. gum, .. proper]);
        log?.Invoke($"{words.Common.Length} common words, {words.Clusters.Count} in clusters");
        List<NameExample> examples = new NameTagging(models).Tag(
            [.. wiki, .. more, .. gum, .. NameTemplates.Make(7, options.TemplateTimes, options.TemplateWeight), .. proper]);
        return NameTrainer.Train(examples, words, options, log);
    }

    /// <summary>Common words and clusters, from texts without regard to names.</summary>
    private static NameWords Words(string data, WordModels models, List<NameExample> examples)
    {
        List<IReadOnlyList<string>> sentences = [.. examples.Select(static e => e.Forms.Select(static f => f.ToLowerInvariant()).ToArray())];
        Tokenizer tokenizer = new(models.Lexicon);
        foreach (string file in News(data))
        {
            TokenBuffer buffer = new();
            tokenizer.Tokenize(File.ReadAllText(file), buffer);
            RawToken[] tokens = buffer.Tokens.ToArray();
            foreach (Sentence sentence in models.Sentences.Split(tokens))
            {
                sentences.Add([.. tokens[sentence.Span.First..sentence.Span.End].Select(static t => t.Lower)]);
            }
        }

        Dictionary<uint, uint> clusters = [];
        foreach ((string word, uint cluster) in WordClusters.Learn(sentences))
        {
            clusters[NameWords.Hash(word)] = cluster;
        }

        return new NameWords(NameTrainer.CommonWords(Plain(data)), clusters);
    }

    private static IEnumerable<string> News(string data) =>
        Directory.Exists(Path.Combine(data, "news")) ? Directory.EnumerateFiles(Path.Combine(data, "news"), "*.txt").Order(StringComparer.Ordinal) : [];

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

        foreach (string file in News(data))
        {
            foreach (string line in File.ReadLines(file))
            {
                yield return line.Split([' ', ',', '.', '"', '(', ')', ':', ';', '?', '!'], StringSplitOptions.RemoveEmptyEntries);
            }
        }
    }
}
