using Extract.Training.Treebanks;

namespace Extract.Training.Parsing;

/// <summary>The lower-case words of a treebank that have a row of their own, in ordinal order.</summary>
internal sealed class WordInventory
{
    private const int Rarest = 2;

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _rows = new(StringComparer.Ordinal);

    public WordInventory(IReadOnlyList<TreebankSentence> sentences)
    {
        foreach (TreebankSentence sentence in sentences)
        {
            foreach (Extract.Language.Tokenizing.RawToken token in Treebank.Tokens(sentence))
            {
                _counts[token.Lower] = _counts.GetValueOrDefault(token.Lower) + 1;
            }
        }

        Words = [.. _counts.Where(c => c.Value >= Rarest).Select(c => c.Key).Order(StringComparer.Ordinal)];
        for (int i = 0; i < Words.Length; i++)
        {
            _rows.Add(Words[i], i + 1);
        }
    }

    public string[] Words { get; }

    public int CountOf(string lower) => _counts.GetValueOrDefault(lower);

    /// <summary>The row of a word; 0 for one that has none.</summary>
    public int RowOf(string lower) => _rows.GetValueOrDefault(lower);
}
