using Extract.Language.Neural;
using Extract.Training.Neural;

namespace Extract.Training.Parsing;

/// <summary>
/// Learns the parser's network: for every word its governor, its relation and, once more, its tag. Besides the treebanks it learns from plain
/// text that larger networks have read ("teachers"; Bucilă, Caruana and Niculescu-Mizil 2006), which are too slow to ship.
/// </summary>
internal static class ParserTrainer
{
    /// <summary>How many teachers there are.</summary>
    public const int Teachers = 2;

    private static readonly NetShape Shape = new(Word: 64, Affix: 32, Tag: 32, Units: 64, Layers: 2, Arc: 64, Label: 64);

    private static readonly NetShape TeacherShape = new(Word: 96, Affix: 64, Tag: 32, Units: 128, Layers: 2, Arc: 128, Label: 96);

    private static readonly NetSchedule Schedule = new(
        Epochs: 20, BatchWords: 500, Rate: 0.004f, new TrainingNoise(Hiding: 0.5f, Input: 0.15f, Layer: 0.2f), Decay: 0.999f, Seed: 1);

    private static readonly NetSchedule TeacherSchedule = Schedule with
    {
        Epochs = 16,
        Rate = 0.003f,
        Noise = new TrainingNoise(Hiding: 1, Input: 0.2f, Layer: 0.33f),
        Seed = 101,
    };

    /// <summary>What a model depends on besides its data.</summary>
    public static string Options => $"{Shape} {Schedule}";

    /// <summary>What the teachers depend on besides their data.</summary>
    public static string TeacherOptions => $"{Teachers} of {TeacherShape} {TeacherSchedule}";

    /// <param name="examples">The treebanks.</param>
    /// <param name="taught">Plain text that teachers have read.</param>
    /// <param name="seed">Changes every shuffle; 0 for the order that the shipped model was learned in.</param>
    /// <param name="report">Told of each round.</param>
    /// <param name="progress">Told how many rounds of how many are done.</param>
    public static ParserWeights Train(ParserExamples examples, IReadOnlyList<NetExample> taught, int seed, Action<string> report, Action<long, long> progress)
    {
        ParserNet net = Train(examples, [.. examples.Gold, .. taught], Shape, Schedule, seed, report, progress);
        return NetModel.Freeze(net, examples.Words.Words, examples.Relations.Labels);
    }

    /// <summary>Trains the teachers.</summary>
    public static NetCouncil TrainTeachers(ParserExamples examples, int seed, Action<string> report, Action<long, long> progress)
    {
        List<ParserNet> nets = [];
        for (int t = 0; t < Teachers; t++)
        {
            int teacher = t;
            nets.Add(Train(
                examples,
                examples.Gold,
                TeacherShape,
                TeacherSchedule,
                seed + teacher,
                line => report($"teacher {teacher + 1}, {line}"),
                (done, of) => progress((teacher * of) + done, Teachers * of)));
        }

        return new NetCouncil(nets);
    }

    private static ParserNet Train(
        ParserExamples examples, NetExample[] sentences, NetShape shape, NetSchedule schedule, int seed, Action<string> report, Action<long, long> progress)
    {
        schedule = schedule with { Seed = schedule.Seed + (uint)seed };
        ParserNet net = examples.Net(shape, (int)schedule.Seed);
        new NetTrainer(net, schedule).Train(sentences, (epoch, loss) =>
        {
            report($"round {epoch} of {schedule.Epochs}: loss {loss:F3} a word");
            progress(epoch, schedule.Epochs);
        });
        return net;
    }
}
