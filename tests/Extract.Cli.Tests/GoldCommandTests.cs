using System.Text.Json;
using Xunit;

namespace Extract.Cli.Tests;

public sealed class GoldCommandTests : IDisposable
{
    private const string Article = "---\ntitle: On the water\npublished: 2012-05-21\n---\nAnna Watkins carried the torch through Exeter on Monday.\nThe flame 🔥 goes on to Taunton tomorrow.\n";

    private const string Gold = """
        article: exe
        relay: london-2012
        entities:
          london-2012: {type: relay, names: [London 2012]}
          watkins: {type: person, names: [Anna Watkins, Watkins]}
          exeter: {type: place, names: [Exeter]}
          taunton: {type: place, names: [Taunton]}
        facts:
          - carry: {bearer: watkins, place: exeter, date: 2012-05-21}
            evidence: "Anna Watkins carried the torch through Exeter"
          - visit: {place: taunton, date: 2012-05-22}
            status: planned
            evidence: "The flame 🔥 goes on to Taunton tomorrow"

        """;

    private readonly Command _command = new();

    public GoldCommandTests()
    {
        Directory.CreateDirectory(At("articles"));
        Directory.CreateDirectory(At("gold"));
        _command.File("articles/exe.txt", Article);
        _command.File("gold/exe.yaml", Gold);
    }

    public void Dispose() => _command.Dispose();

