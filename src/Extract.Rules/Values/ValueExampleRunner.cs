using Extract.Language;
using Extract.Language.Values;

namespace Extract.Rules.Values;

/// <summary>Runs the examples that value rules carry.</summary>
public static class ValueExampleRunner
{
    /// <summary>What an example writes where words must stand for no value.</summary>
    private const string Nothing = "nothing";

    /// <summary>Each example with what is wrong with it; null when it holds.</summary>
    public static IEnumerable<(ValueExample Example, string? Fault)> Run(ValueGrammar grammar, ITextAnalyzer analyzer, string? only = null)
    {
        foreach (ValueExample example in grammar.Examples.Where(e => only is null || e.Rule == only))
        {
            yield return (example, Check(grammar, analyzer.Analyze(example.Text), example));
        }
    }

    private static string? Check(ValueGrammar grammar, Document document, ValueExample example)
    {
        Value[] values = grammar.Find(document);
        string found = values.Length == 0 ? "nothing" : string.Join("; ", values.Select(v => $"{document.TextOf(v.Span)}: {ValueNotation.Of(v)} ({v.Rule})"));
        if (!example.IsPositive)
        {
            return values.Any(v => v.Rule == example.Rule) ? $"must find nothing, but found {found}" : null;
        }

        foreach ((string words, string notation) in example.Finds)
        {
            int at = document.Text.IndexOf(words, StringComparison.Ordinal);
            bool isSilent = notation == Nothing && at >= 0 && !values.Any(v => document.Tokens[v.Span.First].Start < at + words.Length && document.Tokens[v.Span.End - 1].End > at);
            if (!isSilent && !values.Any(v => document.TextOf(v.Span).Equals(words, StringComparison.Ordinal) && ValueNotation.Of(v) == notation))
            {
                return $"must find {words}: {notation}, but found {found}";
            }
        }

        return example.Finds.Count > 0 || values.Any(v => v.Rule == example.Rule) ? null : $"the rule must match, but found {found}";
    }
}
