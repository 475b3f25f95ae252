using Extract.Language.Parsing;
using Extract.Training.Learning;
using Extract.Training.Treebanks;

namespace Extract.Training.Parsing;

/// <summary>The labels of a treebank and the directions that each occurs in.</summary>
internal sealed class ActionInventory
{
    private const int Rarest = 10;

    private readonly string[] _labels;
    private readonly int[] _left;
    private readonly int[] _right;

    public ActionInventory(IReadOnlyList<TreebankSentence> sentences)
    {
        SortedDictionary<string, (int Left, int Right)> counts = new(StringComparer.Ordinal);
        foreach (TreebankSentence sentence in sentences)
        {
            for (int i = 0; i < sentence.Words.Length; i++)
            {
                TreebankWord word = sentence.Words[i];
                (int left, int right) = counts.GetValueOrDefault(word.Relation);
                bool isLeft = word.Head < 0 || word.Head > i;
                counts[word.Relation] = isLeft ? (left + 1, right) : (left, right + 1);
            }
        }

        _labels = [.. counts.Where(c => c.Value.Left >= Rarest || c.Value.Right >= Rarest).Select(c => c.Key)];
        _left = [.. Enumerable.Range(0, _labels.Length).Where(l => counts[_labels[l]].Left >= Rarest)];
        _right = [.. Enumerable.Range(0, _labels.Length).Where(l => counts[_labels[l]].Right >= Rarest && _labels[l] != "root")];
        Set = new ActionSet(_labels, _left, _right);
    }

    public ActionSet Set { get; }

    /// <summary>The number of a relation; one too rare to learn becomes the relation that it refines, or dep.</summary>
    public int LabelOf(string relation)
    {
        int found = Array.IndexOf(_labels, relation);
        found = found >= 0 ? found : Array.IndexOf(_labels, relation.Split(':')[0]);
        return found >= 0 ? found : Array.IndexOf(_labels, "dep");
    }

    public void Write(ModelWriter writer)
    {
        writer.Write(_labels);
        Write(writer, _left);
        Write(writer, _right);
    }

    private static void Write(ModelWriter writer, int[] numbers)
    {
        writer.Write(numbers.Length);
        foreach (int number in numbers)
        {
            writer.Write(number);
        }
    }
}
