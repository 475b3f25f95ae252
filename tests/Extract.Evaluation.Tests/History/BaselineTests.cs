using Extract.Evaluation.Assessing;
using Extract.Evaluation.History;
using Extract.Evaluation.Reports;
using Xunit;

namespace Extract.Evaluation.Tests.History;

public sealed class BaselineTests : IDisposable
{
    private const string Gold = "  - concert: {player: anna, hall: aula}\n  - concert: {player: bo}";
    private const string Anna = """{"id":"a","type":"concert","roles":{"player":[{"entity":"person/anna"}],"hall":[{"entity":"place/hall"}]}}""";
    private const string Bo = """{"id":"b","type":"concert","roles":{"player":[{"entity":"person/bo"}]}}""";

    private readonly string _folder = Directory.CreateTempSubdirectory("extract-baseline-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_run_is_not_worse_than_itself() => Assert.Empty(Of($"{Anna},{Bo}").Fallen(Small.Assess(Gold, $"{Anna},{Bo}")));

    [Fact]
    public void A_better_run_is_not_worse() => Assert.Empty(Of(Anna).Fallen(Small.Assess(Gold, $"{Anna},{Bo}")));

    [Fact]
    public void Each_figure_that_fell_has_a_line() => Assert.Equal(
        ["fell: slot F1 1.000 → 0.800; of types concert 1.000 → 0.800", "fell: fact F1 1.000 → 0.667"],
        Of($"{Anna},{Bo}").Fallen(Small.Assess(Gold, Anna)));

    [Theory]
    [InlineData("{\"articles\":\n oops}", ":2:2: not valid JSON")]
    [InlineData("{\"articles\":1}", ":1:1: no report of diff")]
    [InlineData("[]", ":1:1: no report of diff")]
    public void A_file_that_is_no_report_is_one_line_with_its_place(string content, string report)
    {
        string file = Path.Join(_folder, "broken.json");
        File.WriteAllText(file, content);

        Assert.StartsWith(file + report, Assert.Throws<ReportException>(() => Baseline.Read(file)).Report, StringComparison.Ordinal);
    }

    private Baseline Of(string facts)
    {
        string file = Path.Join(_folder, "baseline.json");
        using (FileStream stream = File.Create(file))
        {
            JsonReport.Write(stream, Small.Assess(Gold, facts));
        }

        return Baseline.Read(file);
    }
}
