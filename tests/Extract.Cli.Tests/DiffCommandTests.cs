using System.Text.Json;
using Extract.Cli.Pipeline;
using Xunit;

namespace Extract.Cli.Tests;

/// <summary><c>extract diff</c> against gold: two runs, gates, records; over a schema of the test's own.</summary>
public sealed class DiffCommandTests : IDisposable
{
    private const string Anna = """{"id":"f1","type":"concert","roles":{"player":[{"entity":"person/anna"}]},"evidence":[{"article":"one","start":0,"end":15,"text":"Anna Berg plays","rule":"concert/active","status":"happened"}]}""";
    private const string Bo = """{"id":"f2","type":"concert","roles":{"player":[{"entity":"person/bo"}]},"evidence":[{"article":"one","start":17,"end":29,"text":"and Bo Lind ","rule":"concert/and","status":"happened"}]}""";

    private readonly Command _command = new();
    private readonly string _gold;
    private readonly string _both;
    private readonly string _annaAlone;

    public DiffCommandTests()
    {
        _command.File("facts.yaml", "version: 1\nundertaking: tour\nentities: {person: a, tour: b}\nfacts: {concert: {roles: {player: person}, key: player}}\n");
        _gold = Directory.CreateDirectory(Path.Join(_command.Folder, "gold")).FullName;
        Directory.CreateDirectory(Path.Join(_command.Folder, "articles"));
        _command.File("gold/one.yaml", """
            article: one
            tour: north
            entities: {anna: {type: person, names: [Anna Berg]}, bo: {type: person, names: [Bo Lind]}}
            facts:
              - concert: {player: anna}
                evidence: Anna Berg plays
              - concert: {player: bo}
            """);
        _command.File("articles/one.txt", "Anna Berg plays, and Bo Lind sings.");
        _both = Knowledge("both.json", $"{Anna},{Bo}");
        _annaAlone = Knowledge("anna.json", Anna);
    }

    public void Dispose() => _command.Dispose();

    [Fact]
    public async Task Two_runs_are_told_by_what_the_second_tells_otherwise()
    {
        Assert.Equal(0, await Diff(_both, _annaAlone));

        Assert.Equal(
            """
            one
              worse     concert (happened) player=Bo Lind: right → missing
                        (no evidence)
                        error: missing-fact (rule-not-fired)
            errors 1: missing-fact 1
            lost at: rule-not-fired 1
            leniently: P 1.000 R 0.500 F1 0.667 of slots, F1 0.667 of facts
            slot P           1.000 → 1.000  0.000
            slot R           1.000 → 0.500  -0.500
            slot F1          1.000 → 0.667  -0.333
            fact F1          1.000 → 0.667  -0.333
            lenient slot F1  1.000 → 0.667  -0.333
            concert          1.000 → 0.667  -0.333
            0 facts told better, 1 worse, 0 otherwise
            articles 1  slot P 1.000 R 0.500 F1 0.667  fact P 1.000 R 0.500 F1 0.667  status 1/1

            """,
            _command.Output);
    }

    [Fact]
    public async Task Figures_are_told_by_what_is_asked_for()
    {
        Assert.Equal(0, await Diff(_annaAlone, "--by", "role", "tour"));

        Assert.Contains(
            "by role           strict P      R     F1    lenient F1    gold   found\nconcert.player       1.000  0.500  0.667         0.667       2       1\n",
            _command.Output,
            StringComparison.Ordinal);
        Assert.Contains("\nnorth              1.000  0.500", _command.Output, StringComparison.Ordinal);
        Assert.Equal(2, await Diff(_annaAlone, "--by", "colour"));
        Assert.Equal("extract: \"colour\" after --by is nothing that figures are told by; use type, role, article, tour", Assert.Single(_command.ErrorLines));
    }

