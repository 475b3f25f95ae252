using Extract.Language.Lexicons;
using Extract.Language.Tokenizing;

namespace Extract.Training.Treebanks;

/// <summary>Turns treebank sentences into what the language core works on.</summary>
internal static class Treebank
{
    /// <summary>The words of a sentence as the tokenizer would give them: typographic quotes straight.</summary>
    public static RawToken[] Tokens(TreebankSentence sentence)
    {
        RawToken[] tokens = new RawToken[sentence.Words.Length];
        for (int i = 0; i < tokens.Length; i++)
        {
            TreebankWord word = sentence.Words[i];
            CleanText clean = new(word.Form);
            WordForm form = Lexicon.Empty.Forms.Of(clean.Length == 0 ? word.Form : clean.Chars);
            tokens[i] = new RawToken(0, 0, form, word.SpaceAfter, word.Multiword, LineBreak.None);
        }

        return tokens;
    }
}
