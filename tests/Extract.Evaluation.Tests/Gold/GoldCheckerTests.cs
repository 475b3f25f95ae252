using Extract.Articles;
using Extract.Evaluation.Gold.Checking;
using Extract.Rules.Yaml;
using Xunit;

namespace Extract.Evaluation.Tests.Gold;

public sealed class GoldCheckerTests
{
    private static readonly Article _article = new("one", "Anna Berg plays in the Aula and in North\nand South Hall. Bo Lind’s flute fell.") { Title = "The night of Carla" };

    [Fact]
    public void Gold_without_fault_has_no_finding() => Assert.Empty(Check("""
        article: one
        tour: north
        entities:
          anna: {type: person, names: [Anna Berg]}
          carla: {type: person, names: [Carla]}
          hall: {type: place, names: [North Hall]}
          lind: {type: person, names: [Bo Lind's]}
          stage: {type: place, names: [stage]}
          north: {type: tour, names: [The Northern Tour]}
        facts:
          - concert: {player: anna, hall: hall, day: 2013-11-07TEV, at: "18:40+04:00", length: PT4H, seats: "-14 Cel"}
            evidence: plays in the Aula  and in North and
          - concert: {player: lind, seats: "14,000 1"}
            evidence: Bo Lind’s flute fell
        """));

    [Theory]
    [InlineData("article: two\nfacts:", 1, 10, "there is no article two")]
    [InlineData("article: two\nfacts:", 1, 10, "not what the file is named after")]
    [InlineData("article: one\nnotes: x\nfacts:", 2, 1, "\"notes\" means nothing")]
    [InlineData("article: one\n", 1, 1, "no \"facts\"")]
    [InlineData("article: one\nreviewed: false\nfacts:", 2, 1, "not reviewed as a whole")]
    [InlineData("article: one\nentities:\n  x: {type: person, names: [Dora Falk]}\nfacts:", 3, 3, "does not name x (Dora Falk)")]
    [InlineData("article: one\nentities:\n  x: {type: robot, names: [Anna]}\nfacts:", 3, 13, "unknown entity type \"robot\"")]
    public void A_finding_in_a_file_names_its_place(string text, int line, int column, string what) => Assert.Contains(
        Check(text), finding => (finding.Line, finding.Column) == (line, column) && finding.Message.Contains(what, StringComparison.Ordinal));

    [Theory]
    [InlineData("  - concert: {player: anna}\n    evidence: plays at home", 7, 15, "does not have the evidence")]
    [InlineData("  - concert: {player: anna}\n    evidence: the night of Carla", 7, 15, "does not have the evidence")]
    [InlineData("  - concert: {player: anna}\n    evidence: The night of Carla", 7, 15, "stands in the title")]
    [InlineData("  - concert: {player: anna}\n    evidence: anna berg plays", 7, 15, "other upper and lower case")]
    [InlineData("  - concert: {player: anna}", 6, 5, "has no evidence")]
    [InlineData("  - concert: {hall: aula}\n    evidence: Anna", 6, 5, "concert needs player")]
    [InlineData("  - concert: {player: aula}\n    evidence: Anna", 6, 23, "aula is a place, and concert.player takes person")]
    [InlineData("  - concert: {player: dora}\n    evidence: Anna", 6, 23, "no entity has the id dora")]
    [InlineData("  - concert: {player: anna, day: 2013-02-30}\n    evidence: Anna", 6, 34, "\"2013-02-30\" is no date; write EDTF")]
    [InlineData("  - concert: {player: anna, at: \"25:00\"}\n    evidence: Anna", 6, 33, "is no time; write HH:MM")]
    [InlineData("  - concert: {player: anna, length: 4 h}\n    evidence: Anna", 6, 37, "is no duration; write ISO 8601")]
    [InlineData("  - concert: {player: anna, seats: 82}\n    evidence: Anna", 6, 36, "is no quantity; write a number and its UCUM unit")]
    [InlineData("  - concert: {player: anna, seats: 82 bananas}\n    evidence: Anna", 6, 36, "is no quantity")]
    [InlineData("  - concert: {singer: anna}\n    evidence: Anna", 6, 15, "no role \"singer\"")]
    [InlineData("  - concert: {player: anna}\n    tour: south\n    evidence: Anna", 7, 11, "no entity has the id south")]
    [InlineData("  - concert: {player: anna}\n    evidence: Anna\n  - concert: {player: anna}\n    evidence: Anna Berg", 8, 5, "the same fact as in line 6")]
    [InlineData("  - concert: {player: anna}\n    evidence: Anna\n    reviewed: false", 6, 5, "this fact is not reviewed")]
    [InlineData("  - concert: {player: none}\n    evidence: Anna", 6, 5, "the article names nothing of this fact (nobody)")]
    public void A_finding_in_a_fact_names_its_place(string facts, int line, int column, string what)
    {
        GoldFinding finding = Assert.Single(Check($"article: one\nentities:\n  anna: {{type: person, names: [Anna Berg]}}\n  aula: {{type: place, names: [Aula]}}\nfacts:\n{facts}".Replace("player: none", "player: x", StringComparison.Ordinal)
            .Replace("  aula:", facts.Contains("none", StringComparison.Ordinal) ? "  x: {type: person, names: [nobody]}\n  aula:" : "  aula:", StringComparison.Ordinal)));

        Assert.Equal((line + (facts.Contains("none", StringComparison.Ordinal) ? 1 : 0), column), (finding.Line, finding.Column));
        Assert.Contains(what, finding.Message, StringComparison.Ordinal);
        Assert.Equal($"one.yaml:{finding.Line}:{column}: {finding.Message}", finding.Report);
    }

    private static IReadOnlyList<GoldFinding> Check(string text) => new GoldChecker(Small.Schema).Check(YamlSource.Parse("one.yaml", text), id => id == "one" ? _article : null);
}
