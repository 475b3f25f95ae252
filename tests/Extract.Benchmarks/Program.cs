using System.Globalization;
using BenchmarkDotNet.Running;
using Extract.Benchmarks;
using Extract.Benchmarks.Judging;
using Extract.Benchmarks.Merging;
using Extract.Benchmarks.Quick;

// quick [FOLDER] prints the table of README.md in about two minutes; rules [FOLDER] those of the rules; values [FOLDER] that of value rules on long texts; merge that of merging many made-up articles, which news FOLDER COUNT writes as texts; bootstrap that of sampling judged articles; load is how it measures a cold start; all else is BenchmarkDotNet's.
return args switch
{
    ["quick", .. var rest] => QuickTable.Print(Console.Out, rest.FirstOrDefault()),
    ["rules", .. var rest] => RulesTable.Print(Console.Out, rest.FirstOrDefault()),
    ["values", .. var rest] => ValuesTable.Print(Console.Out, rest.FirstOrDefault()),
    ["merge"] => MergeTable.Print(Console.Out),
    ["news", var folder, var count] => MergeTable.Write(folder, int.Parse(count, CultureInfo.InvariantCulture)),
    ["bootstrap"] => BootstrapTable.Print(Console.Out),
    ["load", var part] => ColdStart.Load(part),
    _ => Full(args),
};

static int Full(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(StageBenchmarks).Assembly).Run(args);
    return 0;
}
