using Extract.Language;
using Extract.Rules;

namespace Extract.Knowledge.Tests.Values;

/// <summary>Reads values as the product does: the project's own analyzer, then the value rules that ship.</summary>
internal static class ValueText
{
    private static readonly TextAnalyzer _analyzer = new();
    private static readonly RuleSet _rules = RuleSet.Load(Path.Combine(AppContext.BaseDirectory, "rules"));

    public static Document Read(string text) => _rules.Values.Read(_analyzer.Analyze(text));
}