    [Fact]
    public async Task A_run_must_not_be_worse_than_an_earlier_one()
    {
        string baseline = Path.Join(_command.Folder, "baseline.json");
        Assert.Equal(0, await Diff(_both, "--format", "json", "-o", baseline));

        Assert.Equal(0, await Diff(_both, "--no-worse-than", baseline));
        Assert.Equal(1, await Diff(_annaAlone, "--no-worse-than", baseline));
        Assert.Equal(["fell: slot F1 1.000 → 0.667; of types concert 1.000 → 0.667", "fell: fact F1 1.000 → 0.667"], _command.ErrorLines);
        Assert.Equal(2, await Diff(_both, "--no-worse-than", _command.File("other.json", "{}")));
        Assert.Contains("other.json:1:1: no report of diff", Assert.Single(_command.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_of_two_runs_is_a_baseline_too()
    {
        string baseline = Path.Join(_command.Folder, "runs.json");
        Assert.Equal(0, await Diff(_both, _annaAlone, "--format", "json", "-o", baseline));

        Assert.Equal(0, await Diff(_annaAlone, "--no-worse-than", baseline));
        using JsonDocument runs = JsonDocument.Parse(File.ReadAllText(baseline));
        Assert.Equal(-.333333, runs.RootElement.GetProperty("comparison").GetProperty("figures").GetProperty("slotF1").GetProperty("difference").GetDouble());
    }

    [Fact]
    public async Task Figures_are_recorded_line_by_line_and_drawn()
    {
        string history = Path.Join(_command.Folder, "history.jsonl");

        Assert.Equal(0, await Diff(_both, "--record", history, "--commit", "a1", "--seconds", "0.5"));
        Assert.Equal(0, await Diff(_annaAlone, "--record", history, "--commit", "b2"));
        Assert.Equal(2, File.ReadAllLines(history).Length);
        Assert.Equal(0, await _command.Run(["history", history]));
        Assert.Equal(
            """
            commit  articles  slot P  slot R  slot F1  lenient F1  fact F1  words/s
            a1             1   1.000   1.000    1.000       1.000    1.000       14
            b2             1   1.000   0.500    0.667       0.667    0.667        -

            """,
            _command.Output);
        Assert.Equal(0, await _command.Run(["history", history, "--format", "html"]));
        Assert.Contains("<svg ", _command.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_history_stays_as_it_is()
    {
        string history = _command.File("notes.txt", "not figures\n");

        Assert.Equal(2, await Diff(_both, "--record", history, "--commit", "a1"));
        Assert.StartsWith($"{history}:1:2: not valid JSON", Assert.Single(_command.ErrorLines), StringComparison.Ordinal);
        Assert.Equal("not figures\n", File.ReadAllText(history));
    }

    [Fact]
    public async Task The_page_shows_the_texts_beside_the_gold_folder_or_evidence_alone()
    {
        Assert.Equal(0, await Diff(_annaAlone, "--format", "html"));
        Assert.Contains("<div class=\"text\"><mark class=\"gold system\" data-facts=\"a1-1\">Anna Berg plays</mark>", _command.Output, StringComparison.Ordinal);

        Directory.Delete(Path.Join(_command.Folder, "articles"), recursive: true);
        Assert.Equal(0, await Diff(_annaAlone, "--format", "html"));
        Assert.DoesNotContain("<div class=\"text\">", _command.Output, StringComparison.Ordinal);
        Assert.Contains("found: “Anna Berg plays” by <code>concert/active</code>", _command.Output, StringComparison.Ordinal);
        Assert.Equal(2, await Diff(_annaAlone, "--format", "html", "--articles", Path.Join(_command.Folder, "articles")));
    }

    [Fact]
    public void The_commit_is_read_from_the_files_of_git()
    {
        Directory.CreateDirectory(Path.Join(_command.Folder, ".git", "refs", "heads"));
        Directory.CreateDirectory(Path.Join(_command.Folder, "deep", "er"));
        _command.File(".git/HEAD", "ref: refs/heads/main\n");
        _command.File(".git/packed-refs", "# pack-refs with: peeled\n1111 refs/heads/main\n");
        Assert.Equal("1111", GitHead.Read(Path.Join(_command.Folder, "deep", "er")));

        _command.File(".git/refs/heads/main", "2222\n");
        Assert.Equal("2222", GitHead.Read(_command.Folder));

        _command.File(".git/HEAD", "3333\n");
        Assert.Equal("3333", GitHead.Read(_command.Folder));
    }

    private string Knowledge(string name, string facts) => _command.File(name, $$"""
        {"version":1,"articles":[{"id":"one","sha256":""}],"entities":[
          {"id":"person/anna","type":"person","name":"Anna Berg","aliases":[],"mentions":[]},{"id":"person/bo","type":"person","name":"Bo Lind","aliases":[],"mentions":[]}],
         "facts":[{{facts}}]}
        """);

    private Task<int> Diff(string knowledge, params string[] more) => _command.Run(["diff", knowledge, .. more, "--gold", _gold, "--rules", _command.Folder]);
}
