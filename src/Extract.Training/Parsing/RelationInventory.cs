using Extract.Training.Treebanks;

namespace Extract.Training.Parsing;

/// <summary>The relations of a treebank that are frequent enough to learn, in ordinal order.</summary>
internal sealed class RelationInventory
{
    private const int Rarest = 10;
    private const string Unspecified = "dep";

    public RelationInventory(IReadOnlyList<TreebankSentence> sentences)
    {
        SortedDictionary<string, int> counts = new(StringComparer.Ordinal) { [Unspecified] = Rarest };
        foreach (TreebankSentence sentence in sentences)
        {
            foreach (TreebankWord word in sentence.Words)
            {
                counts[word.Relation] = counts.GetValueOrDefault(word.Relation) + 1;
            }
        }

        Labels = [.. counts.Where(c => c.Value >= Rarest || !c.Key.Contains(':', StringComparison.Ordinal)).Select(c => c.Key)];
    }

    public string[] Labels { get; }

    /// <summary>The number of a relation; one too rare to learn becomes the relation that it refines, or dep.</summary>
    public int NumberOf(string relation)
    {
        int found = Array.IndexOf(Labels, relation);
        found = found >= 0 ? found : Array.IndexOf(Labels, relation.Split(':')[0]);
        return found >= 0 ? found : Array.IndexOf(Labels, Unspecified);
    }
}
