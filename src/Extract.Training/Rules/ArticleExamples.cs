namespace Extract.Training.Rules;

/// <summary>What annotated articles teach learned rules. Not thread-safe.</summary>
public sealed class ArticleExamples
{
    private readonly SortedDictionary<string, List<(IReadOnlyList<string> Features, bool IsPositive)>> _byFile = new(StringComparer.Ordinal);

    /// <summary>Mentions by the weights file that learns from them, each with its features and whether it tells the fact; in ordinal order of files.</summary>
    public IEnumerable<KeyValuePair<string, List<(IReadOnlyList<string> Features, bool IsPositive)>>> ByFile => _byFile;

    public void Add(string file, IReadOnlyList<string> features, bool isPositive) => Of(file).Add((features, isPositive));

    public void Add(ArticleExamples others)
    {
        foreach ((string file, List<(IReadOnlyList<string> Features, bool IsPositive)> examples) in others._byFile)
        {
            Of(file).AddRange(examples);
        }
    }

    private List<(IReadOnlyList<string> Features, bool IsPositive)> Of(string file)
    {
        if (!_byFile.TryGetValue(file, out List<(IReadOnlyList<string> Features, bool IsPositive)>? examples))
        {
            _byFile.Add(file, examples = []);
        }

        return examples;
    }
}
