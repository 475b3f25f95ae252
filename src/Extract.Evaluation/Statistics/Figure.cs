using Extract.Evaluation.Judging;

namespace Extract.Evaluation.Statistics;

/// <summary>A figure that is read off a tally, 0 to 1.</summary>
/// <param name="Key">The name in files.</param>
/// <param name="Name">The name for people.</param>
public sealed record Figure(string Key, string Name, Func<Tally, double> Of)
{
    public static Figure SlotPrecision { get; } = new("slotPrecision", "slot P", tally => tally.Slots.Precision);

    public static Figure SlotRecall { get; } = new("slotRecall", "slot R", tally => tally.Slots.Recall);

    public static Figure SlotF1 { get; } = new("slotF1", "slot F1", tally => tally.Slots.F1);

    public static Figure FactF1 { get; } = new("factF1", "fact F1", tally => tally.Facts.F1);

    /// <summary>In the order in which they are shown.</summary>
    public static IReadOnlyList<Figure> All { get; } = [SlotPrecision, SlotRecall, SlotF1, FactF1];
}
