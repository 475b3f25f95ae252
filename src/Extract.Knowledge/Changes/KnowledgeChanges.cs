namespace Extract.Knowledge.Changes;

/// <summary>How one knowledge base differs from an earlier one. Immutable.</summary>
/// <param name="Facts">In order of type and of the fact's id after the change, before it where it is gone.</param>
/// <param name="Entities">In order of ids in the same way.</param>
public sealed record KnowledgeChanges(IReadOnlyList<FactChange> Facts, IReadOnlyList<EntityChange> Entities)
{
    public bool IsEmpty => Facts.Count == 0 && Entities.Count == 0;

    /// <summary>What is in the second that is not in the first, and the other way round.</summary>
    public static KnowledgeChanges Between(KnowledgeBase before, KnowledgeBase after) =>
        new(new FactComparer(before, after).Compare(), EntityComparer.Compare(before, after));
}

/// <summary>A fact that is new, gone or told otherwise.</summary>
/// <param name="Before">Null for one that is new.</param>
/// <param name="After">Null for one that is gone.</param>
/// <param name="Details">What differs between both, a line each; empty where one is null.</param>
public sealed record FactChange(Fact? Before, Fact? After, IReadOnlyList<string> Details)
{
    public ChangeKind Kind => Before is null ? ChangeKind.Added : After is null ? ChangeKind.Removed : ChangeKind.Changed;

    internal string Order => (After ?? Before)!.Id;
}

/// <summary>Somebody or something that is new, gone, named otherwise, or that turned out to be one or several.</summary>
/// <param name="Before">Those that it was; several when they are one now.</param>
/// <param name="After">Those that it is; several when it was taken for one.</param>
public sealed record EntityChange(EntityChangeKind Kind, IReadOnlyList<Entity> Before, IReadOnlyList<Entity> After);
