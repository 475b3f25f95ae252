using Extract.Evaluation.Judging;

namespace Extract.Evaluation.Errors;

/// <summary>How often each error was made and where what is missing was lost.</summary>
/// <param name="Classes">Classes that occur, in the order of <see cref="ErrorClass"/>.</param>
/// <param name="Stages">Stages that occur, in the order of <see cref="LossStage"/>.</param>
public sealed record ErrorCounts(IReadOnlyList<KeyValuePair<ErrorClass, int>> Classes, IReadOnlyList<KeyValuePair<LossStage, int>> Stages)
{
    /// <summary>All errors together.</summary>
    public int Total => Classes.Sum(c => c.Value);

    /// <summary>Counts classed differences; the errors of two that are counterparts of each other count once.</summary>
    public static ErrorCounts Of(IEnumerable<Difference> differences)
    {
        FactError[] errors = [.. Counted(differences).SelectMany(d => d.Errors)];
        return new ErrorCounts(
            [.. errors.CountBy(e => e.Class).OrderBy(c => c.Key)],
            [.. errors.Where(e => e.Stage is not null).CountBy(e => e.Stage!.Value).OrderBy(s => s.Key)]);
    }

    /// <summary>The differences whose errors count.</summary>
    public static IEnumerable<Difference> Counted(IEnumerable<Difference> differences) =>
        differences.Where(d => d.Kind != DifferenceKind.Spurious || d.Counterpart is null);
}
