namespace Extract.Language.Tokenizing;

/// <summary>A word before it is tagged. Offsets count code units of the original text.</summary>
internal readonly record struct RawToken(int Start, int End, string Form, string Lower, bool SpaceAfter, int MultiwordLength, LineBreak Before);
