using Xunit;

namespace Extract.Language.Tests.Tokenizing;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("I don't know.", "I do n't know .")]
    [InlineData("The captain’s boat", "The captain 's boat")]
    [InlineData("We cannot and won't go.", "We can not and wo n't go .")]
    [InlineData("the riders' horses", "the riders ' horses")]
    [InlineData("'We love it,' she said.", "' We love it , ' she said .")]
    [InlineData("a \"small step\" forward", "a \" small step \" forward")]
    [InlineData("a 12-day trip", "a 12 - day trip")]
    [InlineData("a re-elected mayor", "a re-elected mayor")]
    [InlineData("at 3.14am or 6:40pm", "at 3.14 am or 6:40 pm")]
    [InlineData("65,000 people on 11/28/2000", "65,000 people on 11/28/2000")]
    [InlineData("since the 1990s", "since the 1990s")]
    [InlineData("Dr. J. Smith of the U.S. Navy", "Dr. J. Smith of the U.S. Navy")]
    [InlineData("Write to a.person@example.org.", "Write to a.person@example.org .")]
    [InlineData("See https://example.org/a-b?c=d, please", "See https://example.org/a-b?c=d , please")]
    [InlineData("Well... yes…", "Well ... yes …")]
    [InlineData("Really?! No.. Why?.", "Really ?! No .. Why ?.")]
    [InlineData("since the 80's, or +44", "since the 80's , or +44")]
    [InlineData("post to comp.sources.unix or #audiobooks", "post to comp.sources.unix or #audiobooks")]
    [InlineData("great:-) thing", "great :-) thing")]
    [InlineData("10 meters (30 feet)", "10 meters ( 30 feet )")]
    public void Words_divide_as_in_the_treebank(string text, string words) => Assert.Equal(words, Reading.Words(text));

    [Theory]
    [InlineData("It took place on SundayMarch 3.", "It took place on Sunday March 3 .")]
    [InlineData("They kept passingit on.", "They kept passing it on .")]
    [InlineData("She decided to do it.It was fun.", "She decided to do it . It was fun .")]
    [InlineData("They talked of British.business again.", "They talked of British . business again .")]
    public void Glued_words_come_apart(string text, string words) => Assert.Equal(words, Reading.Words(text));

    [Theory]
    [InlineData("McDonald met DiCaprio")]
    [InlineData("an iPhone and YouTube")]
    [InlineData("a bandit and a pundit")]
    public void Names_and_words_that_only_look_glued_stay_whole(string text) => Assert.Equal(text, Reading.Words(text));

    [Theory]
    [InlineData("No\u00a0break\u2009here", "No break here")]
    [InlineData("zero\u200bwidth\ufeff joins", "zerowidth joins")]
    [InlineData("\u200b", "")]
    [InlineData("", "")]
    public void Unusual_blanks_divide_and_invisible_characters_vanish(string text, string words) => Assert.Equal(words, Reading.Words(text));

    [Fact]
    public void Offsets_point_into_the_text_as_it_was_written()
    {
        const string text = "  The\u200b captain’s\u00a0boat – didn’t sink.\r\n";
        Document document = Reading.Analyzer.Analyze(text);
        string[] slices = [.. document.Tokens.ToArray().Select(t => text[t.Start..t.End])];
        Assert.Equal(["The", "captain", "’s", "boat", "–", "did", "n’t", "sink", "."], slices);
        Assert.Equal("'s", document.Tokens[2].Form);
        Assert.Equal(2, document.Tokens[1].MultiwordLength);
        Assert.False(document.Tokens[7].SpaceAfter);
        Assert.True(document.Tokens[8].SpaceAfter);
    }

    [Fact]
    public void Every_visible_character_stands_in_a_token()
    {
        const string text = "\u00a0Odd “text” — with ¿signs? 5% of £3m; e.g. A&B/C *** :-) \ud83d\ude00 naïve cafe\u0301s <b>x</b> `y` ''z'' _q_\n\n\n#1…!?";
        Document document = Reading.Analyzer.Analyze(text);
        string covered = string.Concat(document.Tokens.ToArray().Select(t => text[t.Start..t.End]));
        Assert.Equal(string.Concat(text.Where(c => !char.IsWhiteSpace(c))), covered);
    }
}
