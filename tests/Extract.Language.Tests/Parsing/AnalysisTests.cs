using Xunit;

namespace Extract.Language.Tests.Parsing;

public sealed class AnalysisTests
{
    [Fact]
    public void A_clause_has_subject_verb_and_object()
    {
        Document document = Reading.Analyzer.Analyze("The mayor opened the new bridge on Friday.");
        Token verb = Reading.Token(document, "opened");
        Assert.Equal("root", verb.Relation);
        Assert.Equal("open", verb.Lemma);
        Assert.Equal("VBD", verb.Xpos);
        Assert.Equal("nsubj", document.Tokens[1].Relation);
        Assert.Equal(2, document.Tokens[1].Head);
        Assert.Equal("obj", Reading.Token(document, "bridge").Relation);
        Assert.Equal("obl", Reading.Token(document, "Friday").Relation.Split(':')[0]);
    }

    [Fact]
    public void A_passive_shows_its_subject_and_agent()
    {
        Document document = Reading.Analyzer.Analyze("The bridge was opened by the mayor.");
        Token verb = Reading.Token(document, "opened");
        Assert.Equal("VBN", verb.Xpos);
        Assert.True(verb.Features.HasFlag(Features.Passive));
        Assert.Equal("nsubj:pass", Reading.Token(document, "bridge").Relation);
        Assert.Equal("obl:agent", Reading.Token(document, "mayor").Relation);
    }

    [Fact]
    public void A_relative_clause_hangs_on_its_noun()
    {
        Document document = Reading.Analyzer.Analyze("The woman, who lives in Paris, wrote a book.");
        Token lives = Reading.Token(document, "lives");
        Assert.Equal("acl:relcl", lives.Relation);
        Assert.Equal("woman", document.Tokens[lives.Head].Form);
    }

    [Theory]
    [InlineData("The children carried boxes.", "children", "child")]
    [InlineData("She went home.", "went", "go")]
    [InlineData("They were running.", "running", "run")]
    [InlineData("He saw the cities.", "cities", "city")]
    public void Lemmas_are_dictionary_forms(string text, string form, string lemma) =>
        Assert.Equal(lemma, Reading.Token(Reading.Analyzer.Analyze(text), form).Lemma);

    [Theory]
    [InlineData("The candle was lit by a girl.", "lit", "light", "VBN")]
    [InlineData("He strode along the beach.", "strode", "stride", "VBD")]
    [InlineData("She swam to the island.", "swam", "swim", "VBD")]
    [InlineData("He bore the basket.", "bore", "bear", "VBD")]
    [InlineData("They relit the candle.", "relit", "relight", "VBD")]
    [InlineData("He found a ring.", "found", "find", "VBD")]
    [InlineData("The convoy rolled into Salisbury.", "rolled", "roll", "VBD")]
    public void Verbs_have_the_tense_that_form_and_sentence_allow(string text, string form, string lemma, string tag)
    {
        Token token = Reading.Token(Reading.Analyzer.Analyze(text), form);
        Assert.Equal(lemma, token.Lemma);
        Assert.Equal(tag, token.Xpos);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Hello")]
    [InlineData("!!! ??? ...")]
    [InlineData("a b c d e f g h i j k l m n o p q r s t u v w x y z")]
    public void Every_sentence_is_one_tree_with_one_root(string text)
    {
        Document document = Reading.Analyzer.Analyze(text);
        foreach (Sentence sentence in document.Sentences)
        {
            Assert.Equal(1, document.Tokens[sentence.Span.First..sentence.Span.End].ToArray().Count(t => t.Head == -1));
            for (int i = sentence.Span.First; i < sentence.Span.End; i++)
            {
                int steps = 0;
                for (int at = i; at >= 0; at = document.Tokens[at].Head)
                {
                    Assert.True(sentence.Span.Contains(at));
                    Assert.True(steps++ <= sentence.Span.Length);
                }
            }
        }
    }

    [Fact]
    public void Threads_that_share_an_analyzer_read_the_same()
    {
        const string text = "The mayor opened the bridge. Nobody knew why she didn't wait.";
        Token[] expected = Reading.Analyzer.Analyze(text).Tokens.ToArray();
        Parallel.For(0, 16, _ => Assert.Equal(expected, Reading.Analyzer.Analyze(text).Tokens.ToArray()));
    }
}
