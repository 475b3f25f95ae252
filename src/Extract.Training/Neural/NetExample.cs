namespace Extract.Training.Neural;

/// <summary>A sentence to learn from, as numbers.</summary>
/// <param name="Words">Row of each word; 0 for an unknown one.</param>
/// <param name="Counts">How often each word was seen.</param>
/// <param name="Affixes">Rows of each word's beginnings, endings and shape, side by side.</param>
/// <param name="Tags">Predicted tags.</param>
/// <param name="GoldTags">True tags, -1 for one that is not learned.</param>
/// <param name="Heads">Governors; the number of words for the root.</param>
/// <param name="Labels">Relations.</param>
internal sealed record NetExample(int[] Words, int[] Counts, int[] Affixes, int[] Tags, int[] GoldTags, int[] Heads, int[] Labels)
{
    public int Length => Words.Length;
}
