using Extract.Evaluation.Judging;

namespace Extract.Evaluation.Gold;

/// <summary>Somebody or something of a gold file.</summary>
/// <param name="Id">Its key in the file; in the files of one cluster the same id means the same thing.</param>
/// <param name="Names">The canonical name first, then every other name in use; at least one.</param>
public sealed record GoldEntity(string Id, string Type, IReadOnlyList<string> Names)
{
    /// <summary>What fills a role that it stands in.</summary>
    public SlotValue Value { get; } = SlotValue.Entity(Names);
}
