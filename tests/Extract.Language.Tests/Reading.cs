namespace Extract.Language.Tests;

/// <summary>One analyzer for all tests, and short ways to look at what it reads.</summary>
internal static class Reading
{
    public static readonly TextAnalyzer Analyzer = new();

    /// <summary>The words of a text, divided by blanks.</summary>
    public static string Words(string text) => string.Join(' ', Analyzer.Analyze(text).Tokens.ToArray().Select(t => t.Form));

    /// <summary>The sentences of a text, each its words divided by blanks.</summary>
    public static string[] Sentences(string text)
    {
        Document document = Analyzer.Analyze(text);
        return [.. document.Sentences.ToArray().Select(s => string.Join(' ', document.Tokens[s.Span.First..s.Span.End].ToArray().Select(t => t.Form)))];
    }

    /// <summary>The only token with a form.</summary>
    public static Token Token(Document document, string form) => document.Tokens.ToArray().Single(t => t.Form == form);
}
