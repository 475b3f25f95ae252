namespace Extract.Rules.Values;

/// <summary>Where the first element of a match may end.</summary>
[Flags]
internal enum Reach : byte
{
    /// <summary>Anywhere: nothing can be told of what stands behind it.</summary>
    Unknown = 0,

    /// <summary>Behind the piece.</summary>
    Piece = 1,

    /// <summary>Behind two pieces ("19th") or three ("twenty-first").</summary>
    Ordinal = 2,

    /// <summary>Behind the number that begins here.</summary>
    Number = 4,

    /// <summary>Behind the value that begins here.</summary>
    Value = 8,
}

/// <summary>A rule that can begin at a piece.</summary>
/// <param name="Rule">Its number.</param>
/// <param name="Following">The traits of which a piece behind the first element must have one.</param>
/// <param name="Reach">Where to look for it.</param>
internal readonly record struct Candidate(int Rule, ulong Following, Reach Reach);
