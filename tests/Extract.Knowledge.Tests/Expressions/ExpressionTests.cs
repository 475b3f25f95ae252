using Extract.Language;
using Extract.Rules;
using Xunit;

namespace Extract.Knowledge.Tests.Expressions;

/// <summary>Expressions in context, annotated by hand before any rule saw them.</summary>
public sealed class ExpressionTests
{
    private const double Asked = 0.95;

    private static readonly RuleSet _rules = RuleSet.Load(Path.Combine(AppContext.BaseDirectory, "rules"));

    private static readonly TextAnalyzer _analyzer = new();

    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Expressions"), "*.yaml").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Nearly_all_expressions_in_context_get_the_value_that_a_careful_reader_gives(string file)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "Expressions", file);
        string?[] faults = [.. ExpressionRun.Of(path, _analyzer, _rules).Select(r => r.Fault)];
        string[] wrong = [.. faults.OfType<string>()];
        Assert.True(faults.Length - wrong.Length >= Asked * faults.Length, $"{faults.Length - wrong.Length} of {faults.Length} right\n{string.Join("\n", wrong)}");
    }
}
