namespace Extract.Knowledge.Merging.Facts;

/// <summary>How one filler of a role stands to another.</summary>
internal enum Likeness
{
    /// <summary>Both cannot be meant.</summary>
    Different,

    /// <summary>It says less exactly what the other says.</summary>
    Wider,

    /// <summary>It says all that the other says, and more.</summary>
    Narrower,

    /// <summary>Both say the same.</summary>
    Same,
}
