using System.Xml;
using Xunit;

namespace Extract.Cli.Tests;

public sealed class TimeMlTests : IDisposable
{
    private readonly Command _command = new();

    public void Dispose() => _command.Dispose();

    private string Target => Path.Join(_command.Folder, "new", "out");

    [Fact]
    public async Task Each_article_becomes_a_document_that_is_an_article_again()
    {
        const string text = "\nThe boat left on Thursday &amp; came\tback  after four days.\n\n";
        string first = _command.File(
            "boat.tml",
            $"<TimeML><DCT><TIMEX3 value=\"20131109T08:15\"/></DCT><TITLE>Boats</TITLE><TEXT>{text.Replace("Thursday", "<TIMEX3 value=\"1999\">Thursday</TIMEX3>", StringComparison.Ordinal)}</TEXT></TimeML>");

        Assert.Equal(0, await _command.Run(["run", first, _command.File("ship.txt", "It came after\r\nfour days."), "--format", "timeml", "-o", Target]));

        Assert.Equal("", _command.Output + _command.Error);
        Assert.Equal(["boat.tml", "ship.tml"], Directory.GetFiles(Target).Select(Path.GetFileName).Order());
        string written = await File.ReadAllTextAsync(Path.Join(Target, "boat.tml"));
        Assert.Contains("value=\"2013-11-09\" temporalFunction=\"false\" functionInDocument=\"CREATION_TIME\">2013-11-09</TIMEX3></DCT>", written, StringComparison.Ordinal);
        Assert.Contains("<TITLE>Boats</TITLE>", written, StringComparison.Ordinal);
        Assert.Contains(" type=\"DURATION\" value=\"P4D\">four days</TIMEX3>.", written, StringComparison.Ordinal);
        Assert.DoesNotContain("1999", written, StringComparison.Ordinal);
        Assert.Equal(text.Replace("&amp;", "&", StringComparison.Ordinal), Text(written));
        Assert.Equal("It came after\r\nfour days.", Text(await File.ReadAllTextAsync(Path.Join(Target, "ship.tml"))));

        string again = Path.Join(_command.Folder, "again");
        Assert.Equal(0, await _command.Run(["run", Target, "--format", "timeml", "-o", again]));
        Assert.Equal(written, await File.ReadAllTextAsync(Path.Join(again, "boat.tml")));
    }

    [Fact]
    public async Task Any_number_of_threads_gives_the_same_bytes()
    {
        string input = Directory.CreateDirectory(Path.Join(_command.Folder, "in")).FullName;
        for (int i = 0; i < 20; i++)
        {
            _command.File($"in/{i}.txt", $"The boat left port {i} on Monday.\nIt came back after {i + 2} days.");
        }

        Assert.Equal(0, await _command.Run(["run", input, "--format", "timeml", "-o", Path.Join(_command.Folder, "one"), "--threads", "1"]));
        Assert.Equal(0, await _command.Run(["run", input, "--format", "timeml", "-o", Path.Join(_command.Folder, "five"), "--threads", "5"]));

        foreach (string file in Directory.GetFiles(Path.Join(_command.Folder, "one")))
        {
            Assert.Equal(await File.ReadAllBytesAsync(file), await File.ReadAllBytesAsync(Path.Join(_command.Folder, "five", Path.GetFileName(file))));
        }

        Assert.Equal(20, Directory.GetFiles(Path.Join(_command.Folder, "five")).Length);
    }

    [Fact]
    public async Task A_bad_document_and_one_that_cannot_be_written_do_not_stop_the_others()
    {
        string broken = _command.File("broken.tml", "<TimeML>\n<TEXT>Ships & boats</TEXT></TimeML>");
        string good = _command.File("good.txt", "Ships.");
        string taken = Directory.CreateDirectory(Path.Join(Target, "taken.tml")).FullName;

        Assert.Equal(2, await _command.Run(["run", broken, good, _command.File("taken.txt", "Boats."), "--format", "timeml", "-o", Target]));

        Assert.Equal(2, _command.ErrorLines.Length);
        Assert.StartsWith($"{broken}:2:14: ", _command.ErrorLines[0], StringComparison.Ordinal);
        Assert.StartsWith($"{taken}: cannot be written; ", _command.ErrorLines[1], StringComparison.Ordinal);
        Assert.Equal([Path.Join(Target, "good.tml")], Directory.GetFiles(Target));
    }

    [Fact]
    public async Task An_article_is_never_overwritten_by_its_own_document()
    {
        string article = _command.File("a.tml", "<TimeML><TEXT>Ships.</TEXT></TimeML>");

        Assert.Equal(2, await _command.Run(["run", _command.Folder, "--format", "timeml", "-o", _command.Folder]));

        Assert.Contains("give another folder", Assert.Single(_command.ErrorLines), StringComparison.Ordinal);
        Assert.Equal("<TimeML><TEXT>Ships.</TEXT></TimeML>", await File.ReadAllTextAsync(article));
    }

    [Fact]
    public async Task An_id_that_is_a_path_stays_in_the_folder()
    {
        Assert.Equal(0, await _command.Run(["run", "-", "--format", "timeml", "-o", Target], "{\"id\":\"../50%/a\",\"text\":\"Ships.\"}"));

        Assert.Equal([Path.Join(Target, "..%2F50%25%2Fa.tml")], Directory.GetFiles(_command.Folder, "*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("", "give a folder after -o")]
    [InlineData(" -o -", "give a folder after -o")]
    [InlineData(" -o {0}", "is a file; give a folder")]
    [InlineData(" -o {0}/x", "cannot be made")]
    public async Task Wrong_folders_are_one_line_and_exit_2(string options, string word)
    {
        string article = _command.File("a.txt", "Ships.");
        string arguments = $"run {article} --format timeml{string.Format(System.Globalization.CultureInfo.InvariantCulture, options, article)}";

        Assert.Equal(2, await _command.Run(arguments.Split(' ')));

        Assert.Contains(word, Assert.Single(_command.ErrorLines), StringComparison.Ordinal);
        Assert.Equal([article], Directory.GetFiles(_command.Folder));
    }

    [Fact]
    public async Task A_stopped_run_leaves_no_half_file()
    {
        string article = _command.File("a.txt", "Ships.");

        Assert.Equal(130, await _command.Run(["run", article, "--format", "timeml", "-o", Target], stop: new CancellationToken(canceled: true)));

        Assert.Empty(Directory.GetFiles(Target));
    }

    private static string Text(string document)
    {
        XmlDocument xml = new() { PreserveWhitespace = true };
        xml.LoadXml(document);
        return xml.DocumentElement!["TEXT"]!.InnerText;
    }
}
