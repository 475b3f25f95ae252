namespace Extract.Knowledge.Merging.Facts;

/// <summary>How two facts tell of one happening.</summary>
/// <param name="About">For a change, the role in which they differ; null for the others.</param>
/// <param name="IsFirm">Whether what makes them one agrees to the letter, and not only as a part with its whole.</param>
/// <param name="Together">Whether an article that tells both means one happening.</param>
internal readonly record struct Tie(TieKind Kind, string? About = null, bool IsFirm = true, bool Together = false);

/// <summary>From the loosest to the closest.</summary>
internal enum TieKind
{
    /// <summary>They differ in one role.</summary>
    Changed,

    /// <summary>Nothing contradicts, but a key is part of the other's.</summary>
    Nested,

    /// <summary>The keys are the same, and nothing contradicts.</summary>
    Same,
}
