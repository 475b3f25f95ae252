using Extract.Evaluation.Assessing;
using Extract.Evaluation.Judging;
using Xunit;

namespace Extract.Evaluation.Tests.Assessing;

/// <summary>Figures of parts, counted by hand.</summary>
public sealed class BreakdownTests
{
    private static readonly Assessment _assessment = Small.Assess(
        """
          - concert: {player: anna, hall: aula}
            tour: north
          - concert: {player: bo}
          - pass: {giver: anna}
            optional: true
        """,
        """
        {"id":"a","type":"concert","roles":{"player":[{"entity":"person/anna"}],"hall":[{"text":"the great"}]}},
        {"id":"b","type":"pass","roles":{"giver":[{"entity":"person/anna"}]}},
        {"id":"c","type":"pass","roles":{"giver":[{"entity":"person/bo"}],"receiver":[{"entity":"person/anna"}]}}
        """);

    [Fact]
    public void By_role() => Assert.Equal(
        [
            new("concert.hall", new Tally(0, 1, 1, 0, 0, 0)),
            new("concert.player", new Tally(1, 2, 1, 0, 0, 0)),
            new("pass.giver", new Tally(0, 0, 1, 0, 0, 0)),
            new("pass.receiver", new Tally(0, 0, 1, 0, 0, 0)),
        ],
        Breakdown.ByRole(_assessment.Strict));

    [Fact]
    public void By_what_facts_belong_to() => Assert.Equal(
        [new("", new Tally(0, 1, 2, 0, 1, 1)), new("north", new Tally(1, 2, 2, 0, 1, 1))],
        Breakdown.ByUndertaking(_assessment.Strict));

    [Fact]
    public void By_article() => Assert.Equal([KeyValuePair.Create("one", _assessment.Strict.Total)], Breakdown.ByArticle(_assessment.Strict));

    [Fact]
    public void Parts_have_strict_and_lenient_figures_side_by_side()
    {
        Assert.Equal(["type", "role", "article", "tour"], _assessment.Parts().Select(part => part.Name));
        PartFigures hall = _assessment.Parts().ElementAt(1).Parts[0];
        Assert.Equal((0, 1), (hall.Strict.Matched, hall.Lenient.Matched));
    }
}
