using Extract.Language;
using Extract.Rules.Definitions;
using Extract.Rules.Explaining;
using Extract.Rules.Matching;

namespace Extract.Rules.Examples;

/// <summary>Runs the examples that rules carry.</summary>
public static class ExampleRunner
{
    /// <summary>Runs the examples of a rule set, in rule order.</summary>
    /// <param name="only">The rule whose examples to run; null for all.</param>
    public static IEnumerable<ExampleOutcome> Run(RuleSet rules, ITextAnalyzer analyzer, string? only = null)
    {
        foreach ((string rule, RuleExample example) in rules.Examples)
        {
            if (only is null || rule == only)
            {
                Matching.Reading reading = rules.Read(analyzer.Analyze(example.Text));
                IReadOnlyList<string> names = example.Rules.Count > 0 ? example.Rules : [rule];
                string? fault = Check(reading, names, example);
                yield return new ExampleOutcome(rule, example, fault)
                {
                    Document = reading.Document,
                    Nearest = fault is null ? null : Explain(rules, reading, names),
                };
            }
        }
    }

    /// <summary>What is wrong with an example's outcome; null when nothing is.</summary>
    private static string? Check(Matching.Reading reading, IReadOnlyList<string> rules, RuleExample example)
    {
        List<string> found = [];
        foreach (Mention mention in reading.Mentions.Where(m => rules.Contains(m.Rule)))
        {
            string text = TextOf(reading.Document, mention);
            found.Add(text);
            if (example.IsPositive && example.Finds.All(f => f.Value == text || f.Value == mention.Normal))
            {
                return null;
            }
        }

        foreach (Match match in reading.Matches.Concat(reading.Helpers).Where(m => rules.Contains(m.Rule)))
        {
            found.Add(Describe(reading.Document, match));
            bool status = example.Status is null || example.Status == match.Status;
            if (example.IsPositive && status && example.Finds.All(f => match.Arguments.Any(a => a.Role == f.Key && Holds(reading.Document, a, f.Value))))
            {
                return null;
            }
        }

        if (!example.IsPositive)
        {
            return found.Count == 0 ? null : $"must find nothing, but found {string.Join("; ", found)}";
        }

        string expected = string.Join(", ", example.Finds.Select(f => $"{f.Key}={f.Value}"));
        return $"must find {expected} {example.Status}, but found {(found.Count == 0 ? "nothing" : string.Join("; ", found))}";
    }

    /// <summary>Where a rule got furthest.</summary>
    private static RuleAttempt? Explain(RuleSet rules, Matching.Reading reading, IReadOnlyList<string> names)
    {
        RuleTracer tracer = rules.Trace(reading);
        return names
            .SelectMany(rule => Enumerable.Range(0, reading.Document.Sentences.Length).SelectMany(sentence => tracer.Trace(rule, sentence)))
            .MaxBy(attempt => (attempt.Progress, attempt.Passed));
    }

    private static bool Holds(Document document, Argument argument, string expected) =>
        argument.Text == expected || (argument.Mention is { } mention && (TextOf(document, mention) == expected || mention.Normal == expected));

    private static string TextOf(Document document, Mention mention) => document.TextOf(mention.Span).ToString();

    private static string Describe(Document document, Match match) =>
        $"{match.Status} {string.Join(", ", match.Arguments.Select(a => $"{a.Role}={a.Text ?? TextOf(document, a.Mention!)}"))}";
}

/// <summary>How an example came out.</summary>
/// <param name="Fault">What is wrong; null when the example holds.</param>
public sealed record ExampleOutcome(string Rule, RuleExample Example, string? Fault)
{
    /// <summary>The example as it was read.</summary>
    public required Document Document { get; init; }

    /// <summary>Where the rule got furthest, and what stopped it; null when the example holds or its text is empty.</summary>
    public RuleAttempt? Nearest { get; init; }
}
