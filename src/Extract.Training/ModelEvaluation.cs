using Extract.Language;
using Extract.Training.Measuring;
using Extract.Training.Treebanks;

namespace Extract.Training;

/// <summary>
/// Measures the language models: <c>FILE.conllu</c> for words, sentences, tags, lemmas and trees, <c>FILE.iob2</c> for names.
/// The face prints <see cref="LanguageReport"/> as text or JSON. Thread-safe.
/// </summary>
public sealed class ModelEvaluation
{
    private readonly TextAnalyzer _analyzer;

    /// <summary>Measures the models that ship with the assembly, or those of a folder that <see cref="ModelTrainer"/> wrote.</summary>
    /// <exception cref="FileNotFoundException">The folder lacks a model.</exception>
    /// <exception cref="InvalidDataException">A model of the folder cannot be read.</exception>
    public ModelEvaluation(string? modelFolder = null) => _analyzer = modelFolder is null ? new TextAnalyzer() : TextAnalyzer.Load(modelFolder);

    /// <summary>Measures on one file.</summary>
    /// <exception cref="InvalidDataException">The file is neither CoNLL-U nor IOB2; the message names file and line.</exception>
    public LanguageReport Evaluate(string path) =>
        Path.GetExtension(path) == ".conllu" ? OnTreebank(path) : OnNames(path);

    private LanguageReport OnTreebank(string path)
    {
        List<TreebankSentence> sentences = ConlluReader.Read(path);
        RequireSome(sentences.Count, path);
        TreebankEvaluator evaluator = new(_analyzer);
        return new LanguageReport(
            path,
            sentences.Sum(s => s.Words.Length),
            sentences.Count,
            [evaluator.FromRawText(sentences), evaluator.FromGoldTokens(sentences)]);
    }

    private LanguageReport OnNames(string path)
    {
        List<NameSentence> sentences = NameFileReader.Read(path);
        RequireSome(sentences.Count, path);
        return new LanguageReport(path, sentences.Sum(s => s.Words.Length), sentences.Count, [NameEvaluator.Measure(_analyzer, sentences)]);
    }

    private static void RequireSome(int sentences, string path)
    {
        if (sentences == 0)
        {
            throw new InvalidDataException($"{path}: there is no sentence to measure on");
        }
    }
}
