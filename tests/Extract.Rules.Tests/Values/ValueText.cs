using Extract.Language;
using Extract.Language.Values;

namespace Extract.Rules.Tests.Values;

/// <summary>Reads values as the product does: the project's own analyzer, then the value rules that ship.</summary>
internal static class ValueText
{
    public static readonly RuleSet Rules = RuleSet.Load(Path.Combine(AppContext.BaseDirectory, "rules"));

    public static Document Read(string text) => Rules.Values.Read(English.Analyzer.Analyze(text));

    public static Value[] Values(string text) => Read(text).Values.ToArray();
}
