using Extract.Knowledge.TimeMl;
using Extract.Language;
using Xunit;

namespace Extract.Cli.Tests.Output;

public sealed class SentenceDrawingTests
{
    [Fact]
    public void A_sentence_shows_its_tree_words_tags_names_and_values() => Assert.Equal(
        """
        1  Anna’s boat left on 2 May.
        1    ┌─┬─ Anna  nmod:poss  PROPN  NNP  Anna   person  Number=Sing
        2    │ └─ 's    case       PART   POS  's
        3  ┌─┴─ boat    nsubj      NOUN   NN   boat           Number=Sing
        4  ├─ left      root       VERB   VBD  leave          Tense=Past|VerbForm=Fin
        5  │ ┌─ on      case       ADP    IN   on
        6  │ ├─ 2       nummod     NUM    CD   2              NumType=Card
        7  ├─┴─ May     obl        PROPN  NNP  May            Number=Sing
        8  └─ .         punct      PUNCT  .    .
        names: Anna (person)
        values: 2 May (date XXXX-05-02)

        """,
        Drawn.Sentence(Drawn.Boat()));

    [Fact]
    public void A_value_tells_its_rule_and_what_it_stands_for()
    {
        string drawn = Drawn.Sentence(Drawn.Boat("day-month"), timexes: new Timex(new TokenSpan(5, 7), "DATE", "2014-05-02"));

        Assert.EndsWith("\nvalues: 2 May (date XXXX-05-02 → 2014-05-02 by day-month)\n", drawn, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_end_where_the_terminal_does()
    {
        string[] lines = Drawn.Sentence(Drawn.Boat(), width: 24).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.All(lines, line => Assert.InRange(line.Length, 1, 24));
        Assert.Equal("1  Anna’s boat left on …", lines[0]);
        Assert.Equal("3  ┌─┴─ boat    nsubj  …", lines[3]);
    }

    [Fact]
    public void Colours_come_only_where_they_are_looked_at()
    {
        Assert.DoesNotContain('\u001b', Drawn.Sentence(Drawn.Boat()));
        Assert.Contains("\u001b[", Drawn.Sentence(Drawn.Boat(), colours: true), StringComparison.Ordinal);
    }

    [Fact]
    public void Crossing_arcs_are_drawn() => Assert.Equal(
        """
        ┌─ a
        │ ┌─┬─ b
        ├─┼─┼─ c
        │ │ └─ d
        └─┴─ e
        """,
        Drawn.Lines(Drawn.Tree(2, 4, -1, 1, 2)));

    [Fact]
    public void Chains_go_to_the_right() => Assert.Equal(
        """
        ┌─ a
        └─┬─ b
          └─┬─ c
            └─ d
        """,
        Drawn.Lines(Drawn.Tree(-1, 0, 1, 2)));

    [Fact]
    public void A_very_long_sentence_is_drawn()
    {
        Document document = Drawn.Tree([.. Enumerable.Range(0, 20_000).Select(i => i == 0 ? -1 : i % 50 == 0 ? 0 : i - 1)]);

        Assert.Equal(20_000, Drawn.Lines(document).Split('\n').Length);
    }

    [Fact]
    public void Words_cannot_move_the_cursor()
    {
        Document document = new(
            "a\u001b[2Jb \u202ec",
            [Drawn.Word(0, 6, "a\u001b[2Jb", "a\u001b", Upos.X, "FW", Features.None, -1, "root"), Drawn.Word(7, 9, "\u202ec", "c", Upos.X, "FW", Features.None, 0, "dep")],
            [new Sentence(new TokenSpan(0, 2), 0)],
            [],
            []);

        string drawn = Drawn.Sentence(document);
        Assert.DoesNotContain('\u001b', drawn);
        Assert.DoesNotContain('\u202e', drawn);
    }
}
