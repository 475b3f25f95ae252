using Extract.Rules.Patterns;

namespace Extract.Rules.Paths;

/// <summary>A part of a path's text as it is read.</summary>
internal abstract record PathNode;

/// <param name="IsDown">True to go to dependents, false to the head.</param>
/// <param name="Relations">None for any.</param>
internal sealed record StepNode(bool IsDown, Relation[] Relations) : PathNode;

internal sealed record TestNode(TokenTest Test) : PathNode;

internal sealed record SequenceNode(IReadOnlyList<PathNode> Parts) : PathNode;

internal sealed record EitherNode(IReadOnlyList<PathNode> Ways) : PathNode;

/// <param name="High"><see cref="int.MaxValue"/> for no limit.</param>
internal sealed record RepeatNode(PathNode Body, int Low, int High) : PathNode;
