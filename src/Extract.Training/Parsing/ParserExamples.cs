using Extract.Language.Neural;
using Extract.Language.Tokenizing;
using Extract.Training.Neural;
using Extract.Training.Tagging;
using Extract.Training.Treebanks;

namespace Extract.Training.Parsing;

/// <summary>Sentences as the numbers that networks learn from, with the inventories that give the numbers their meaning.</summary>
internal sealed class ParserExamples
{
    // Longer sentences are few, and the table of arcs grows with their square.
    private const int Longest = 150;

    /// <param name="sentences">Sentences with gold trees.</param>
    /// <param name="predictedTags">Predicted tags for each.</param>
    /// <param name="tags">The tags that numbers stand for.</param>
    public ParserExamples(IReadOnlyList<TreebankSentence> sentences, int[][] predictedTags, TagInventory tags)
    {
        Relations = new RelationInventory(sentences);
        Words = new WordInventory(sentences);
        TagCount = tags.Set.Count;
        List<NetExample> gold = [];
        for (int s = 0; s < sentences.Count; s++)
        {
            TreebankWord[] words = sentences[s].Words;
            if (words.Length <= Longest)
            {
                gold.Add(Of(Treebank.Tokens(sentences[s]), predictedTags[s]) with
                {
                    GoldTags = [.. words.Select(tags.NumberOf)],
                    Heads = [.. words.Select(w => w.Head < 0 ? words.Length : w.Head)],
                    Labels = [.. words.Select(w => Relations.NumberOf(w.Relation))],
                });
            }
        }

        Gold = [.. gold];
    }

    public RelationInventory Relations { get; }

    public WordInventory Words { get; }

    public int TagCount { get; }

    /// <summary>The treebanks' sentences.</summary>
    public NetExample[] Gold { get; }

    /// <summary>A network of a shape, before it has learned.</summary>
    public ParserNet Net(NetShape shape, int seed) => new(shape, Words.Words.Length + 1, TagCount, Relations.Labels.Length, seed);

    /// <summary>A sentence without gold.</summary>
    public NetExample Of(ReadOnlySpan<RawToken> tokens, int[] tags)
    {
        int[] affixes = new int[tokens.Length * WordFeatures.Affixes];
        int[] rows = new int[tokens.Length];
        int[] counts = new int[tokens.Length];
        for (int i = 0; i < tokens.Length; i++)
        {
            WordFeatures.Fill(tokens[i].Form, tokens[i].Lower, affixes.AsSpan(i * WordFeatures.Affixes, WordFeatures.Affixes));
            rows[i] = Words.RowOf(tokens[i].Lower);
            counts[i] = Words.CountOf(tokens[i].Lower);
        }

        return new NetExample(rows, counts, affixes, tags, [], [], []);
    }
}
