namespace Extract.Evaluation.Corpora;

/// <summary>Measures of one kind: a table, and what went wrong.</summary>
/// <param name="Name">What is measured, in words.</param>
/// <param name="Rows">In the order in which they are to be read.</param>
/// <param name="Notes">What is wrong, a line each; nothing of held-out articles.</param>
public sealed record CorpusSection(string Name, IReadOnlyList<CorpusRow> Rows, IReadOnlyList<string> Notes);

/// <summary>A line of a table.</summary>
/// <param name="Figures">All rows of a section have figures of the same names, in the same order.</param>
public sealed record CorpusRow(string Label, IReadOnlyList<CorpusFigure> Figures);

/// <summary>A number with its name: a share from 0 to 1, or a count.</summary>
public readonly record struct CorpusFigure(string Name, double Value, bool IsCount = false);
