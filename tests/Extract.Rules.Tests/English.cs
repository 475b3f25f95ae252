using Extract.Language;
using Extract.Rules.Matching;

namespace Extract.Rules.Tests;

/// <summary>Reads English with the project's own analyzer, which is loaded once.</summary>
internal static class English
{
    public static readonly TextAnalyzer Analyzer = new();

    /// <summary>The matches of a rule set in a text as "rule status role=text …" lines, in text order.</summary>
    public static List<string> Find(RuleSet rules, string text)
    {
        Reading reading = rules.Read(Analyzer.Analyze(text));
        return [.. reading.Matches.Select(m => Describe(reading, m))];
    }

    private static string Describe(Reading reading, Match match)
    {
        IEnumerable<string> arguments = match.Arguments.Select(a => $"{a.Role}={a.Text ?? reading.Document.TextOf(a.Mention!.Span).ToString()}");
        return $"{match.Rule} {match.Status.ToString().ToLowerInvariant()} {string.Join(' ', arguments)}".TrimEnd();
    }
}
