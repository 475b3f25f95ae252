using Extract.Language.Lexicons;
using Extract.Language.Tokenizing;

namespace Extract.Language.Tagging;

/// <summary>What tagger and parser look at in one word of a sentence.</summary>
internal struct WordTraits
{
    public uint Lower;
    public uint Shape;
    public uint Tags;
    public uint Suffix2;
    public uint Suffix3;
    public uint Known;
    public uint Cluster;
    public WordForm Word;

    /// <summary>Fills the traits of a sentence.</summary>
    public static void Fill(ReadOnlySpan<RawToken> tokens, Lexicon lexicon, Span<WordTraits> traits)
    {
        uint shouted = IsShouted(tokens) ? FormShapes.Shouted : 0;
        for (int i = 0; i < tokens.Length; i++)
        {
            ref WordTraits traitsOfWord = ref traits[i];
            WordForm word = lexicon.FormOf(tokens[i]);
            traitsOfWord.Word = word;
            traitsOfWord.Lower = word.LowerHash;
            traitsOfWord.Shape = word.Shape | (i == 0 ? FormShapes.First : 0) | shouted;
            traitsOfWord.Tags = word.Entry.Tags;
            traitsOfWord.Known = word.Known;
            traitsOfWord.Cluster = word.Cluster.Middle;
            traitsOfWord.Suffix2 = word.Suffix2;
            traitsOfWord.Suffix3 = word.Suffix3;
        }
    }

    /// <summary>A sentence whose longer words are nearly all in capitals tells nothing by them.</summary>
    private static bool IsShouted(ReadOnlySpan<RawToken> tokens)
    {
        int upper = 0;
        int lower = 0;
        foreach (ref readonly RawToken token in tokens)
        {
            int vote = token.Word.CaseVote;
            upper += vote > 0 ? 1 : 0;
            lower += vote < 0 ? 1 : 0;
        }

        return upper > 2 && upper > lower * 3;
    }
}
