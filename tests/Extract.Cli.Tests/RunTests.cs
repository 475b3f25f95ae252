using Xunit;

namespace Extract.Cli.Tests;

public sealed class RunTests : IDisposable
{
    private readonly Command _command = new();

    public void Dispose() => _command.Dispose();

    [Fact]
    public async Task One_bad_article_does_not_stop_the_others()
    {
        _command.File("b.txt", "The boat left the harbour.");
        _command.File("a.txt", "");
        _command.File("c.md", "---\npublished: soon\n---\nText.");

        Assert.Equal(2, await _command.Run(["run", _command.Folder, "--format", "conllu"]));

        Assert.StartsWith("# newdoc id = b\n", _command.Output, StringComparison.Ordinal);
        Assert.Equal(2, _command.ErrorLines.Length);
        Assert.StartsWith(Path.Join(_command.Folder, "a.txt") + ": the file is empty", _command.ErrorLines[0], StringComparison.Ordinal);
        Assert.StartsWith(Path.Join(_command.Folder, "c.md") + ":2:12: ", _command.ErrorLines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Standard_input_is_an_article()
    {
        Assert.Equal(0, await _command.Run(["run", "-", "--format", "conllu"], "The boat left."));

        Assert.StartsWith("# newdoc id = stdin\n", _command.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Any_number_of_threads_gives_the_same_bytes()
    {
        for (int i = 0; i < 40; i++)
        {
            _command.File($"{i}.txt", $"The boat left port {i} on Monday.\nIt came back after {i} days.");
        }

        Assert.Equal(0, await _command.Run(["run", _command.Folder, "--format", "conllu", "--threads", "1"]));
        string one = _command.Output;
        Assert.Equal(0, await _command.Run(["run", _command.Folder, "--format", "conllu", "--threads", "5"]));

        Assert.Equal(one, _command.Output);
    }

    [Fact]
    public async Task Nothing_readable_leaves_no_file()
    {
        string output = Path.Join(_command.Folder, "out.conllu");

        Assert.Equal(2, await _command.Run(["run", _command.File("a.txt", ""), "--format", "conllu", "-o", output]));

        Assert.Equal([Path.Join(_command.Folder, "a.txt")], Directory.GetFiles(_command.Folder));
    }

    [Fact]
    public async Task A_stopped_run_leaves_the_old_file_and_exits_130()
    {
        string output = _command.File("out.conllu", "old");
        string article = _command.File("a.txt", "The boat left.");

        int code = await _command.Run(["run", article, "--format", "conllu", "-o", output], stop: new CancellationToken(canceled: true));

        Assert.Equal(130, code);
        Assert.Single(_command.ErrorLines);
        Assert.Equal("old", File.ReadAllText(output));
        Assert.Equal(2, Directory.GetFiles(_command.Folder).Length);
    }

    [Fact]
    public async Task A_folder_or_a_missing_folder_is_no_output_file()
    {
        string article = _command.File("a.txt", "The boat left.");

        Assert.Equal(2, await _command.Run(["run", article, "--format", "conllu", "-o", _command.Folder]));
        Assert.Contains("is a folder", Assert.Single(_command.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(2, await _command.Run(["run", article, "--format", "conllu", "-o", Path.Join(_command.Folder, "x", "y")]));
        Assert.Contains("in no folder that exists", Assert.Single(_command.ErrorLines), StringComparison.Ordinal);
    }
}
