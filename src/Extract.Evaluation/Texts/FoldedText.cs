using System.Text;

namespace Extract.Evaluation.Texts;

/// <summary>A text with white space folded, as evidence is quoted, that knows where each of its characters stands. Immutable and thread-safe.</summary>
internal sealed class FoldedText
{
    private readonly string _folded;
    private readonly string _straight;
    private readonly int[] _places;

    public FoldedText(string text)
    {
        StringBuilder folded = new(text.Length);
        List<int> places = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            bool isSpace = char.IsWhiteSpace(text[i]);
            if (!isSpace || (folded.Length > 0 && folded[^1] != ' '))
            {
                folded.Append(isSpace ? ' ' : text[i]);
                places.Add(i);
            }
        }

        _folded = folded.ToString();
        _straight = Straight(_folded);
        _places = [.. places];
    }

    /// <summary>The words with one space between them and none around them.</summary>
    public static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Where the text has some words, however they are spaced, in UTF-16 code units: the first place; null for none.</summary>
    /// <param name="words">Any text; blank text stands nowhere.</param>
    public TextSpan? Find(string words)
    {
        string wanted = Fold(words);
        int at = wanted.Length == 0 ? -1 : _folded.IndexOf(wanted, StringComparison.Ordinal);
        return at < 0 ? null : new TextSpan(_places[at], _places[at + wanted.Length - 1] + 1);
    }

    /// <summary>Whether the text has some words, however they are spaced and whatever their case and apostrophes.</summary>
    public bool Has(string words) => Fold(words) is { Length: > 0 } wanted && _straight.Contains(Straight(wanted), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the text has every word of a name, wherever each stands ("West and South Yorkshire"), a plural also by its singular.</summary>
    public bool HasWordsOf(string name) => Fold(name).Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } words
        && words.All(word => Has(word.Length > 3 ? word.TrimEnd('s') : word));

    private static string Straight(string text) => text.Replace('\u2019', '\'');
}
