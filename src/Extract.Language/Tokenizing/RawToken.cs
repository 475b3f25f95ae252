using Extract.Language.Lexicons;

namespace Extract.Language.Tokenizing;

/// <summary>A word before it is tagged. Offsets count code units of the original text.</summary>
internal readonly record struct RawToken(int Start, int End, WordForm Word, bool SpaceAfter, int MultiwordLength, LineBreak Before)
{
    public string Form => Word.Form;

    public string Lower => Word.Lower;
}
