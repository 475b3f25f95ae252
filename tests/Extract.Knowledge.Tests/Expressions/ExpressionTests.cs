using Extract.Language;
using Extract.Rules;
using Xunit;

namespace Extract.Knowledge.Tests.Expressions;

/// <summary>Expressions in context, annotated by hand before any rule saw them.</summary>
public sealed class ExpressionTests
{
    private const double Asked = 0.95;
    private const int Least = 1000;

    private static readonly RuleSet _rules = RuleSet.Load(Path.Combine(AppContext.BaseDirectory, "rules"));

    private static readonly TextAnalyzer _analyzer = new();

    [Fact]
    public void Nearly_all_expressions_in_context_get_the_value_that_a_careful_reader_gives()
    {
        string[] files = [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Expressions"), "*.yaml").Order(StringComparer.Ordinal)];
        string?[] faults = [.. files.SelectMany(file => ExpressionRun.Of(file, _analyzer, _rules)).Select(r => r.Fault)];
        string[] wrong = [.. faults.OfType<string>()];
        Assert.True(faults.Length > Least, $"only {faults.Length} values are expected");
        Assert.True(faults.Length - wrong.Length >= Asked * faults.Length, $"{faults.Length - wrong.Length} of {faults.Length} right\n{string.Join("\n", wrong)}");
    }
}
