using BenchmarkDotNet.Attributes;
using Extract.Articles;
using Extract.Knowledge;
using Extract.Language;

namespace Extract.Benchmarks;

/// <summary>Each floor over all of corpus/articles, one thread: <c>dotnet run --project tests/Extract.Benchmarks -c Release</c>.</summary>
[MemoryDiagnoser]
public class PipelineBenchmarks
{
    private readonly TextAnalyzer _analyzer = new();
    private Article[] _articles = [];
    private Document[] _documents = [];
    private Extractor _extractor = null!;

    [GlobalSetup]
    public void Read()
    {
        string folder = AppContext.BaseDirectory;
        _articles = [.. Articles.Articles.Read(Path.Join(folder, "articles"))];
        _extractor = new ExtractorBuilder().AddRules(Path.Join(folder, "rules")).UseAnalyzer(_analyzer).Build();
        _documents = Array.ConvertAll(_articles, article => _analyzer.Analyze(article.Text));
    }

    [Benchmark]
    public int Analyze()
    {
        int tokens = 0;
        foreach (Article article in _articles)
        {
            tokens += _analyzer.Analyze(article.Text).Tokens.Length;
        }

        return tokens;
    }

    [Benchmark]
    public int MatchRules()
    {
        int matches = 0;
        foreach (Document document in _documents)
        {
            matches += _extractor.Rules.Read(document).Matches.Count;
        }

        return matches;
    }

    [Benchmark(Baseline = true)]
    public int WholePipeline()
    {
        int facts = 0;
        foreach (Article article in _articles)
        {
            facts += _extractor.Extract(article).Facts.Count;
        }

        return facts;
    }
}
