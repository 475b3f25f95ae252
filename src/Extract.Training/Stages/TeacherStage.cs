using Extract.Language;
using Extract.Language.Tagging;
using Extract.Language.Tokenizing;
using Extract.Training.Neural;
using Extract.Training.Parsing;

namespace Extract.Training.Stages;

/// <summary>Large networks learn the treebanks and read the plain texts, so that the small one that ships can learn from these too.</summary>
internal sealed class TeacherStage : TrainingStage
{
    public const string FileName = TaughtText.Kind + ".stage";

    // Shorter ones are headlines and scraps; longer ones are mostly lists.
    private const int Shortest = 4;
    private const int Longest = 70;

    public override string Name => "teachers";

    public override int Version => 1;

    public override string File => FileName;

    public override bool IsIntermediate => true;

    public override IReadOnlyList<string> Takes => ["lexicon", "sentences", "tagger", "jackknife"];

    public override string Options => $"{ParserTrainer.TeacherOptions}, sentences of {Shortest} to {Longest}";

    public override IEnumerable<string> Inputs(DataFolder data) => [.. data.Treebanks, .. data.PlainTexts];

    public override void Write(TrainingContext context, string path)
    {
        List<NetExample> taught = [];
        if (context.Training.PlainTexts.Count > 0)
        {
            ParserExamples examples = context.ParserExamples;
            NetCouncil teachers = ParserTrainer.TrainTeachers(examples, context.Seed, context.Progress.Say, context.Progress.At);
            Tokenizer tokenizer = new(context.Words.Lexicon);
            SentenceBuffer buffer = new();
            foreach (string text in context.Training.PlainTexts)
            {
                RawToken[] tokens = tokenizer.Tokenize(text);
                foreach (Sentence sentence in context.Words.Sentences.Split(tokens))
                {
                    if (sentence.Span.Length is >= Shortest and <= Longest)
                    {
                        ReadOnlySpan<RawToken> words = tokens.AsSpan(sentence.Span.First, sentence.Span.Length);
                        buffer.Tag(words, context.Words.Lexicon, context.Words.Tagger);
                        taught.Add(teachers.Read(examples.Of(words, buffer.Tags[..words.Length])));
                    }
                }
            }
        }

        context.Progress.Say($"{taught.Count} sentences of plain text read");
        TrainingContext.WriteModel(path, TaughtText.Kind, writer => TaughtText.Write(taught, writer));
    }
}
