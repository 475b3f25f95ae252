namespace Extract.Language.Tokenizing;

/// <summary>What stands before a token.</summary>
internal enum LineBreak : byte
{
    /// <summary>Nothing, or blanks.</summary>
    None,

    /// <summary>A line end inside a paragraph that ends what was said: a headline, a caption, a list item.</summary>
    Line,

    /// <summary>A blank line.</summary>
    Paragraph,

    /// <summary>No white space at all where a line end was lost ("KotovThe").</summary>
    Glue,
}
