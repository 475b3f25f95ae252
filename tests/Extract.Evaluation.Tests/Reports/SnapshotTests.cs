using System.Text;
using Extract.Evaluation.Reports;
using Extract.Evaluation.Reports.Html;
using Xunit;

namespace Extract.Evaluation.Tests.Reports;

/// <summary>Every output that people read, as it was when somebody last looked at it.</summary>
public sealed class SnapshotTests
{
    [Fact]
    public void Markdown() => Snapshot.Matches("assessment.md", Text(w => MarkdownReport.Write(w, Sample.After, ["role", "tour"])));

    [Fact]
    public void Markdown_of_two_runs() => Snapshot.Matches("runs.md", Text(w => MarkdownReport.Write(w, Sample.After, runs: Sample.Runs)));

    [Fact]
    public void Json() => Snapshot.Matches("assessment.json", Bytes(s => JsonReport.Write(s, Sample.After)));

    [Fact]
    public void Json_of_two_runs() => Snapshot.Matches("runs.json", Bytes(s => JsonReport.Write(s, Sample.After, Sample.Runs)));

    [Fact]
    public void JUnit() => Snapshot.Matches("assessment.xml", Bytes(s => JUnitReport.Write(s, Sample.After)));

    [Fact]
    public void Html() => Snapshot.Matches("assessment.html", Text(w => HtmlReport.Write(w, Sample.After, Sample.Content)));

    [Fact]
    public void History_for_people() => Snapshot.Matches("history.txt", Text(w => HistoryText.Write(w, Sample.History)));

    [Fact]
    public void History_as_a_page() => Snapshot.Matches("history.html", Text(w => HistoryPage.Write(w, Sample.History)));

    private static string Text(Action<TextWriter> write)
    {
        StringWriter text = new() { NewLine = "\n" };
        write(text);
        return text.ToString();
    }

    private static string Bytes(Action<Stream> write)
    {
        using MemoryStream stream = new();
        write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
