using System.Text;
using System.Text.Json;
using Extract.Evaluation.Assessing;
using Extract.Evaluation.Reports;
using Extract.Evaluation.Reports.Html;
using Xunit;

namespace Extract.Evaluation.Tests.Reports;

public sealed class ReportTests
{
    private static readonly Assessment _assessment = Small.Assess(
        """
          - concert: {player: anna, hall: aula, day: 2013-11-09}
            status: planned
            evidence: Anna <b> & co will
          - concert: {player: bo}
            evidence: Bo too
        """,
        """
        {"id":"f1","type":"concert","roles":{"player":[{"entity":"person/anna"}],"hall":[{"text":"barn"}]},
         "evidence":[{"article":"one","start":0,"end":4,"text":"Anna","rule":"concert/active"}]},
        {"id":"f2","type":"pass","roles":{"giver":[{"entity":"person/bo"}]},
         "evidence":[{"article":"one","start":9,"end":11,"text":"Bo","rule":"pass/noun"}]}
        """);

    [Fact]
    public void The_total_line_gives_slots_facts_and_status() => Assert.Equal(
        "articles 1  slot P 0.333 R 0.250 F1 0.286  fact P 0.000 R 0.000 F1 0.000  status 0/1", ScoreLines.Total(_assessment.Strict));

    [Fact]
    public void Each_type_has_a_line() => Assert.Equal(
        [
            "concert      slots P 0.500 R 0.250 F 0.333  gold facts 2 system 1 exact 0",
            "pass         slots P 0.000 R 0.000 F 0.000  gold facts 0 system 1 exact 0",
        ],
        ScoreLines.ByType(_assessment.Strict));

    [Fact]
    public void A_difference_tells_what_differs_and_the_words_that_show_it()
    {
        (string headline, IReadOnlyList<string> details) = FactText.Of(_assessment.Strict.Differences[0]);

        Assert.Equal("concert player=Anna Berg", headline);
        Assert.Equal(
            [
                "gold only: hall=the Great Hall, day=2013-11-09",
                "found only: hall=barn",
                "status: gold planned, found happened",
                "error: wrong-status; wrong-filler: hall=the Great Hall, not barn (argument-not-attached); missing-slot: day=2013-11-09 (date-not-resolved)",
                "gold: “Anna <b> & co will”",
                "found: “Anna” by concert/active",
            ],
            details);
    }

    [Fact]
    public void Json_holds_scores_types_and_differences()
    {
        using MemoryStream stream = new();
        JsonReport.Write(stream, _assessment);
        using JsonDocument document = JsonDocument.Parse(stream.ToArray());
        JsonElement root = document.RootElement;

        Assert.Equal(0.285714, root.GetProperty("slots").GetProperty("f1").GetDouble());
        Assert.Equal(1, root.GetProperty("types").GetProperty("pass").GetProperty("facts").GetProperty("system").GetInt32());
        Assert.Equal(
            ["partial", "missing", "spurious"],
            root.GetProperty("differences").EnumerateArray().Select(d => d.GetProperty("kind").GetString()));
        Assert.Equal("f2", root.GetProperty("differences")[2].GetProperty("system").GetProperty("id").GetString());
        Assert.DoesNotContain("\r", Encoding.UTF8.GetString(stream.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_and_html_escape_what_articles_say()
    {
        StringWriter markdown = new();
        MarkdownReport.Write(markdown, _assessment);
        StringWriter html = new();
        HtmlReport.Write(html, _assessment);

        Assert.Contains("- **Missing** concert (happened) player=Bo Lind\n  - “Bo too”\n  - error: missing-fact (rule-not-fired)\n", markdown.ToString(), StringComparison.Ordinal);
        Assert.Contains("Anna \\<b> & co", markdown.ToString(), StringComparison.Ordinal);
        Assert.Contains("Anna &lt;b&gt; &amp; co", html.ToString(), StringComparison.Ordinal);
    }
}
