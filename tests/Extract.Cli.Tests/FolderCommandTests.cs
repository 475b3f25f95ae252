using System.Text.Json;
using Xunit;

namespace Extract.Cli.Tests;

public sealed class FolderCommandTests : IDisposable
{
    private const string First = "---\npublished: 2012-06-01\n---\nAnna Watkins carried the torch through Exeter on 31 May 2012.";
    private const string Second = "---\npublished: 2012-06-02\n---\nOn 31 May 2012 Anna Watkins carried the torch through Exeter. Jonathan Moore carried it through Taunton.";

    private readonly Command _command = new();

    private string Folder => Path.Join(_command.Folder, "kb");

    public void Dispose() => _command.Dispose();

    [Fact]
    public async Task A_folder_is_fed_compared_and_exported()
    {
        string a = _command.File("a.txt", First);
        string b = _command.File("b.txt", Second);
        string whole = Path.Join(_command.Folder, "whole.json");

        Assert.Equal(0, await _command.Run(["run", b, "--into", Folder]));
        Assert.Equal(0, await _command.Run(["run", a, b, "--into", Folder]));
        Assert.Contains("2 articles in", _command.Output, StringComparison.Ordinal);
        Assert.Contains("1 new, 0 changed, 0 removed, 1 given again as they were", _command.Output, StringComparison.Ordinal);
        Assert.Equal(0, await _command.Run(["run", a, b, "-o", whole]));

        Assert.Equal(File.ReadAllText(whole), File.ReadAllText(Path.Join(Folder, "knowledge.json")));
        Assert.Equal(0, await _command.Run(["diff", whole, Folder]));
        Assert.Equal("0 facts added, 0 changed, 0 removed; 0 entities added, 0 renamed, 0 merged, 0 split, 0 removed\n", _command.Output);
        Assert.Equal(0, await _command.Run(["export", Folder, "--to", "json"]));
        Assert.Equal(File.ReadAllText(whole), _command.Output);

        Assert.Equal(0, await _command.Run(["run", "--into", Folder, "--remove", "b"]));
        Assert.Contains("\n- carry/", _command.Output, StringComparison.Ordinal);
        Assert.Contains("1 articles in", _command.Output, StringComparison.Ordinal);
        Assert.Equal(0, await _command.Run(["diff", whole, Folder, "--format", "json"]));
        using JsonDocument changes = JsonDocument.Parse(_command.Output);
        Assert.Contains(changes.RootElement.GetProperty("facts").EnumerateArray(), change => change.GetProperty("change").GetString() == "removed");
    }

    [Theory]
    [InlineData("no INPUT: name the articles to read", "run", "--into", "kb")]
    [InlineData("--remove takes articles out of a folder; name it with --into", "run", "a.txt", "--remove", "a")]
    [InlineData("--into writes into its folder; leave out -o", "run", "a.txt", "--into", "kb", "-o", "x.json")]
    [InlineData("nothing to compare with; give --gold DIR or a second knowledge base", "diff", "kb")]
    [InlineData("what changed is told as text or json", "diff", "kb", "kb2", "--format", "html")]
    public async Task Wrong_usage_is_one_line(string message, params string[] arguments)
    {
        Assert.Equal(2, await _command.Run(arguments));

        Assert.Contains(message, Assert.Single(_command.ErrorLines), StringComparison.Ordinal);
    }
}
