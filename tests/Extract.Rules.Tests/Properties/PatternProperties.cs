using Extract.Language;
using Extract.Rules.Matching;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Extract.Rules.Tests.Properties;

public sealed class PatternProperties
{
    private static readonly Config _config = Config.QuickThrowOnFailure.WithMaxTest(400).WithEndSize(24);

    [Fact]
    public void Matches_agree_with_a_naive_matcher() => Prop.ForAll(Patterns.Any, Patterns.Documents, Agree).Check(_config);

    [Theory]
    [InlineData("(x?)*")]
    [InlineData("((x?)*)*")]
    [InlineData("((x*)* | y?)+ z")]
    [InlineData("((x | x x)*)* w")]
    [InlineData("(.* .* .* .* .* .* .* .*)* w w")]
    [InlineData("((((.?){1,9}){1,9}){1,9}){1,9} w w")]
    public void Nested_loops_neither_hang_nor_crash(string pattern)
    {
        using RuleFolder folder = new($"facts: [{{name: r, fact: bring, pattern: '{pattern}'}}]");
        RuleSet rules = folder.Load();
        string text = string.Concat(Enumerable.Repeat("x y x z ", 60)) + ".";
        rules.Read(English.Analyzer.Analyze(text));
    }

    private static Property Agree(Node pattern, Document document)
    {
        (List<TokenSpan> spans, List<string> captures) = Naive(pattern, document);
        (List<TokenSpan> foundSpans, List<string> foundCaptures) = Found(pattern, document);
        bool same = spans.SequenceEqual(foundSpans) && captures.SequenceEqual(foundCaptures);
        return same.Label($"{pattern} on “{document.Text}”: {Show(spans, captures)}, but found {Show(foundSpans, foundCaptures)}");
    }

    private static string Show(IEnumerable<TokenSpan> spans, IEnumerable<string> captures) =>
        string.Join(' ', spans.Select(s => $"{s.First}-{s.End}")) + " with " + string.Join("; ", captures);

    private static (List<TokenSpan> Spans, List<string> Captures) Naive(Node pattern, Document document)
    {
        List<TokenSpan> spans = [];
        List<string> captures = [];
        foreach (Sentence sentence in document.Sentences)
        {
            int at = sentence.Span.First;
            while (at < sentence.Span.End)
            {
                Trial trial = new(document, sentence.Span);
                int end = pattern.Match(trial, at, e => e);
                if (end > at)
                {
                    spans.Add(new TokenSpan(at, end));
                    captures.Add(string.Join(", ", trial.Captures.Select(c => Words(document, c.Start, c.End))));
                }

                at = Math.Max(at + 1, end);
            }
        }

        return (spans, captures);
    }

    private static (List<TokenSpan> Spans, List<string> Captures) Found(Node pattern, Document document)
    {
        using RuleFolder mentions = new($"{Patterns.Lexicons}\nmentions: [{{name: r, type: flag, pattern: '{pattern}'}}]");
        using RuleFolder facts = new($"{Patterns.Lexicons}\nfacts: [{{name: r, fact: bring, pattern: '{pattern}'}}]");
        Reading read = facts.Load().Read(document);
        return (
            [.. mentions.Load().Read(document).Mentions.Where(m => m.Rule == "r").Select(m => m.Span)],
            [.. read.Matches.Select(m => string.Join(", ", m.Arguments.Where(a => a.Role == "goods").Select(a => a.Text)))]);
    }

    private static string Words(Document document, int start, int end)
    {
        string[] words = new string[end - start];
        for (int i = 0; i < words.Length; i++)
        {
            words[i] = document.Tokens[start + i].Lower;
        }

        return string.Join(' ', words);
    }
}
