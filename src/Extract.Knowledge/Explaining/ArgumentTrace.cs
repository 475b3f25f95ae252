using Extract.Rules.Matching;

namespace Extract.Knowledge.Explaining;

/// <summary>How an argument of a match became fillers.</summary>
/// <param name="Fillers">What it stands for; none when it cannot be known or the role does not take it.</param>
/// <param name="Path">From the trigger along the tree (<c>&gt;nsubj</c>); null where none leads to it.</param>
/// <param name="Resolution">How the entity or value was told, in a few words.</param>
public sealed record ArgumentTrace(Argument Argument, IReadOnlyList<Filler> Fillers, string? Path, string Resolution);
