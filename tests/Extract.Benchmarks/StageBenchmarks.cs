using BenchmarkDotNet.Attributes;

namespace Extract.Benchmarks;

/// <summary>Each stage of the language core over all texts on one thread, beside a loop that only splits on white space.</summary>
[MemoryDiagnoser]
public class StageBenchmarks
{
    private Core _core = null!;

    [GlobalSetup]
    public void Read() => _core = new Core(Texts.Read(Environment.GetEnvironmentVariable("EXTRACT_TEXTS")));

    [Benchmark(Baseline = true)]
    public int SplitOnWhiteSpace() => All(_core.SplitOnWhiteSpace);

    [Benchmark]
    public int Tokens() => All(_core.Tokenize);

    [Benchmark]
    public int SentencesTokensTags() => All(_core.Tag);

    [Benchmark]
    public int Names() => All(_core.FindNames);

    [Benchmark]
    public int Values() => All(_core.FindValues);

    [Benchmark]
    public int Whole() => All(_core.Analyze);

    private int All(Func<int, int> stage)
    {
        int sum = 0;
        for (int i = 0; i < _core.Count; i++)
        {
            sum += stage(i);
        }

        return sum;
    }
}
