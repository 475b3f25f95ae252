using System.Globalization;
using System.Text;
using System.Xml;

namespace Extract.Articles.Formats;

/// <summary>
/// A TimeML document: the text of its TEXT without the tags in it, the day of its DCT, its TITLE or HEADLINE. All white space of the text is
/// kept, and what others have annotated is not read. A document type is passed over: nothing is expanded or fetched.
/// </summary>
internal static class TimeMlText
{
    /// <summary>How much of the parser's words is shown: it lists all elements that are open.</summary>
    private const int MostSaid = 160;

    private static readonly XmlReaderSettings _settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        MaxCharactersFromEntities = 1024,
        CloseInput = true,
    };

    /// <exception cref="ArticleException">The document is no well-formed XML, has no TEXT, or its day is none of the calendar.</exception>
    public static Article Read(Article article, string path)
    {
        using XmlReader xml = XmlReader.Create(new StringReader(article.Text), _settings);
        try
        {
            return Read(xml, article, path);
        }
        catch (XmlException error)
        {
            throw new ArticleException(
                path, Math.Max(1, error.LineNumber), Math.Max(1, error.LinePosition),
                $"the file is no well-formed XML: {Reason(error)}; mend it there, with &amp; for & and &lt; for <", error);
        }
    }

    private static Article Read(XmlReader xml, Article article, string path)
    {
        StringBuilder? text = null;
        StringBuilder writtenDay = new();
        string? title = null;
        DateOnly? published = null;
        bool inDct = false;
        while (xml.Read())
        {
            bool opens = xml.NodeType == XmlNodeType.Element;
            switch (opens || xml.NodeType == XmlNodeType.EndElement ? xml.LocalName : "")
            {
                case "TEXT" when opens:
                    Append(xml, text ??= new StringBuilder());
                    break;
                case "TITLE" or "HEADLINE" when opens:
                    title ??= Folded(Append(xml, new StringBuilder()));
                    break;
                case "DCT":
                    inDct = opens && !xml.IsEmptyElement;
                    break;
                case "TIMEX3" when opens && (inDct || xml.GetAttribute("functionInDocument") == "CREATION_TIME"):
                    published ??= Day(xml, xml.GetAttribute("value"), path);
                    break;
                case "" when inDct && xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA:
                    writtenDay.Append(xml.Value);
                    break;
                default:
                    break;
            }
        }

        return text is null
            ? throw new ArticleException(path, 0, 0, "no <TEXT> in this TimeML document; put the article's text in one")
            : article with
            {
                Text = text.ToString(),
                Title = article.Title ?? title,
                Published = article.Published ?? published ?? Day(writtenDay.ToString().Trim()),
            };
    }

    /// <summary>Adds the text of the element that the reader stands on, and leaves the reader at its end.</summary>
    private static StringBuilder Append(XmlReader xml, StringBuilder text)
    {
        int depth = xml.Depth;
        bool isOpen = !xml.IsEmptyElement;
        while (isOpen && xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
            {
                text.Append(xml.Value);
            }
        }

        return text;
    }

    /// <summary>The day of a TimeML value; null when the value tells a longer time, or none.</summary>
    private static DateOnly? Day(XmlReader xml, string? value, string path)
    {
        string written = value?.Trim() ?? "";
        if (Day(written) is { } day)
        {
            return day;
        }

        string shape = written.Split('T')[0].Replace("-", "", StringComparison.Ordinal);
        if (shape.Length == 8 && shape.All(char.IsAsciiDigit))
        {
            IXmlLineInfo place = (IXmlLineInfo)xml;
            throw new ArticleException(
                path, place.LineNumber, place.LinePosition, $"the document creation time is \"{written}\", which is no day of the calendar; write YYYY-MM-DD");
        }

        return null;
    }

    private static DateOnly? Day(string value) =>
        FrontMatter.Day(value)
        ?? (DateOnly.TryParseExact(value.Split('T')[0], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null);

    private static string? Folded(StringBuilder text)
    {
        string folded = string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return folded.Length > 0 ? folded : null;
    }

    /// <summary>The parser's words without the place that follows them, fit for one line.</summary>
    private static string Reason(XmlException error)
    {
        string message = error.Message;
        int place = message.LastIndexOf(" Line ", StringComparison.Ordinal);
        string what = place > 0 && error.LineNumber > 0 ? message[..place] : message;
        string line = new([.. what.Take(MostSaid).Select(c => char.IsControl(c) ? ' ' : c)]);
        return what.Length > MostSaid ? line + "…" : line.TrimEnd('.', ' ');
    }
}
