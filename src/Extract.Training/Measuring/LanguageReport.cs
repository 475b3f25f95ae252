namespace Extract.Training.Measuring;

/// <summary>What an evaluation found: named measures in the order to show them.</summary>
/// <param name="File">The file measured on.</param>
/// <param name="Words">Words of the gold standard.</param>
/// <param name="Sentences">Sentences of the gold standard.</param>
/// <param name="Groups">For a treebank <c>raw text</c> and <c>gold tokens</c>; for names <c>names</c>.</param>
public sealed record LanguageReport(string File, int Words, int Sentences, IReadOnlyList<MeasureGroup> Groups);

/// <summary>Measures that were taken together.</summary>
public sealed record MeasureGroup(string Name, IReadOnlyList<NamedMeasure> Measures);

/// <summary>One measure: <c>Tokens</c>, <c>UPOS</c>, <c>LAS</c>, a kind of name …</summary>
public sealed record NamedMeasure(string Name, Measure Value);
