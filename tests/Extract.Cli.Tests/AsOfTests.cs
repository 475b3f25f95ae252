using System.Text.Json;
using Xunit;

namespace Extract.Cli.Tests;

/// <summary>What was known on a day.</summary>
public sealed class AsOfTests : IDisposable
{
    private readonly Command _command = new();

    public AsOfTests()
    {
        _command.File("a.txt", "---\npublished: 2013-11-08\n---\nThe boat will leave the harbour.");
        _command.File("b.txt", "---\npublished: 2013-11-10\n---\nThe boat left the harbour.");
        _command.File("c.txt", "The boat came back.");
    }

    public void Dispose() => _command.Dispose();

    [Fact]
    public async Task Articles_of_later_days_and_of_none_are_left_out()
    {
        Assert.Equal(0, await _command.Run(["run", _command.Folder, "--format", "conllu", "--as-of", "2013-11-08"]));

        Assert.Equal(["# newdoc id = a"], Documents());
        Assert.Equal("left out, since nothing tells their day: c; --published gives it", Assert.Single(_command.ErrorLines));
    }

    [Fact]
    public async Task The_day_itself_counts_and_so_does_a_day_that_is_given()
    {
        Assert.Equal(0, await _command.Run(["run", _command.Folder, "--format", "conllu", "--as-of", "2013-11-10", "--published", "2013-11-09"]));

        Assert.Equal(["# newdoc id = a", "# newdoc id = b", "# newdoc id = c"], Documents());
        Assert.Empty(_command.ErrorLines);
    }

    [Fact]
    public async Task Before_the_first_article_nothing_was_known()
    {
        Assert.Equal(0, await _command.Run(["run", Path.Join(_command.Folder, "a.txt"), "--as-of", "2013-11-07", "--rules", Rules()]));

        Assert.Empty(JsonDocument.Parse(_command.Output).RootElement.GetProperty("facts").EnumerateArray());
    }

    [Theory]
    [InlineData("8 November", "after --as-of is no date; write YYYY-MM-DD")]
    [InlineData("2013-02-30", "after --as-of is no date; write YYYY-MM-DD")]
    public async Task A_day_that_is_none_is_told(string day, string message)
    {
        Assert.Equal(2, await _command.Run(["run", _command.Folder, "--as-of", day]));

        Assert.Contains(message, Assert.Single(_command.ErrorLines), StringComparison.Ordinal);
    }

    private string Rules()
    {
        Directory.CreateDirectory(Path.Join(_command.Folder, "rules"));
        foreach ((string file, string content) in Explaining.HandMade.Files)
        {
            _command.File(Path.Join("rules", file), content);
        }

        return Path.Join(_command.Folder, "rules");
    }

    private string[] Documents() => [.. _command.Output.Split('\n').Where(line => line.StartsWith("# newdoc", StringComparison.Ordinal))];
}
