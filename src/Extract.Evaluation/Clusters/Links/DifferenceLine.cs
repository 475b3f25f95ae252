using Extract.Evaluation.Judging;
using Extract.Knowledge.Json;

namespace Extract.Evaluation.Clusters.Links;

/// <summary>Facts and differences in a line of plain text.</summary>
internal static class DifferenceLine
{
    public static string Of(Difference difference) => difference switch
    {
        { Gold: { } gold, System: { } system } => $"partly: {Of(gold)} as {Of(system)}",
        { Gold: { } gold } => $"missing: {Of(gold)}",
        _ => $"too much: {Of(difference.System!)}",
    };

    public static string Of(JudgedFact fact) =>
        $"{fact.Type} {StatusName.Of(fact.Status)} ({string.Join(", ", fact.Slots.Select(slot => $"{slot.Role} {slot.Display}"))})";
}
