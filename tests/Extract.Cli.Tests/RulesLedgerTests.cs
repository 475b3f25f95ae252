using System.Text.Json;
using Xunit;

namespace Extract.Cli.Tests;

/// <summary><c>extract rules ledger</c> from end to end, with rules that look at words alone.</summary>
public sealed class RulesLedgerTests : IDisposable
{
    private readonly Command _command = new();

    public RulesLedgerTests()
    {
        Directory.CreateDirectory(Path.Join(_command.Folder, "rules"));
        Directory.CreateDirectory(Path.Join(_command.Folder, "articles"));
        Directory.CreateDirectory(Path.Join(_command.Folder, "gold"));
        _command.File("rules/facts.yaml", "{version: 1, entities: {person: somebody}, facts: {concert: {roles: {player: person}, key: [player]}}}");
        _command.File("rules/status.yaml", "{modals: [], planners: [], achievers: [], deniers: [], negators: [], time-marks: []}");
        _command.File("rules/knowledge.yaml", "{version: 1, natures: {person: personal}}");
        _command.File("rules/rules.yaml", """
            mentions:
              - {name: person/known, type: person, pattern: "anna|bo"}
            facts:
              - {name: concert/hums, fact: concert, pattern: "player=@person hums"}
              - {name: concert/sings, fact: concert, pattern: "player=@person sings"}
            """);
        _command.File("articles/one.txt", "Anna sings. Bo hums.");
        _command.File("gold/one.yaml", "article: one\nentities: {anna: {type: person, names: [Anna]}}\nfacts:\n  - concert: {player: anna}\n");
    }

    public void Dispose() => _command.Dispose();

    [Fact]
    public async Task It_is_the_same_every_time_without_time()
    {
        Assert.Equal(0, await Ledger("--no-time", "--sort", "won"));
        string first = _command.Output;

        Assert.Equal(0, await Ledger("--no-time", "--sort", "won"));
        Assert.Equal(first, _command.Output);
        Assert.Equal("", _command.Error);
        Assert.StartsWith("concert/sings", first.Split('\n')[1], StringComparison.Ordinal);
        Assert.EndsWith("articles 1  slot P 0.500 R 1.000 F1 0.667  fact P 0.500 R 1.000 F1 0.667  status 1/1\n", first, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parts_of_the_time_sum_to_the_whole()
    {
        Assert.Equal(0, await Ledger("--format", "json"));

        using JsonDocument ledger = JsonDocument.Parse(_command.Output);
        double[] shares = [.. ledger.RootElement.GetProperty("rules").EnumerateArray().Select(r => r.GetProperty("timeShare").GetDouble())];
        Assert.Equal(3, shares.Length);
        Assert.InRange(shares.Sum(), .999, 1.001);
    }

    [Fact]
    public async Task Mention_rules_are_left_out_when_asked()
    {
        Assert.Equal(0, await Ledger("--format", "json", "--no-time", "--ablate", "mentions"));

        using JsonDocument ledger = JsonDocument.Parse(_command.Output);
        JsonElement mention = ledger.RootElement.GetProperty("rules").EnumerateArray().Single(r => r.GetProperty("kind").GetString() == "mention");
        Assert.Equal(1, mention.GetProperty("onlyIt").GetProperty("right").GetInt32());
        Assert.Equal(1, mention.GetProperty("onlyIt").GetProperty("wrong").GetInt32());
    }

    [Fact]
    public async Task Nothing_is_left_out_when_so_asked()
    {
        Assert.Equal(0, await Ledger("--format", "json", "--no-time", "--ablate", "none"));

        Assert.DoesNotContain("onlyIt", _command.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Articles_without_gold_are_named_and_left_out()
    {
        _command.File("articles/two.txt", "Bo sings.");

        Assert.Equal(0, await Ledger("--no-time"));
        Assert.Contains("two", Assert.Single(_command.ErrorLines), StringComparison.Ordinal);
        Assert.Contains("\narticles 1 ", _command.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_article_is_reported_and_the_rest_counted()
    {
        File.WriteAllBytes(Path.Join(_command.Folder, "articles", "bad.txt"), [0xff, 0xfe, 0x80]);

        Assert.Equal(2, await Ledger("--no-time"));
        Assert.Contains("bad.txt", Assert.Single(_command.ErrorLines), StringComparison.Ordinal);
        Assert.Contains("\narticles 1 ", _command.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--sort", "beauty", "beauty")]
    [InlineData("--ablate", "all", "\"all\"")]
    [InlineData("--format", "html", "\"html\"")]
    [InlineData("--gold", "nowhere", "nowhere")]
    public async Task Wrong_usage_is_one_line_and_exit_2(string option, string value, string word)
    {
        Assert.Equal(2, await Ledger("--no-time", option, value));

        Assert.Contains(word, Assert.Single(_command.ErrorLines), StringComparison.Ordinal);
        Assert.Equal("", _command.Output);
    }

    [Fact]
    public async Task Articles_and_gold_that_do_not_belong_together_are_wrong_usage()
    {
        File.Delete(Path.Join(_command.Folder, "gold", "one.yaml"));
        _command.File("gold/other.yaml", "article: other\nfacts:");

        Assert.Equal(2, await Ledger("--no-time"));
        Assert.Contains("--gold", Assert.Single(_command.ErrorLines), StringComparison.Ordinal);
    }

    /// <summary>Runs over the test's own folders; what comes later overrules.</summary>
    private Task<int> Ledger(params string[] options)
    {
        string[] gold = options.Contains("--gold") ? [] : ["--gold", Path.Join(_command.Folder, "gold")];
        return _command.Run(["rules", "ledger", Path.Join(_command.Folder, "rules"), "--articles", Path.Join(_command.Folder, "articles"), .. gold, .. options]);
    }
}
