using System.Diagnostics;
using System.Globalization;
using Extract.Language;
using Extract.Language.Tagging;

namespace Extract.Benchmarks;

/// <summary>How long models take to load in a process that has done nothing else, and how much memory it then holds.</summary>
internal static class ColdStart
{
    private const string Sentence = "Anna Berg reached Oslo on 12 May 2012.";

    /// <summary>Runs in a process of its own: loads, reads one sentence, prints milliseconds to load, to the first result, and megabytes.</summary>
    public static int Load(string part)
    {
        Stopwatch watch = Stopwatch.StartNew();
        Func<int> read = part == "tags" ? Tags() : Whole();
        double loaded = watch.Elapsed.TotalMilliseconds;
        int words = read();
        double first = watch.Elapsed.TotalMilliseconds;
        using Process self = Process.GetCurrentProcess();
        double megabytes = self.WorkingSet64 / 1e6;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{loaded:F1} {first:F1} {megabytes:F1} {words}"));
        return 0;
    }

    /// <summary>The least of several cold starts: milliseconds to load, to the first result, and megabytes.</summary>
    public static (double Loaded, double First, double Megabytes) Measure(string part, int times)
    {
        (double Loaded, double First, double Megabytes) least = (double.MaxValue, double.MaxValue, double.MaxValue);
        for (int i = 0; i < times; i++)
        {
            using Process process = Process.Start(new ProcessStartInfo("dotnet", [typeof(ColdStart).Assembly.Location, "load", part]) { RedirectStandardOutput = true })!;
            string[] fields = process.StandardOutput.ReadToEnd().Split(' ');
            process.WaitForExit();
            double[] now = [.. fields.Take(3).Select(field => double.Parse(field, CultureInfo.InvariantCulture))];
            least = (Math.Min(least.Loaded, now[0]), Math.Min(least.First, now[1]), Math.Min(least.Megabytes, now[2]));
        }

        return least;
    }

    private static Func<int> Tags()
    {
        WordTagger tagger = new();
        return () => tagger.Tag(Sentence).Words.Length;
    }

    private static Func<int> Whole()
    {
        TextAnalyzer analyzer = new();
        return () => analyzer.Analyze(Sentence).Tokens.Length;
    }
}
