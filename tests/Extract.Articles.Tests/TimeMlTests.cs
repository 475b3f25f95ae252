using System.Globalization;
using System.Text;
using Xunit;

namespace Extract.Articles.Tests;

public sealed class TimeMlTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Text_title_and_day_are_read_and_tags_are_not()
    {
        Article article = Read("""
            <?xml version="1.0" ?>
            <TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">

            <DOCID>another name</DOCID>
            <DCT><TIMEX3 tid="t0" type="TIME" value="1998-02-13T14:35" functionInDocument="CREATION_TIME">Friday</TIMEX3></DCT>
            <TITLE>Ships &amp;
            boats</TITLE>
            <TEXT>
            The boat <EVENT eid="e1">left</EVENT> on <TIMEX3 tid="t1" type="DATE" value="1998-02-12">Thursday</TIMEX3> &#8211; at  last.
              <!-- no text --><s>A <![CDATA[<second>]]> line.</s>
            </TEXT>
            <MAKEINSTANCE eiid="ei1" eventID="e1"/>
            </TimeML>
            """);

        Assert.Equal("\nThe boat left on Thursday – at  last.\n  A <second> line.\n", article.Text);
        Assert.Equal(("boats-1998", "Ships & boats", new DateOnly(1998, 2, 13)), (article.Id, article.Title, article.Published));
    }

    [Theory]
    [InlineData("<DCT><TIMEX3 value=\"2013-11-09\">9 Nov.</TIMEX3></DCT>", "2013-11-09")]
    [InlineData("<DCT><TIMEX3 value=\"20131109\">9 Nov.</TIMEX3></DCT>", "2013-11-09")]
    [InlineData("<DCT><TIMEX3 value=\"20131109T0815\"/></DCT>", "2013-11-09")]
    [InlineData("<DCT><TIMEX3 value=\"2013-11-09TEV\"/></DCT>", "2013-11-09")]
    [InlineData("<DCT>2013-11-09</DCT>", "2013-11-09")]
    [InlineData("<DATE_TIME><TIMEX3 value=\"2013-11-09\" functionInDocument=\"CREATION_TIME\"/></DATE_TIME>", "2013-11-09")]
    [InlineData("<HEADLINE>From <TIMEX3 value=\"2001-01-01\">then</TIMEX3></HEADLINE>", null)]
    [InlineData("<DCT><TIMEX3 value=\"2013-11\">November</TIMEX3></DCT>", null)]
    [InlineData("<DCT><TIMEX3 value=\"2013-W45\">this week</TIMEX3></DCT>", null)]
    [InlineData("<DCT><TIMEX3>now</TIMEX3></DCT>", null)]
    [InlineData("<DCT></DCT><TIMEX3 value=\"2001-01-01\"/>", null)]
    [InlineData("", null)]
    public void The_creation_time_tells_the_day(string head, string? day)
    {
        Article article = Read($"<TimeML>{head}<TEXT>It is <TIMEX3 value=\"2001-01-01\" functionInDocument=\"CREATION_TIME\">now</TIMEX3>.</TEXT></TimeML>");

        Assert.Equal(day, article.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal("It is now.", article.Text);
    }

    [Theory]
    [InlineData("<TimeML>\n<TEXT>Ships & boats</TEXT></TimeML>", "{0}:2:14: the file is no well-formed XML: ")]
    [InlineData("<TimeML>\n<TEXT>Ships <TIMEX3>now</TEXT></TimeML>", "{0}:2:26: the file is no well-formed XML: ")]
    [InlineData("<TimeML><TEXT>Ships", "{0}:1:20: the file is no well-formed XML: ")]
    [InlineData("Ships.", "{0}:1:1: the file is no well-formed XML: ")]
    [InlineData("<TimeML><TEXT>A bell: \u0007, and more of the text</TEXT></TimeML>", "{0}:1:23: the file is no well-formed XML: ")]
    [InlineData("<TimeML><TEXT>A bell: &#7;</TEXT></TimeML>", "{0}:1:25: the file is no well-formed XML: ")]
    [InlineData("<TimeML><TEXT\u0001\nx>", "{0}:1:14: the file is no well-formed XML: ")]
    [InlineData("<TimeML>Ships.</TimeML>", "{0}: no <TEXT> in this TimeML document; ")]
    [InlineData("<TimeML><TEXT/></TimeML>", "{0}: no text in it; ")]
    [InlineData("<TimeML>\n <DCT><TIMEX3 value=\"1998-02-30\"/></DCT><TEXT>Ships.</TEXT></TimeML>", "{0}:2:8: the document creation time is \"1998-02-30\", ")]
    [InlineData("", "{0}: the file is empty; ")]
    public void A_bad_document_is_one_clear_line(string content, string report)
    {
        ArticleException problem = Assert.Throws<ArticleException>(() => Read(content));

        Assert.StartsWith(string.Format(CultureInfo.InvariantCulture, report, Path.Join(_folder.Path, "boats-1998.tml")), problem.Report, StringComparison.Ordinal);
        Assert.DoesNotContain(problem.Report, char.IsControl);
        Assert.DoesNotContain(" Line ", problem.Report, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_type_is_passed_over_and_its_entities_are_unknown()
    {
        string secret = _folder.Write("secret.txt", "secret");
        string bomb = "<!DOCTYPE TimeML SYSTEM \"http://no-such-host.invalid/TimeML.dtd\" [\n<!ENTITY a \"ha\">\n"
            + string.Concat(Enumerable.Range(0, 25).Select(i => $"<!ENTITY a{i} \"{(i == 0 ? "&a;&a;" : $"&a{i - 1};&a{i - 1};")}\">\n"))
            + $"<!ENTITY file SYSTEM \"{secret}\">\n]>\n";

        Assert.Equal("Ships.", Read(bomb + "<TimeML><TEXT>Ships.</TEXT></TimeML>").Text);
        foreach (string entity in (string[])["&a24;", "&file;", "&nbsp;"])
        {
            ArticleException problem = Assert.Throws<ArticleException>(() => Read($"{bomb}<TimeML><TEXT>{entity}</TEXT></TimeML>"));
            Assert.Equal(30, problem.Line);
        }
    }

    [Fact]
    public void Deep_and_long_documents_are_read()
    {
        const int depth = 100_000;
        StringBuilder content = new("<TimeML><TEXT>");
        content.Insert(content.Length, "<b>x", depth).Insert(content.Length, "</b>", depth).Append("</TEXT></TimeML>");

        Assert.Equal(new string('x', depth), Read(content.ToString()).Text);
        Assert.InRange(Assert.Throws<ArticleException>(() => Read(content.ToString()[..(depth * 4)])).Report.Length, 1, 400);
    }

    [Fact]
    public void Folders_globs_and_standard_input_hold_documents()
    {
        const string document = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>\n<!-- by hand -->\n<TimeML><TEXT>Ships.</TEXT></TimeML>";
        _folder.Write("a.tml", document);
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(document));

        Assert.Equal("a", Assert.Single(Articles.Read(_folder.Path)).Id);
        Assert.Equal("a", Assert.Single(Articles.Read(Path.Join(_folder.Path, "*.tml"))).Id);
        Assert.Equal("Ships.", Assert.Single(Articles.Find(["-"], [], stream)).Read().Text);
    }

    private Article Read(string content) => Assert.Single(Articles.Read(_folder.Write("boats-1998.tml", content)));
}
