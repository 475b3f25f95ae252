using Extract.Articles;
using Extract.Knowledge;
using Extract.Training.Confidence;
using Extract.Training.Entities;

namespace Extract.Training.Corpora;

/// <summary>Something learned from annotated articles rather than treebanks. The same rules and folders give the same bytes. Thread-safe.</summary>
/// <param name="Name">What <c>--only</c> calls it.</param>
/// <param name="File">The name of the file that it makes.</param>
/// <param name="Learn">
/// From the rules' extractor and folders with <c>articles/</c> and <c>gold/</c> to the text of the file. Throws <see cref="InputException"/> where
/// something in a folder cannot be read.
/// </param>
public sealed record CorpusStage(string Name, string File, Func<Extractor, IReadOnlyList<string>, string> Learn)
{
    public static IReadOnlyList<CorpusStage> All { get; } =
    [
        new("confidence", Knowledge.Confidence.ConfidenceModel.FileName, ConfidenceFile.Learn),
        new("entities", Knowledge.Merging.Entities.Pairs.EntityModel.FileName, EntityFile.Learn),
    ];

    /// <summary>The stage of a name; null when there is none.</summary>
    public static CorpusStage? Find(string name) => All.FirstOrDefault(stage => stage.Name == name);
}
