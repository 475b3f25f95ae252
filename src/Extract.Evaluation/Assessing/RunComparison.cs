using Extract.Evaluation.Judging;
using Extract.Evaluation.Statistics;

namespace Extract.Evaluation.Assessing;

/// <summary>Two runs over the same gold: which figures moved, how sure that is, and which facts moved them.</summary>
/// <param name="Figures">Strict figures by name, those of <see cref="Figure.All"/>.</param>
/// <param name="Lenient">The same of the lenient figures.</param>
/// <param name="Types">Strict slot F1 by fact type, ordinal. With many types some look significant by chance.</param>
/// <param name="Changes">By article, type and gold fact; what is spurious last.</param>
public sealed record RunComparison(
    Assessment Before,
    Assessment After,
    IReadOnlyList<(Figure Figure, Significance Significance)> Figures,
    IReadOnlyList<(Figure Figure, Significance Significance)> Lenient,
    IReadOnlyList<(string Type, Significance Significance)> Types,
    IReadOnlyList<RunChange> Changes)
{
    /// <summary>The changes of one kind.</summary>
    public int Count(RunChangeKind kind) => Changes.Count(change => change.Kind == kind);

    internal static RunComparison Of(
        Assessment before, Assessment after, Func<Comparison, Comparison, string?, IReadOnlyList<Significance>> differences)
    {
        IEnumerable<string> types = before.Strict.ByType.Concat(after.Strict.ByType).Select(type => type.Key).Distinct().Order(StringComparer.Ordinal);
        return new RunComparison(
            before,
            after,
            [.. Figure.All.Zip(differences(before.Strict, after.Strict, null))],
            [.. Figure.All.Zip(differences(before.Lenient, after.Lenient, null))],
            [.. types.Select(type => (type, differences(before.Strict, after.Strict, type)[0]))],
            [.. RunChanges.Between(before.Strict, after.Strict)]);
    }
}
