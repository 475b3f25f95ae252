using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Extract.Language;
using Extract.Language.Tagging;

namespace Extract.Benchmarks;

/// <summary>Loading the models, each time in a new process.</summary>
[SimpleJob(RunStrategy.ColdStart, launchCount: 10, warmupCount: 0, iterationCount: 1)]
public class LoadBenchmarks
{
    [Benchmark]
    public object WordTagger() => new WordTagger();

    [Benchmark]
    public object TextAnalyzer() => new TextAnalyzer();
}
