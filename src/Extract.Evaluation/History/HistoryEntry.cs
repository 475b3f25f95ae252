using Extract.Evaluation.Assessing;
using Extract.Evaluation.Judging;

namespace Extract.Evaluation.History;

/// <summary>The figures of one commit.</summary>
/// <param name="Commit">Its id, or whatever names the state of things.</param>
/// <param name="Types">Slot F1 by fact type.</param>
/// <param name="Words">How many words were read; null where nobody measured.</param>
/// <param name="Seconds">How long that took; null where nobody measured.</param>
public sealed record HistoryEntry(
    string Commit,
    int Articles,
    Measures Slots,
    Measures Facts,
    double LenientF1,
    IReadOnlyList<KeyValuePair<string, double>> Types,
    long? Words = null,
    double? Seconds = null)
{
    /// <summary>Null where nobody measured.</summary>
    public double? WordsPerSecond => Words is { } words && Seconds is > 0 and { } seconds ? words / seconds : null;

    public static HistoryEntry Of(string commit, Assessment assessment, long? words, double? seconds) => new(
        commit,
        assessment.Strict.Articles,
        assessment.Strict.Total.Slots,
        assessment.Strict.Total.Facts,
        assessment.Lenient.Total.Slots.F1,
        [.. assessment.Strict.ByType.Select(type => KeyValuePair.Create(type.Key, type.Value.Slots.F1))],
        words,
        seconds);
}
