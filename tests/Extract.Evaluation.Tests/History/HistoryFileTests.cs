using Extract.Evaluation.History;
using Extract.Evaluation.Judging;
using Xunit;

namespace Extract.Evaluation.Tests.History;

public sealed class HistoryFileTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void What_is_written_is_read()
    {
        HistoryEntry entry = new("a1", 2, new Measures(.5, .25, .333333), new Measures(1, 1, 1), .4, [new("concert", .333333)], 1200, 1.5);
        File.WriteAllText(_file, HistoryFile.Line(entry) + HistoryFile.Line(entry with { Commit = "b2", Words = null, Seconds = null }));

        IReadOnlyList<HistoryEntry> read = HistoryFile.Read(_file);
        Assert.Equal(["a1", "b2"], read.Select(e => e.Commit));
        Assert.Equal((entry.Slots, entry.Facts, .4, 800.0), (read[0].Slots, read[0].Facts, read[0].LenientF1, read[0].WordsPerSecond));
        Assert.Equal(entry.Types, read[0].Types);
        Assert.Null(read[1].WordsPerSecond);
    }

    [Theory]
    [InlineData("{\"commit\":}", ":2:11: not valid JSON")]
    [InlineData("{\"commit\":\"a\"}", ":2:1: no figures of a commit")]
    public void A_line_that_is_no_entry_is_told_with_its_number(string line, string report)
    {
        File.WriteAllText(_file, $"\n{line}\n");

        Assert.StartsWith(_file + report, Assert.Throws<ReportException>(() => HistoryFile.Read(_file)).Report, StringComparison.Ordinal);
    }
}
