using BenchmarkDotNet.Attributes;

namespace Extract.Benchmarks;

/// <summary>Tags alone and the whole language core over all texts, on one thread and two.</summary>
public class ThreadBenchmarks
{
    private Core _core = null!;

    [Params(1, 2)]
    public int Threads { get; set; }

    [GlobalSetup]
    public void Read() => _core = new Core(Texts.Read(Environment.GetEnvironmentVariable("EXTRACT_TEXTS")));

    [Benchmark]
    public void SentencesTokensTags() => Crew.Run(_core, Threads, static (core, i) => core.Tag(i));

    [Benchmark]
    public void Whole() => Crew.Run(_core, Threads, static (core, i) => core.Analyze(i));
}
