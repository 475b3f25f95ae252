using System.Globalization;

namespace Extract.Benchmarks.Quick;

/// <summary>Measures everything in one process within minutes and prints the table that README.md holds.</summary>
internal static class QuickTable
{
    private static readonly (string Name, Func<Core, int, int> Stage)[] Stages =
    [
        ("split on white space (baseline)", static (core, i) => core.SplitOnWhiteSpace(i)),
        ("tokens", static (core, i) => core.Tokenize(i)),
        ("sentences, tokens and tags", static (core, i) => core.Tag(i)),
        ("names", static (core, i) => core.FindNames(i)),
        ("dates and quantities, by value rules", static (core, i) => core.FindValues(i)),
        ("… and resolved", static (core, i) => core.ResolveValues(i)),
        ("whole core", static (core, i) => core.Analyze(i)),
    ];

    public static int Print(TextWriter output, string? folder)
    {
        Core core = new(Texts.Read(folder));
        int words = core.Words;
        Line(output, $"{words:N0} words in {core.Count} texts, {Environment.ProcessorCount} cores, .NET {Environment.Version}");
        output.WriteLine();
        output.WriteLine("| stage | words/s, 1 thread | words/s, 2 threads | × | times baseline's time | bytes/word |");
        output.WriteLine("|---|--:|--:|--:|--:|--:|");
        Dictionary<string, Timing> ones = [];
        foreach ((string name, Func<Core, int, int> stage) in Stages)
        {
            Timing one = ones[name] = Timing.Of(core, stage);
            double alone = Timing.OnThreads(core, 1, stage);
            double together = Timing.OnThreads(core, 2, stage);
            Line(
                output,
                $"| {name} | {words / one.Seconds:N0} | {words / together:N0} | {alone / together:F2} | {one.Seconds / ones[Stages[0].Name].Seconds:F1} | {(double)one.Bytes / words:F1} |");
        }

        Timing result = Timing.Of(core, static (c, i) => c.CopyResult(i));
        double rest = ones["whole core"].Seconds - ones["sentences, tokens and tags"].Seconds - ones["names"].Seconds;
        output.WriteLine();
        Line(output, $"Lemmas, trees and putting together are what is left of the whole: {words / Math.Max(rest, 1e-9):N0} words/s.");
        Line(output, $"Of the whole core's bytes per word the result itself has {(double)result.Bytes / words:F1}.");
        output.WriteLine();
        output.WriteLine("| cold start, new process | models loaded | first sentence read | memory |");
        output.WriteLine("|---|--:|--:|--:|");
        foreach ((string name, string part) in (ReadOnlySpan<(string, string)>)[("sentences, tokens and tags", "tags"), ("whole core", "whole")])
        {
            (double loaded, double first, double megabytes) = ColdStart.Measure(part, 7);
            Line(output, $"| {name} | {loaded:F0} ms | {first:F0} ms | {megabytes:F0} MB |");
        }

        output.WriteLine();
        return ValuesTable.Print(output, folder);
    }

    private static void Line(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
