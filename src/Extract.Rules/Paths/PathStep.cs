using Extract.Rules.Patterns;

namespace Extract.Rules.Paths;

internal enum PathOperation
{
    /// <summary>Goes to each dependent whose relation is one of those given.</summary>
    Down,

    /// <summary>Goes to the head when the relation to it is one of those given.</summary>
    Up,

    /// <summary>Stays when the token passes.</summary>
    Test,

    /// <summary>Goes on with the next step and with <see cref="PathStep.Other"/>.</summary>
    Split,

    /// <summary>Goes on with <see cref="PathStep.Other"/>.</summary>
    Jump,

    /// <summary>The path leads to this token.</summary>
    Accept,
}

/// <summary>One instruction of a path.</summary>
/// <param name="Relations">For a step: the relations that it follows; none for any.</param>
/// <param name="Test">For <see cref="PathOperation.Test"/>.</param>
/// <param name="Other">Where a split or a jump leads.</param>
internal readonly record struct PathStep(PathOperation Operation, Relation[] Relations, TokenTest? Test = null, int Other = 0)
{
    public bool IsStep => Operation is PathOperation.Down or PathOperation.Up;

    /// <summary>As a rule writes it.</summary>
    public override string ToString() => Operation switch
    {
        PathOperation.Down => $">{string.Join('|', Relations)}",
        PathOperation.Up => $"<{string.Join('|', Relations)}",
        PathOperation.Test => Test!.ToString()!,
        _ => Operation.ToString(),
    };
}