    [Fact]
    public async Task Gold_is_checked_and_findings_are_lines_and_exit_1()
    {
        Assert.Equal(0, await _command.Run(["gold", "check", At("gold")]));
        Assert.Equal("1 gold file, 0 findings\n", _command.Output);

        string file = _command.File("gold/exe.yaml", Gold.Replace("date: 2012-05-22", "date: tomorrow", StringComparison.Ordinal).Replace("evidence: \"Anna", "evidence: \"Miss Anna", StringComparison.Ordinal));
        Assert.Equal(1, await _command.Run(["gold", "check", file]));
        Assert.Equal(
            $"{file}:10:15: the article does not have the evidence; quote it word by word\n"
            + $"{file}:11:35: \"tomorrow\" is no date; write EDTF, like 2013-11-09 or 2013-11\n"
            + "1 gold file, 2 findings\n",
            _command.Output);

        _command.File("gold/b.yaml", "article: [");
        Assert.Equal(2, await _command.Run(["gold", "check", At("gold")]));
        Assert.Contains("b.yaml:1:", Assert.Single(_command.ErrorLines), StringComparison.Ordinal);
        Assert.Contains("2 gold files, 2 findings", _command.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("brat", "out", "out/exe.ann", "out/exe.txt", "out/annotation.conf")]
    [InlineData("xmi", "out", "out/exe.xmi", "out/TypeSystem.xml")]
    [InlineData("doccano", "out.jsonl", "out.jsonl")]
    [InlineData("label-studio", "out.json", "out.json", "out.xml")]
    public async Task Gold_goes_to_a_tool_and_comes_back(string format, string output, params string[] files)
    {
        Assert.Equal(0, await _command.Run(["gold", "export", At("gold"), "--to", format, "-o", At(output)]));
        Assert.All(files, file => Assert.True(File.Exists(At(file)), file));

        Assert.Equal(0, await _command.Run(["gold", "import", At(output), "--from", format, "-o", At("back")]));
        Assert.Equal(Gold, File.ReadAllText(At("back/exe.yaml")));
    }

    [Fact]
    public async Task What_cannot_be_exchanged_is_a_line_and_the_rest_is_written()
    {
        _command.File("gold/lost.yaml", "article: lost\nfacts:\n");
        Assert.Equal(2, await _command.Run(["gold", "export", At("gold"), "--to", "brat", "-o", At("out")]));
        Assert.Contains("there is no article lost", Assert.Single(_command.ErrorLines), StringComparison.Ordinal);

        _command.File("out/bad.txt", "x");
        _command.File("out/bad.ann", "T1\tperson 0 9\tx");
        Assert.Equal(2, await _command.Run(["gold", "import", At("out"), "--from", "brat", "-o", At("back")]));
        Assert.Contains("bad.ann:1:1: T1 marks", Assert.Single(_command.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(Gold, File.ReadAllText(At("back/exe.yaml")));

        Assert.Equal(2, await _command.Run(["gold", "export", At("gold/exe.yaml"), "--to", "xmi"]));
        Assert.Contains("give a folder after -o", Assert.Single(_command.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_no_gold_until_it_is_confirmed_and_never_overwrites()
    {
        string article = At("articles/exe.txt");
        Assert.Equal(0, await _command.Run(["annotate", article, "-o", At("drafts")]));
        string draft = File.ReadAllText(At("drafts/exe.yaml"));
        Assert.Contains("\nreviewed: false\nentities:\n", draft, StringComparison.Ordinal);
        Assert.Contains("  - carry: {bearer: anna-watkins, place: exeter, date: 2012-05-21}\n", draft, StringComparison.Ordinal);
        Assert.Equal(draft.Split("  - ").Length - 1, draft.Split("    reviewed: false\n").Length - 1);

        Assert.Equal(0, await _command.Run(["annotate", article]));
        Assert.Equal(draft, _command.Output);
        Assert.Equal(2, await _command.Run(["annotate", article, "-o", At("drafts")]));
        Assert.Contains("is there already", Assert.Single(_command.ErrorLines), StringComparison.Ordinal);

        string knowledge = At("kb.json");
        Assert.Equal(0, await _command.Run(["run", article, "-o", knowledge]));
        Assert.Equal(2, await _command.Run(["diff", knowledge, "--gold", At("drafts")]));
        Assert.Contains("not reviewed; read each in the article, mend or drop it, and take out its line \"reviewed: false\"", Assert.Single(_command.ErrorLines), StringComparison.Ordinal);

        _command.File("drafts/exe.yaml", draft.Replace("    reviewed: false\n", "", StringComparison.Ordinal).Replace("reviewed: false\n", "", StringComparison.Ordinal));
        Assert.Equal(0, await _command.Run(["diff", knowledge, "--gold", At("drafts")]));
    }

    [Fact]
    public async Task Two_annotators_are_compared_and_merged()
    {
        Directory.CreateDirectory(At("second"));
        _command.File("second/exe.yaml", Gold.Replace("watkins", "anna", StringComparison.Ordinal).Replace("date: 2012-05-21", "vehicle: canoe", StringComparison.Ordinal)
            .Replace("  exeter:", "  canoe: {type: vehicle, names: [canoe]}\n  exeter:", StringComparison.Ordinal).Replace("    status: planned\n", "", StringComparison.Ordinal));

        Assert.Equal(0, await _command.Run(["agree", At("gold"), At("second"), "--merged", At("merged")]));
        Assert.Equal(
            $"""
            A {At("gold")}, B {At("second")}: 1 articles of both, 0 of A alone, 0 of B alone

                   facts A  facts B  slot P  slot R  slot F1  fact F1   status    kappa
            carry        1        1   66.67   66.67    66.67     0.00   100.00        -
            visit        1        1  100.00  100.00   100.00   100.00     0.00    0.000
            all          2        2   80.00   80.00    80.00    50.00    50.00    0.000

            entities: B³ P 100.00, R 100.00, F1 100.00 on 6 names: 5 of both, 0 of A alone, 1 of B alone

            exe
              carry bearer=Anna Watkins, place=Exeter
                only A: date=2012-05-21
                only B: vehicle=canoe
                A: “Anna Watkins carried the torch through Exeter”
                B: “Anna Watkins carried the torch through Exeter”
              visit place=Taunton, date=2012-05-22
                status: A planned, B happened
                A: “The flame 🔥 goes on to Taunton tomorrow”
                B: “The flame 🔥 goes on to Taunton tomorrow”

            """,
            _command.Output);
        Assert.Contains($"  - carry: {{bearer: watkins, place: exeter, vehicle: canoe}}\n    evidence: \"Anna Watkins carried the torch through Exeter\"\n    reviewed: false\n    by: ", File.ReadAllText(At("merged/exe.yaml")), StringComparison.Ordinal);
        Assert.Equal(2, await _command.Run(["agree", At("gold"), At("merged")]));

        Assert.Equal(0, await _command.Run(["agree", At("gold"), At("second"), "--format", "json"]));
        using JsonDocument json = JsonDocument.Parse(_command.Output);
        Assert.Equal(.8, json.RootElement.GetProperty("total").GetProperty("slots").GetProperty("f1").GetDouble());
        Assert.Equal(2, json.RootElement.GetProperty("conflicts").GetArrayLength());
    }

    private string At(string name) => Path.Join(_command.Folder, name);
}
