using System.Text.Json;
using Xunit;

namespace Extract.Cli.Tests;

public sealed class LanguageCommandTests : IDisposable
{
    private const string Treebank =
        "# newdoc id = d\n# newpar\n# text = Cats sleep.\n" +
        "1\tCats\tcat\tNOUN\tNNS\tNumber=Plur\t2\tnsubj\t_\t_\n" +
        "2\tsleep\tsleep\tVERB\tVBP\tTense=Pres\t0\troot\t_\tSpaceAfter=No\n" +
        "3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n\n";

    private readonly Command _command = new();

    public void Dispose() => _command.Dispose();

    [Fact]
    public async Task Show_draws_the_sentences_asked_for()
    {
        string article = _command.File("a.txt", "Cats sleep. Dogs bark. Birds sing.");

        Assert.Equal(0, await _command.Run(["show", article, "--sentence", "2-3"]));

        Assert.StartsWith("2  Dogs bark.\n1  ", _command.Output, StringComparison.Ordinal);
        Assert.Contains("\n3  Birds sing.\n", _command.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Cats", _command.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_reads_standard_input_and_writes_conllu()
    {
        Assert.Equal(0, await _command.Run(["show", "-", "--format", "conllu", "-s", "2"], "Cats sleep. Dogs bark."));

        Assert.StartsWith("# newdoc id = stdin\n# newpar\n# sent_id = stdin-2\n# text = Dogs bark.\n1\tDogs\t", _command.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--sentence 4", "--sentence from 1 to 1")]
    [InlineData("--sentence 0", "\"0\"")]
    [InlineData("--sentence 3-2", "\"3-2\"")]
    [InlineData("--sentence one", "\"one\"")]
    [InlineData("--format xml", "\"xml\"")]
    [InlineData("--models no-such-folder", "no-such-folder")]
    public async Task Show_tells_in_one_line_what_is_wrong(string options, string word)
    {
        string article = _command.File("a.txt", "Cats sleep.");

        Assert.Equal(2, await _command.Run(["show", article, .. options.Split(' ')]));

        Assert.Contains(word, Assert.Single(_command.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evaluate_measures_raw_text_and_gold_tokens()
    {
        string file = _command.File("a.conllu", Treebank);

        Assert.Equal(0, await _command.Run(["evaluate", file, "--format", "json"]));

        JsonElement report = JsonDocument.Parse(_command.Output).RootElement;
        foreach (string group in (string[])["raw text", "gold tokens"])
        {
            Assert.Equal(
                ["Tokens", "Sentences", "Words", "UPOS", "XPOS", "Features", "Lemmas", "UAS", "LAS", "CLAS"],
                report.GetProperty(group).EnumerateObject().Select(m => m.Name));
        }

        Assert.Equal(2, report.GetProperty("gold tokens").GetProperty("CLAS").GetProperty("gold").GetInt32());
        Assert.Equal(1, report.GetProperty("gold tokens").GetProperty("Sentences").GetProperty("f1").GetDouble());
    }

    [Theory]
    [InlineData("a.conllu", "1\tCats\n", ":1:1: ")]
    [InlineData("a.conllu", "", "no sentence")]
    [InlineData("a.iob2", "1\tCats\tWHAT\n", ":1:8: ")]
    [InlineData("a.iob2", "Cats\n", ":1:")]
    [InlineData("a.txt", "Cats sleep.", ".conllu or .iob2")]
    public async Task Evaluate_tells_in_one_line_what_is_wrong(string name, string text, string word)
    {
        string file = _command.File(name, text);

        Assert.Equal(2, await _command.Run(["evaluate", file]));

        string line = Assert.Single(_command.ErrorLines);
        Assert.Contains(file, line, StringComparison.Ordinal);
        Assert.Contains(word, line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trained_models_are_used_by_other_verbs()
    {
        Directory.CreateDirectory(Path.Join(_command.Folder, "data", "treebank"));
        _command.File("data/treebank/x-train.conllu", string.Concat(Enumerable.Repeat(Treebank, 40)));
        string models = Path.Join(_command.Folder, "models");

        Assert.Equal(0, await _command.Run(["train", "--data", Path.Join(_command.Folder, "data"), "-o", models, "--seed", "3"]));
        Assert.Contains(" 1/", _command.ErrorLines[0], StringComparison.Ordinal);
        Assert.Equal(0, await _command.Run(["evaluate", _command.File("a.conllu", Treebank), "--models", models]));
        Assert.Contains("\n  LAS ", _command.Output, StringComparison.Ordinal);
        Assert.Equal(0, await _command.Run(["run", "-", "--format", "conllu", "--models", models], "Cats sleep."));
        Assert.Equal(0, await _command.Run(["show", "-", "--models", models], "Cats sleep."));

        await File.WriteAllTextAsync(Path.Join(models, "lemmas.bin"), "broken");
        Assert.Equal(2, await _command.Run(["show", "-", "--models", models], "Cats sleep."));
        Assert.Contains("lemmas.bin", Assert.Single(_command.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--only dance", "lexicon, sentences")]
    [InlineData("--seed many", "--seed")]
    public async Task Train_tells_in_one_line_what_is_wrong(string options, string word)
    {
        Assert.Equal(2, await _command.Run(["train", "--data", _command.Folder, "-o", _command.Folder, .. options.Split(' ')]));

        Assert.Contains(word, Assert.Single(_command.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_treebank_is_named_by_file_line_and_column()
    {
        Directory.CreateDirectory(Path.Join(_command.Folder, "treebank"));
        string file = _command.File("treebank/x-train.conllu", Treebank.Replace("\t0\troot", "\t9\troot", StringComparison.Ordinal));

        Assert.Equal(2, await _command.Run(["train", "--data", _command.Folder, "-o", Path.Join(_command.Folder, "out")]));

        Assert.Contains($"{file}:5:35: ", Assert.Single(_command.ErrorLines), StringComparison.Ordinal);
    }
}
