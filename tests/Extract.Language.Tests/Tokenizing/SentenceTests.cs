using Xunit;

namespace Extract.Language.Tests.Tokenizing;

public sealed class SentenceTests
{
    [Fact]
    public void A_full_stop_ends_a_sentence_but_an_abbreviation_does_not()
    {
        string[] sentences = Reading.Sentences("Mr. Brown met Dr. White in St. Louis. They talked for hours. It was late.");
        Assert.Equal(3, sentences.Length);
        Assert.StartsWith("They", sentences[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_headline_without_full_stop_ends_at_the_blank_line()
    {
        string[] sentences = Reading.Sentences("Ship arrives in harbour\n\nThe ship arrived on Monday.");
        Assert.Equal(["Ship arrives in harbour", "The ship arrived on Monday ."], sentences);
    }

    [Fact]
    public void A_byline_ends_at_its_line()
    {
        string[] sentences = Reading.Sentences("By Anna Brown\nThe ship arrived on Monday.\nIt left on Tuesday.");
        Assert.Equal(3, sentences.Length);
        Assert.Equal("By Anna Brown", sentences[0]);
    }

    [Fact]
    public void A_hard_wrap_inside_a_paragraph_ends_nothing()
    {
        string[] sentences = Reading.Sentences("The ship sailed past the old \nharbour with Anna Brown, 20, from South\nHampton on board.");
        Assert.Single(sentences);
    }

    [Fact]
    public void A_paragraph_that_breaks_off_after_a_preposition_goes_on()
    {
        string[] sentences = Reading.Sentences(
            "The town, which many people in the region know for its harbour and its markets, is still linked with the memory of\n\nWinter storms that struck it.");
        Assert.Single(sentences);
    }

    [Fact]
    public void A_lost_line_end_ends_a_sentence_where_the_next_one_begins()
    {
        string[] sentences = Reading.Sentences("The ship rests in the old harbour with captain BrownThe ship rests in the old harbour");
        Assert.Equal(2, sentences.Length);
        Assert.EndsWith("Brown", sentences[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Paragraphs_are_numbered_in_order()
    {
        Document document = Reading.Analyzer.Analyze("One came. Two went.\n\nThree stayed.");
        Assert.Equal([0, 0, 1], document.Sentences.ToArray().Select(s => s.Paragraph));
    }

    [Fact]
    public void The_items_of_a_list_are_sentences_of_their_own_however_long()
    {
        string[] sentences = Reading.Sentences(
            "Among them were:\n\n\u2022 Anna Brown, a teacher from the north of the long green valley\n"
            + "\u2022 Paul White, a retired keeper of the lighthouse on the far point\n\u2022 Mary Black, who sells fish at the harbour every morning\n");
        Assert.Equal(4, sentences.Length);
        Assert.StartsWith("\u2022 Paul White", sentences[2], StringComparison.Ordinal);
    }
}
