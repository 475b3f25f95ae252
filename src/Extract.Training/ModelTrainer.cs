using Extract.Language;
using Extract.Language.Learning;
using Extract.Language.Lemmas;
using Extract.Language.Lexicons;
using Extract.Language.Parsing;
using Extract.Language.Tagging;
using Extract.Language.Tokenizing;
using Extract.Training.Learning;
using Extract.Training.Lemmas;
using Extract.Training.Lexicons;
using Extract.Training.Names;
using Extract.Training.Parsing;
using Extract.Training.Tagging;
using Extract.Training.Treebanks;

namespace Extract.Training;

/// <summary>
/// Learns every model of the language floor from a data folder (<c>treebank/*-train.conllu</c>, <c>news/*.txt</c>; for names
/// <c>ner/wikigold.conll</c>, <c>ner/uner_en_ewt-dev.iob2</c>; for places <c>gazetteer/places.tsv</c>) and writes one <c>.bin</c> file
/// each. Without the data for names or places these are left out. The same data gives the same bytes. Not thread-safe; uses one thread.
/// </summary>
/// <param name="report">Receives one line for each step; the caller adds the time if it wants it.</param>
public sealed class ModelTrainer(Action<string> report)
{
    private const int TaggerEpochs = 8;
    private const int FoldEpochs = 4;
    private const int Folds = 4;
    private const int TaggerWeightsPerWord = 10;

    /// <summary>Learns and writes all models.</summary>
    /// <exception cref="InvalidDataException">The data cannot be read.</exception>
    public void Train(string dataFolder, string outputFolder)
    {
        TrainingData data = TrainingData.Read(dataFolder);
        Directory.CreateDirectory(outputFolder);
        report($"{data.Train.Count} sentences of treebanks, {data.PlainTexts.Count} plain texts");
        TagInventory tags = new(data.Train);
        Lexicon lexicon = LexiconTrainer.Train(data, tags);
        Write(outputFolder, Lexicon.Kind, w => LexiconTrainer.Write(lexicon, w));
        Write(outputFolder, SentenceSplitter.Kind, w => w.Write(SentenceTrainer.Train(data.Train, lexicon)));
        Write(outputFolder, Lemmatizer.Kind, LemmaTrainer.Train(data.Train, tags).Write);
        Tagger tagger = TaggerTrainer.Train(data.Train, lexicon, tags, TaggerEpochs, TrainingTable.BitsFor(data.Train, TaggerWeightsPerWord));
        Write(outputFolder, Tagger.Kind, w =>
        {
            tags.Write(w);
            w.Write(tagger.Weights);
        });
        int[][] predicted = Predict(data.Train, lexicon, tags);
        ActionInventory actions = new(data.Train);
        report($"{tags.Set.Count} tags, {actions.Set.Count} actions");
        WeightTable parser = ParserTrainer.Train(data.Train, predicted, lexicon, tags.Set, actions, report);
        Write(outputFolder, Parser.Kind, w =>
        {
            actions.Write(w);
            w.Write(parser);
        });
        TrainNames(dataFolder, outputFolder);
        PackPlaces(dataFolder, outputFolder);
    }

    private void TrainNames(string dataFolder, string outputFolder)
    {
        if (NameTraining.MissingFile(dataFolder) is string missing)
        {
            report($"{missing} is not there: names.bin is left out");
            return;
        }

        NameTraining.Write(dataFolder, Path.Combine(outputFolder, "names.bin"), new NameTrainingOptions(), line => report($"names: {line}"));
    }

    private void PackPlaces(string dataFolder, string outputFolder)
    {
        string table = Path.Combine(dataFolder, "gazetteer", "places.tsv");
        report(File.Exists(table)
            ? $"places.bin: {GazetteerWriter.Write(table, Path.Combine(outputFolder, "places.bin"))} places"
            : $"{table} is not there: places.bin is left out");
    }

    /// <summary>Tags each part of the treebank with a tagger that learned from the others, so that the parser meets real errors.</summary>
    private int[][] Predict(IReadOnlyList<TreebankSentence> sentences, Lexicon lexicon, TagInventory tags)
    {
        int[][] predicted = new int[sentences.Count][];
        for (int fold = 0; fold < Folds; fold++)
        {
            Tagger tagger = TaggerTrainer.Train([.. sentences.Where((_, s) => FoldOf(s) != fold)], lexicon, tags, FoldEpochs, TrainingTable.BitsFor(sentences, TaggerWeightsPerWord));
            for (int s = 0; s < predicted.Length; s++)
            {
                if (FoldOf(s) == fold)
                {
                    RawToken[] tokens = Treebank.Tokens(sentences[s]);
                    WordTraits[] words = new WordTraits[tokens.Length];
                    WordTraits.Fill(tokens, lexicon, words);
                    predicted[s] = new int[tokens.Length];
                    tagger.Tag(words, predicted[s]);
                }
            }

            report($"tagged part {fold + 1} of {Folds}");
        }

        return predicted;
    }

    private static int FoldOf(int sentence) => sentence / 50 % Folds;

    private void Write(string folder, string kind, Action<ModelWriter> write)
    {
        string path = Path.Combine(folder, kind + ".bin");
        using (FileStream stream = File.Create(path))
        using (ModelWriter writer = new(stream, kind))
        {
            write(writer);
        }

        report($"{kind}.bin: {new FileInfo(path).Length} bytes");
    }
}
