using Extract.Training.Stages;
using Extract.Training.Treebanks;

namespace Extract.Training;

/// <summary>What the models learn from, as it lies in the data folder. Missing optional parts are empty.</summary>
/// <param name="Train">Sentences of every <c>treebank/*-train.conllu</c>.</param>
/// <param name="PlainTexts">Texts of <c>news/*.txt</c>, in the order of their names.</param>
public sealed record TrainingData(IReadOnlyList<TreebankSentence> Train, IReadOnlyList<string> PlainTexts)
{
    /// <summary>Reads a data folder.</summary>
    /// <exception cref="InvalidDataException">The folder holds no treebank, or one that cannot be read.</exception>
    internal static TrainingData Read(DataFolder folder)
    {
        List<TreebankSentence> train = [];
        int documents = 0;
        foreach (string path in folder.Treebanks)
        {
            int first = documents;
            foreach (TreebankSentence sentence in ConlluReader.Read(path))
            {
                documents = first + sentence.Document;
                train.Add(sentence with { Document = documents });
            }

            documents++;
        }

        return train.Count > 0
            ? new TrainingData(train, [.. folder.PlainTexts.Select(File.ReadAllText)])
            : throw new InvalidDataException($"{folder.Treebanks[0]}: there is no sentence to learn from");
    }
}
