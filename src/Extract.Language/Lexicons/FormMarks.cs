namespace Extract.Language.Lexicons;

/// <summary>What the end of a form can mean for the end of a sentence.</summary>
[Flags]
internal enum FormMarks : byte
{
    None = 0,

    /// <summary>A closing quote or bracket, which a sentence's last mark may stand before.</summary>
    Closer = 1,

    /// <summary>The last character may end a sentence.</summary>
    Ender = 2,

    /// <summary>The last character may end a sentence when white space follows.</summary>
    Line = 4,
}
