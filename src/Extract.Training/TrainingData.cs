using Extract.Training.Treebanks;

namespace Extract.Training;

/// <summary>What the models learn from, as it lies in the data folder. Missing optional parts are empty.</summary>
/// <param name="Train">Sentences of every <c>treebank/*-train.conllu</c>.</param>
/// <param name="PlainTexts">Texts of <c>news/*.txt</c>, in the order of their names.</param>
public sealed record TrainingData(IReadOnlyList<TreebankSentence> Train, IReadOnlyList<string> PlainTexts)
{
    /// <summary>Reads a data folder.</summary>
    /// <exception cref="InvalidDataException">The folder holds no treebank.</exception>
    public static TrainingData Read(string folder)
    {
        List<TreebankSentence> train = [];
        int documents = 0;
        foreach (string path in Files(Path.Combine(folder, "treebank"), "*-train.conllu"))
        {
            int first = documents;
            foreach (TreebankSentence sentence in ConlluReader.Read(path))
            {
                documents = first + sentence.Document;
                train.Add(sentence with { Document = documents });
            }

            documents++;
        }

        if (train.Count == 0)
        {
            throw new InvalidDataException($"{folder}: there is no treebank/*-train.conllu to learn from");
        }

        return new TrainingData(train, [.. Files(Path.Combine(folder, "news"), "*.txt").Select(File.ReadAllText)]);
    }

    private static string[] Files(string folder, string pattern)
    {
        string[] files = Directory.Exists(folder) ? Directory.GetFiles(folder, pattern) : [];
        Array.Sort(files, StringComparer.Ordinal);
        return files;
    }
}
