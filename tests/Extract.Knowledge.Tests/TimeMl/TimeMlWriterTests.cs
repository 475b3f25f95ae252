using System.Xml;
using Extract.Articles;
using Extract.Knowledge.TimeMl;
using Extract.Language;
using Xunit;

namespace Extract.Knowledge.Tests.TimeMl;

public sealed class TimeMlWriterTests
{
    [Fact]
    public void A_document_holds_head_text_and_tagged_expressions()
    {
        const string text = "\n Ships & <boats> met on Friday,\tat about 10 hours,  \"twice a week\".\r\n";

        string written = Write(
            new Article("a&b", text) { Title = "Ships & <boats>", Published = new DateOnly(2013, 11, 9) },
            new Timex(Span(text, "Friday"), "DATE", "2013-11-08"),
            new Timex(Span(text, "about 10 hours"), "DURATION", "PT10H") { Mod = "APPROX" },
            new Timex(Span(text, "twice a week"), "SET", "P1W") { Quant = "EACH", Freq = "2X" });

        Assert.Equal(
            """
            <?xml version="1.0" ?>
            <TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">

            <DOCID>a&amp;b</DOCID>

            <DCT><TIMEX3 tid="t0" type="DATE" value="2013-11-09" temporalFunction="false" functionInDocument="CREATION_TIME">2013-11-09</TIMEX3></DCT>

            <TITLE>Ships &amp; &lt;boats&gt;</TITLE>

            <TEXT>
             Ships &amp; &lt;boats&gt; met on <TIMEX3 tid="t1" type="DATE" value="2013-11-08">Friday</TIMEX3>,	at <TIMEX3 tid="t2" type="DURATION" value="PT10H" mod="APPROX">about 10 hours</TIMEX3>,  "<TIMEX3 tid="t3" type="SET" value="P1W" quant="EACH" freq="2X">twice a week</TIMEX3>".&#13;
            </TEXT>

            </TimeML>

            """.ReplaceLineEndings("\n"),
            written);
    }

    [Fact]
    public void What_is_unknown_leaves_its_element_empty()
    {
        string written = Write(new Article("a", "Ships."));

        Assert.Contains("\n<DCT></DCT>\n\n<TITLE></TITLE>\n\n<TEXT>Ships.</TEXT>\n", written, StringComparison.Ordinal);
    }

    [Fact]
    public void Overlapping_expressions_are_tagged_once()
    {
        const string text = "on Friday night";

        string written = Write(
            new Article("a", text),
            new Timex(Span(text, "Friday night"), "TIME", "2013-11-08TNI"),
            new Timex(Span(text, "night"), "TIME", "TNI"),
            new Timex(new TokenSpan(2, 2), "TIME", "TNI"));

        Assert.Contains("<TEXT>on <TIMEX3 tid=\"t1\" type=\"TIME\" value=\"2013-11-08TNI\">Friday night</TIMEX3></TEXT>", written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a]]>b <![CDATA[x]]> <!-- y --> &amp; &#x41; <?php ?>", null)]
    [InlineData("one\rtwo\r\nthree\n\n\tfour \u00A0\u2028\u0085 five", null)]
    [InlineData("\uD83D\uDEA2 ships \uFFFD \uFFFC \u007F \uDBFF\uDFFD", null)]
    [InlineData("bell\u0007 null\0 feed\f tab\v unit\u001F", "bell\uFFFD null\uFFFD feed  tab  unit ")]
    public void A_parser_gives_back_the_text(string text, string? back)
    {
        XmlDocument document = new() { PreserveWhitespace = true };

        document.LoadXml(Write(new Article(text, text) { Title = text }));

        foreach (string element in (string[])["TEXT", "TITLE", "DOCID"])
        {
            Assert.Equal(back ?? text, document.DocumentElement![element]!.InnerText);
        }
    }

    [Fact]
    public void Half_a_character_and_what_is_none_become_replacement_characters()
    {
        string written = Write(new Article("a", "half \uD83D, other half \uDEA2, none \uFFFE\uFFFF, end \uD83D"));

        Assert.Contains("<TEXT>half \uFFFD, other half \uFFFD, none \uFFFD\uFFFD, end \uFFFD</TEXT>", written, StringComparison.Ordinal);
    }

    private static string Write(Article article, params Timex[] timexes)
    {
        List<Token> tokens = [];
        foreach (string word in article.Text.Split([' ', '\n', '\t', ',', '.', '"'], StringSplitOptions.RemoveEmptyEntries))
        {
            int start = article.Text.IndexOf(word, tokens.Count > 0 ? tokens[^1].End : 0, StringComparison.Ordinal);
            tokens.Add(new Token(start, start + word.Length, word, word, word, Upos.Noun, "", Features.None, -1, "dep", true, 0));
        }

        using StringWriter output = new() { NewLine = "\r\n" };
        new TimeMlWriter(output).Write(article, new Document(article.Text, [.. tokens], [], [], []), timexes);
        return output.ToString();
    }

    /// <summary>The tokens of a phrase.</summary>
    private static TokenSpan Span(string text, string words)
    {
        int at = text.IndexOf(words, StringComparison.Ordinal);
        int first = text[..at].Split([' ', '\n', '\t', ',', '.', '"'], StringSplitOptions.RemoveEmptyEntries).Length;
        return new TokenSpan(first, first + words.Split(' ').Length);
    }
}
