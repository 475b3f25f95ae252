using Extract.Language.Learning;
using Extract.Language.Tagging;
using Extract.Language.Tokenizing;
using Extract.Training.Learning;
using Extract.Training.Tagging;
using Extract.Training.Treebanks;

namespace Extract.Training.Stages;

/// <summary>Tags each part of the treebank with a tagger that learned from the others, so that the parser meets real errors.</summary>
internal sealed class JackknifeStage : TrainingStage
{
    public const string Kind = "jackknife";
    public const string FileName = Kind + ".stage";

    private const int Epochs = 4;
    private const int Folds = 4;
    private const int SentencesTogether = 50;

    public override string Name => Kind;

    public override int Version => 2;

    public override string File => FileName;

    public override bool IsIntermediate => true;

    public override IReadOnlyList<string> Takes => ["lexicon"];

    public override string Options => $"epochs {Epochs}, folds {Folds} of {SentencesTogether}, weights per word {TaggerStage.WeightsPerWord}";

    /// <summary>Reads what the stage wrote: the number of the tag of each word of each sentence.</summary>
    public static int[][] Read(ModelReader reader)
    {
        int[][] tags = new int[reader.ReadInt()][];
        for (int s = 0; s < tags.Length; s++)
        {
            tags[s] = new int[reader.ReadInt()];
            for (int i = 0; i < tags[s].Length; i++)
            {
                tags[s][i] = reader.ReadInt();
            }
        }

        return tags;
    }

    public override void Write(TrainingContext context, string path)
    {
        IReadOnlyList<TreebankSentence> sentences = context.Training.Train;
        int bits = TrainingTable.BitsFor(sentences, TaggerStage.WeightsPerWord);
        int[][] predicted = new int[sentences.Count][];
        for (int fold = 0; fold < Folds; fold++)
        {
            int done = fold;
            TreebankSentence[] others = [.. sentences.Where((_, s) => FoldOf(s) != done)];
            Tagger tagger = TaggerTrainer.Train(
                others, context.Lexicon, context.Tags, Epochs, bits, context.Seed, (at, of) => context.Progress.At((done * of) + at, Folds * of));
            for (int s = 0; s < predicted.Length; s++)
            {
                if (FoldOf(s) == fold)
                {
                    predicted[s] = Tag(sentences[s], tagger, context);
                }
            }
        }

        TrainingContext.WriteModel(path, Kind, writer => Write(predicted, writer));
    }

    private static int[] Tag(TreebankSentence sentence, Tagger tagger, TrainingContext context)
    {
        RawToken[] tokens = Treebank.Tokens(sentence);
        WordTraits[] words = new WordTraits[tokens.Length];
        WordTraits.Fill(tokens, context.Lexicon, words);
        int[] tags = new int[tokens.Length];
        tagger.Tag(words, tags);
        return tags;
    }

    private static void Write(int[][] tags, ModelWriter writer)
    {
        writer.Write(tags.Length);
        foreach (int[] sentence in tags)
        {
            writer.Write(sentence.Length);
            foreach (int tag in sentence)
            {
                writer.Write(tag);
            }
        }
    }

    private static int FoldOf(int sentence) => sentence / SentencesTogether % Folds;
}
