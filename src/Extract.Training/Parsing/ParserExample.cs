using Extract.Language.Tagging;
using Extract.Training.Treebanks;

namespace Extract.Training.Parsing;

/// <summary>A sentence to learn parsing from; the root's number is the number of words.</summary>
internal sealed record ParserExample(WordTraits[] Words, int[] Tags, int[] Heads, int[] Labels)
{
    public static ParserExample Of(TreebankSentence sentence, WordTraits[] words, int[] tags, ActionInventory actions)
    {
        int[] heads = new int[words.Length];
        int[] labels = new int[words.Length];
        for (int i = 0; i < words.Length; i++)
        {
            TreebankWord word = sentence.Words[i];
            heads[i] = word.Head < 0 ? words.Length : word.Head;
            labels[i] = actions.LabelOf(word.Relation);
        }

        return new ParserExample(words, tags, heads, labels);
    }
}
