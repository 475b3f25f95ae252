namespace Extract.Evaluation.Corpora;

/// <summary>One kind of measure of a corpus. Thread-safe.</summary>
public interface ICorpusMeasure
{
    /// <summary>The name that JSON gives it: lower case, words joined by hyphens.</summary>
    string Key { get; }

    CorpusSection Measure(CorpusRun run);
}
