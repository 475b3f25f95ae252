using Extract.Language;
using Extract.Rules.Lexicons;
using Extract.Rules.Matching;
using Extract.Rules.Patterns;
using Xunit;

namespace Extract.Rules.Tests;

public sealed class MatchingCostTests
{
    [Theory]
    [InlineData("(a*)* b")]
    [InlineData("(a|a a)* b")]
    [InlineData("(a* a*)* b")]
    [InlineData("((a+)+)+ b")]
    [InlineData("(x=(a?) y=(a?))* b")]
    [InlineData("[]* []* []* b")]
    [InlineData("((?= (a*)* b) a | a)* b")]
    [InlineData("((?! []* b) a)* b")]
    public void Steps_grow_no_faster_than_the_sentence(string pattern)
    {
        Pattern compiled = PatternCompiler.Compile(pattern, new LexiconSet([]));
        long once = Steps(compiled, 200);
        long tenfold = Steps(compiled, 2_000);
        Assert.InRange(tenfold, once, once * 11);
        Assert.InRange(once, 200, 200 * 60);
    }

    [Theory]
    [InlineData("(a*)* b", 5)]
    [InlineData("(a*?)*? b", 5)]
    [InlineData("(a|a a)*? b", 5)]
    [InlineData("(?= []* b) a", 1)]
    public void Empty_rounds_of_a_loop_end_and_the_match_is_found(string pattern, int end)
    {
        Document document = Words("a a a a b");
        PatternMatcher matcher = PatternMatcher.Of(PatternCompiler.Compile(pattern, new LexiconSet([])), document, new MentionIndex(document.Tokens.Length));
        Assert.Equal(end, matcher.TryMatch(0, 0, []));
    }

    [Fact]
    public void A_choice_that_succeeded_is_open_to_the_next_match()
    {
        Document document = Words("a c a c b");
        Pattern pattern = PatternCompiler.Compile("(a|c)* b | a", new LexiconSet([]));
        PatternMatcher matcher = PatternMatcher.Of(pattern, document, new MentionIndex(document.Tokens.Length));
        Assert.Equal([5, 5, 5, 5, 5], Enumerable.Range(0, 5).Select(at => matcher.TryMatch(0, at, [])));
    }

    [Fact]
    public void A_pattern_is_not_tried_where_a_word_that_it_must_hold_is_missing()
    {
        Pattern[] patterns = [.. Enumerable.Range(0, 5_000).Select(i => PatternCompiler.Compile($"[]{{0,3}} (word{i}|other{i}) [tag=NN]", new LexiconSet([])))];
        PatternScan scan = new(new PatternIndex([patterns]));
        Document document = Words("a b word7 c d other4999 e");
        scan.Begin(document);
        scan.Begin(new MentionIndex(document.Tokens.Length), 0);
        Assert.Equal(7, scan.Next(0, scan.Count));
        Assert.Equal([0, 1, 2], scan.Starts(7));
        Assert.Equal(4_999, scan.Next(8, scan.Count));
        Assert.Equal([2, 3, 4, 5], scan.Starts(4_999));
    }

    [Fact]
    public void Rules_are_frozen_many_threads_read_by_them_alike()
    {
        using RuleFolder folder = new("""
            facts:
              - {name: b, fact: bring, verb: [carry, bring], subject: bringer=@person, object: "@goods", fill: [date]}
              - {name: p, fact: bring, pattern: "bringer=@person [tag=VBD] []{0,3}? goods=(/box/)"}
            """);
        RuleSet rules = folder.Load();
        string[] texts = [.. Enumerable.Range(1, 24).Select(i => $"On {i} May 2020 Anna Berg carried the parcel. " + string.Concat(Enumerable.Repeat("Then Jan Moe dropped the old box. ", i)))];
        string[] alone = [.. texts.Select(t => string.Join('\n', English.Find(rules, t)))];
        string[] together = new string[texts.Length * 4];
        Parallel.For(0, together.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => together[i] = string.Join('\n', English.Find(rules, texts[i % texts.Length])));
        Assert.Equal(Enumerable.Repeat(alone, 4).SelectMany(a => a), together);
        Assert.Contains("b happened bringer=Anna Berg", alone[0], StringComparison.Ordinal);
    }

    private static long Steps(Pattern pattern, int words)
    {
        Document document = Words(string.Join(' ', Enumerable.Repeat("a", words)));
        PatternMatcher matcher = PatternMatcher.Of(pattern, document, new MentionIndex(words));
        for (int t = 0; t < words; t++)
        {
            Assert.Equal(-1, matcher.TryMatch(0, t, []));
        }

        return matcher.Steps;
    }

    /// <summary>A document of one sentence of plain nouns.</summary>
    private static Document Words(string text)
    {
        List<Token> tokens = [];
        int at = 0;
        foreach (string word in text.Split(' '))
        {
            tokens.Add(new Token(at, at + word.Length, word, word, word, Upos.Noun, "NN", default, -1, "root", true, 0));
            at += word.Length + 1;
        }

        return new Document(text, [.. tokens], [new Sentence(new TokenSpan(0, tokens.Count), 0)], [], []);
    }
}
