using Extract.Rules.Matching;
using Xunit;

namespace Extract.Rules.Tests;

/// <summary>Who says what a rule finds.</summary>
public sealed class AttributionTests
{
    private const string Rules = """
        lexicons:
          speech-verbs: [say, announce, add, tell]
          speech-sources: [according to]
          speech-nouns: [in word, by account]
          speech-marks: [as]
        facts:
          - {name: r, fact: bring, verb: carry, subject: bringer=@person}
        """;

    [Theory]
    [InlineData("Organisers said that Anna Berg carried the parcel.", "organisers")]
    [InlineData("Organisers said Anna Berg carried the parcel.", "organisers")]
    [InlineData("Anna Berg carried the parcel, organisers said.", "organisers")]
    [InlineData("Anna Berg, the organisers said, has carried the parcel.", "organisers")]
    [InlineData("Anna Berg carried the parcel, said the organisers.", "organisers")]
    [InlineData("As organisers announced, Anna Berg carried the parcel.", "organisers")]
    [InlineData("Organisers said that Dan Moss sang and Anna Berg carried the parcel.", "organisers")]
    [InlineData("Organisers said that Dan Moss met Anna Berg, who carried the parcel.", "organisers")]
    [InlineData("The head of the committee said that Anna Berg carried the parcel.", "head of the committee")]
    [InlineData("Local organisers told reporters that Anna Berg carried the parcel.", "local organisers")]
    public void A_verb_of_saying_above_the_clause_or_in_passing_tells_who(string text, string speaker) => Assert.Equal(speaker, SaidBy(text));

    [Theory]
    [InlineData("According to organisers, Anna Berg carried the parcel.", "organisers")]
    [InlineData("Anna Berg carried the parcel, according to organisers.", "organisers")]
    [InlineData("In the words of organisers, Anna Berg carried the parcel.", "organisers")]
    [InlineData("By Tom Hill's account, Anna Berg carried the parcel.", "@Tom Hill")]
    public void A_source_tells_who(string text, string speaker) => Assert.Equal(speaker, SaidBy(text));

    [Theory]
    [InlineData("Tom Hill said that Anna Berg carried the parcel.", "@Tom Hill")]
    [InlineData("The spokesman Tom Hill said that Anna Berg carried the parcel.", "@Tom Hill")]
    public void A_speaker_that_is_a_mention_is_known_as_one(string text, string speaker) => Assert.Equal(speaker, SaidBy(text));

    [Theory]
    [InlineData("\"Anna Berg carried the parcel,\" Tom Hill said.", "@Tom Hill")]
    [InlineData("“Anna Berg carried the parcel,” said Tom Hill.", "@Tom Hill")]
    [InlineData("“It was a great day. Anna Berg carried the parcel. We sang,” said Tom Hill.", "@Tom Hill")]
    [InlineData("“It was a great day,” said Tom Hill. “Anna Berg carried the parcel.”", "@Tom Hill")]
    [InlineData("Tom Hill said: “It was a great day. Anna Berg carried the parcel.”", "@Tom Hill")]
    public void What_is_quoted_is_said_by_the_one_who_is_quoted(string text, string speaker) => Assert.Equal(speaker, SaidBy(text));

    [Theory]
    [InlineData("Anna Berg carried the parcel.")]
    [InlineData("Anna Berg, who carried the parcel, said that she was happy.")]
    [InlineData("Organisers said that it rained. Anna Berg carried the parcel.")]
    [InlineData("“It rained,” said Tom Hill.\n\nAnna Berg carried the parcel.")]
    [InlineData("Anna Berg carried the parcel, and Tom Hill said that it was heavy.")]
    [InlineData("The comedian Anna Berg, announced as a runner in Oslo, did not carry the parcel.")]
    [InlineData("Organisers did not say that Anna Berg carried the parcel.")]
    [InlineData("Anna Berg carried the “old” parcel and Tom Hill said so.")]
    public void What_the_article_itself_says_is_said_by_nobody(string text) => Assert.Null(SaidBy(text));

    [Fact]
    public void Without_words_of_saying_nobody_says_anything()
    {
        using RuleFolder folder = new("facts: [{name: r, fact: bring, verb: carry, subject: bringer=@person}]");
        Assert.Null(SaidBy(folder, "Organisers said that Anna Berg carried the parcel."));
    }

    [Fact]
    public void A_thousand_quotations_are_read_in_no_time()
    {
        string text = string.Concat(Enumerable.Repeat("“A day of great joy” and ", 3000)) + "“Anna Berg carried the parcel.”";
        Assert.Null(SaidBy(text));
    }

    private static string? SaidBy(string text)
    {
        using RuleFolder folder = new(Rules);
        return SaidBy(folder, text);
    }

    private static string? SaidBy(RuleFolder folder, string text)
    {
        Reading reading = folder.Load().Read(English.Analyzer.Analyze(text));
        Speaker? speaker = Assert.Single(reading.Matches).SaidBy;
        return speaker?.Mention is { } mention ? $"@{reading.Document.TextOf(mention.Span)}" : speaker?.Text;
    }
}
