using Xunit;

namespace Extract.Cli.Tests;

public sealed class UsageTests : IDisposable
{
    private readonly Command _command = new();

    public void Dispose() => _command.Dispose();

    [Theory]
    [InlineData("", "extract --help")]
    [InlineData("dance", "\"dance\"")]
    [InlineData("run", "INPUT")]
    [InlineData("run a.txt --bogus", "--bogus")]
    [InlineData("run a.txt --format xml", "\"xml\"")]
    [InlineData("run a.txt --threads none", "--threads")]
    [InlineData("run a.txt --format timeml", "give a folder after -o")]
    [InlineData("show a.txt --format timeml", "\"timeml\"")]
    [InlineData("run a.txt --published someday", "YYYY-MM-DD")]
    [InlineData("diff kb.json", "--gold")]
    [InlineData("diff kb.json --gold g --fail-under much", "--fail-under")]
    [InlineData("diff kb.json kb2.json --format html", "text or json")]
    [InlineData("diff kb.json kb2.json --record h.jsonl", "--record")]
    [InlineData("diff kb.json --gold g --seconds 0", "--seconds")]
    [InlineData("diff kb.json --gold g --commit a1", "--record")]
    [InlineData("diff kb.json --gold g --no-worse-than no-such.json", "no-such.json")]
    [InlineData("history no-such.jsonl", "no-such.jsonl")]
    [InlineData("export kb.json --to stone", "\"stone\"")]
    [InlineData("why-not a.txt cary", "FACT:1:1: no fact type is called 'cary'; did you mean 'carry'?")]
    [InlineData("why-not no-such.txt carry", "no-such.txt")]
    [InlineData("rules", "extract rules --help")]
    [InlineData("gold", "extract gold --help")]
    [InlineData("gold check no-such-folder", "no-such-folder")]
    [InlineData("gold export g --to stone", "\"stone\"")]
    [InlineData("gold import g --from brat", "--output")]
    [InlineData("gold import no-such-folder --from brat -o x", "no-such-folder")]
    [InlineData("annotate", "ARTICLE")]
    [InlineData("agree a.yaml", "'B'")]
    [InlineData("agree no-such-a no-such-b", "no-such-a")]
    [InlineData("evaluate no-such.conllu", "no-such.conllu")]
    [InlineData("train no-such-folder -o out", "no-such-folder")]
    [InlineData("train --data no-such-folder", "no-such-folder")]
    [InlineData("train", "--data")]
    [InlineData("rules check no-such-folder", "no-such-folder")]
    public async Task Wrong_usage_is_one_line_and_exit_2(string arguments, string word)
    {
        int code = await _command.Run(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(2, code);
        Assert.Contains(word, Assert.Single(_command.ErrorLines), StringComparison.Ordinal);
        Assert.Equal("", _command.Output);
    }

    [Fact]
    public async Task Help_names_every_verb()
    {
        Assert.Equal(0, await _command.Run(["--help"]));

        foreach (string verb in new[] { "run", "diff", "export", "schema", "why", "why-not", "rules", "train", "evaluate", "show", "gold", "annotate", "agree", "history" })
        {
            Assert.Contains($"  {verb} ", _command.Output, StringComparison.Ordinal);
        }
    }
}
