using System.Text.Json;
using Xunit;

namespace Extract.Cli.Tests;

/// <summary>Confidence from end to end, with rules that look at words alone.</summary>
public sealed class ConfidenceTests : IDisposable
{
    private readonly Command _command = new();

    public ConfidenceTests()
    {
        foreach (string folder in (string[])["rules", "articles", "gold"])
        {
            Directory.CreateDirectory(Path.Join(_command.Folder, folder));
        }

        _command.File("rules/facts.yaml", "{version: 1, entities: {person: somebody}, facts: {concert: {roles: {player: person}, key: [player]}}}");
        _command.File("rules/status.yaml", "{modals: [], planners: [], achievers: [], deniers: [], negators: [], time-marks: []}");
        _command.File("rules/knowledge.yaml", "{version: 1, natures: {person: personal}}");
        _command.File("rules/rules.yaml", """
            mentions:
              - {name: person/known, type: person, pattern: "anna|bo"}
            facts:
              - {name: concert/hums, fact: concert, weight: 0.8, pattern: "player=@person hums"}
              - {name: concert/sings, fact: concert, weight: 0.8, pattern: "player=@person sings"}
            """);
        for (int year = 2000; year < 2012; year++)
        {
            _command.File($"articles/tour-{year}.txt", "Anna sings. Bo hums.");
            _command.File($"gold/tour-{year}.yaml", $"article: tour-{year}\nentities: {{anna: {{type: person, names: [Anna]}}}}\nfacts:\n  - concert: {{player: anna}}\n");
        }
    }

    private string Rules => Path.Join(_command.Folder, "rules");

    public void Dispose() => _command.Dispose();

    [Fact]
    public async Task Weights_learned_from_gold_tell_right_facts_from_wrong_ones()
    {
        double[] unlearned = await Confidences();
        Assert.Equal([0.8, 0.8], unlearned);
        Assert.Equal(0, await Train());
        string file = Path.Join(Rules, "confidence.tsv");
        string weights = File.ReadAllText(file);
        double[] confidences = await Confidences();

        Assert.True(confidences[0] > 0.6 && confidences[1] < 0.4, string.Join(", ", confidences));
        Assert.Contains("# Learned from 24 facts of 12 articles", weights, StringComparison.Ordinal);
        Assert.Equal(0, await Train());
        Assert.Equal(weights, File.ReadAllText(file));
    }

    [Fact]
    public async Task I_can_leave_out_what_is_less_sure()
    {
        Assert.Equal(0, await Train());

        Assert.Single(await Confidences("--min-confidence", "0.5"));
        Assert.Empty(await Confidences("--min-confidence", "1"));
        Assert.Equal(2, (await Confidences("--min-confidence", "0")).Length);
    }

    [Fact]
    public async Task A_corpus_is_evaluated_with_its_reliability_curve()
    {
        Assert.Equal(0, await _command.Run(["evaluate", _command.Folder, "--rules", Rules, "--format", "json"]));

        using JsonDocument report = JsonDocument.Parse(_command.Output);
        JsonElement scores = report.RootElement.GetProperty("confidence").GetProperty("rows").GetProperty("tuned");
        Assert.Equal(24, scores.GetProperty("facts").GetInt32());
        Assert.Equal(0.5, scores.GetProperty("right").GetDouble());
        Assert.InRange(scores.GetProperty("brier").GetDouble(), 0, 0.2);
        Assert.Equal(10, report.RootElement.GetProperty("reliability").GetProperty("rows").EnumerateObject().Count());
        JsonElement all = report.RootElement.GetProperty("min-confidence").GetProperty("rows").GetProperty("0.00");
        Assert.Equal((0.5, 1.0), (all.GetProperty("precision").GetDouble(), all.GetProperty("recall").GetDouble()));
    }

    [Theory]
    [InlineData("--min-confidence", "1.5", "\"1.5\" after --min-confidence is no probability; write a number from 0 to 1")]
    [InlineData("--min-confidence", "-1", "write a number from 0 to 1")]
    public async Task A_confidence_that_is_none_is_refused_in_one_line(string option, string value, string message)
    {
        Assert.Equal(2, await _command.Run(["run", Path.Join(_command.Folder, "articles"), "--rules", Rules, option, value]));

        Assert.Contains(message, Assert.Single(_command.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--only confidence", "give --corpus DIR")]
    [InlineData("--corpus x --only tagger --only confidence", "treebank stages in a run of their own")]
    [InlineData("--corpus x", "give --only")]
    [InlineData("--corpus nowhere --only confidence", "nowhere")]
    public async Task What_does_not_go_together_is_refused_in_one_line(string options, string message)
    {
        Assert.Equal(2, await _command.Run(["train", "--rules", Rules, "-o", Rules, .. options.Split(' ')]));

        Assert.Contains(message, Assert.Single(_command.ErrorLines), StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Join(Rules, "confidence.tsv")));
    }

    [Fact]
    public async Task A_weight_that_is_none_is_named_with_its_place()
    {
        _command.File("rules/confidence.tsv", "every fact\t0.5\nrule concert/hums\tlittle\n");

        Assert.Equal(2, await _command.Run(["run", Path.Join(_command.Folder, "articles"), "--rules", Rules]));

        Assert.Contains("confidence.tsv:2:19: \"little\" is no weight", Assert.Single(_command.ErrorLines), StringComparison.Ordinal);
    }

    private Task<int> Train() => _command.Run(["train", "--only", "confidence", "--corpus", _command.Folder, "--rules", Rules, "-o", Rules]);

    /// <summary>Of Anna's concert and of Bo's.</summary>
    private async Task<double[]> Confidences(params string[] options)
    {
        Assert.Equal(0, await _command.Run(["run", Path.Join(_command.Folder, "articles", "tour-2000.txt"), "--rules", Rules, .. options]));
        using JsonDocument knowledge = JsonDocument.Parse(_command.Output);
        return
        [
            .. knowledge.RootElement.GetProperty("facts").EnumerateArray()
                .OrderBy(f => f.GetProperty("roles").GetProperty("player")[0].GetProperty("entity").GetString(), StringComparer.Ordinal)
                .Select(f => f.GetProperty("confidence").GetDouble()),
        ];
    }
}
