using System.Globalization;
using Extract.Articles;
using Extract.Language;

namespace Extract.Knowledge.TimeMl;

/// <summary>
/// Writes articles as TimeML documents (timeml.org, 1.2.1) with their dates, times, durations and sets as TIMEX3. An XML parser gives back the
/// article's text exactly, but for characters that XML forbids. Line ends are <c>\n</c>. Not thread-safe; one writer per output.
/// </summary>
public sealed class TimeMlWriter(TextWriter output)
{
    /// <summary>Writes one document, from declaration to root's end.</summary>
    /// <param name="article">Its id, title and day of publication stand before the text.</param>
    /// <param name="document">What was read in the article's text.</param>
    /// <param name="timexes">In text order; one that overlaps those before it is left out.</param>
    public void Write(Article article, Document document, IEnumerable<Timex> timexes)
    {
        output.Write(
            "<?xml version=\"1.0\" ?>\n<TimeML xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
            + "xsi:noNamespaceSchemaLocation=\"http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd\">\n\n<DOCID>");
        XmlText.Write(output, article.Id);
        output.Write("</DOCID>\n\n<DCT>");
        if (article.Published is { } day)
        {
            string value = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            output.Write($"<TIMEX3 tid=\"t0\" type=\"DATE\" value=\"{value}\" temporalFunction=\"false\" functionInDocument=\"CREATION_TIME\">{value}</TIMEX3>");
        }

        output.Write("</DCT>\n\n<TITLE>");
        XmlText.Write(output, article.Title);
        output.Write("</TITLE>\n\n<TEXT>");
        WriteText(document, timexes);
        output.Write("</TEXT>\n\n</TimeML>\n");
    }

    private void WriteText(Document document, IEnumerable<Timex> timexes)
    {
        ReadOnlySpan<char> text = document.Text;
        int done = 0;
        int number = 0;
        foreach (Timex timex in timexes)
        {
            int start = document.Tokens[timex.Span.First].Start;
            int end = document.Tokens[timex.Span.End - 1].End;
            if (start < done || end <= start)
            {
                continue;
            }

            XmlText.Write(output, text[done..start]);
            Open(timex, ++number);
            XmlText.Write(output, text[start..end]);
            output.Write("</TIMEX3>");
            done = end;
        }

        XmlText.Write(output, text[done..]);
    }

    private void Open(Timex timex, int number)
    {
        output.Write(string.Create(CultureInfo.InvariantCulture, $"<TIMEX3 tid=\"t{number}\""));
        Attribute("type", timex.Type);
        Attribute("value", timex.Value);
        Attribute("mod", timex.Mod);
        Attribute("quant", timex.Quant);
        Attribute("freq", timex.Freq);
        output.Write('>');
    }

    private void Attribute(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            output.Write($" {name}=\"");
            XmlText.Write(output, value, inQuotes: true);
            output.Write('"');
        }
    }
}
