using Extract.Language;
using Extract.Language.Learning;
using Extract.Language.Lexicons;
using Extract.Training.Learning;
using Extract.Training.Neural;
using Extract.Training.Parsing;
using Extract.Training.Tagging;

namespace Extract.Training.Stages;

/// <summary>What stages share while one run lasts: data and results of earlier stages, read once when first asked for. Not thread-safe.</summary>
/// <param name="data">The data folder.</param>
/// <param name="output">Folder with the results of earlier stages.</param>
/// <param name="seed">Changes every shuffle; 0 for the order that shipped models were learned in.</param>
/// <param name="progress">Told of every step.</param>
internal sealed class TrainingContext(DataFolder data, string output, int seed, StageProgress progress)
{
    private TrainingData? _training;
    private TagInventory? _tags;
    private Lexicon? _lexicon;
    private int[][]? _jackknifed;
    private ParserExamples? _examples;
    private NetExample[]? _taught;
    private WordModels? _words;

    public DataFolder Data => data;

    public int Seed => seed;

    public StageProgress Progress => progress;

    /// <summary>Treebanks and plain texts.</summary>
    public TrainingData Training => _training ??= TrainingData.Read(data);

    public TagInventory Tags => _tags ??= new TagInventory(Training.Train);

    /// <summary>What the lexicon stage made.</summary>
    public Lexicon Lexicon => _lexicon ??= Read(Lexicon.Kind + ".bin", Lexicon.Kind, Lexicon.Read);

    /// <summary>What the stages for words, sentences and tags made.</summary>
    public WordModels Words => _words ??= WordModels.Read(kind => new ModelReader(File.OpenRead(Path.Combine(output, kind + ".bin")), kind));

    /// <summary>Predicted tags of each training sentence, which the jackknife stage made.</summary>
    public int[][] JackknifedTags => _jackknifed ??= Read(JackknifeStage.FileName, JackknifeStage.Kind, JackknifeStage.Read);

    /// <summary>The treebanks as networks learn them.</summary>
    public ParserExamples ParserExamples => _examples ??= new ParserExamples(Training.Train, JackknifedTags, Tags);

    /// <summary>Plain text as the teachers read it.</summary>
    public NetExample[] Taught => _taught ??= Read(TeacherStage.FileName, TaughtText.Kind, TaughtText.Read);

    /// <summary>Writes a model file.</summary>
    public static void WriteModel(string path, string kind, Action<ModelWriter> write)
    {
        using FileStream stream = File.Create(path);
        using ModelWriter writer = new(stream, kind);
        write(writer);
    }

    private T Read<T>(string file, string kind, Func<ModelReader, T> read)
    {
        using ModelReader reader = new(File.OpenRead(Path.Combine(output, file)), kind);
        return read(reader);
    }
}
