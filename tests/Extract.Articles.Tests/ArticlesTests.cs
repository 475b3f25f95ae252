using System.Text;
using Xunit;

namespace Extract.Articles.Tests;

public sealed class ArticlesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Text_starts_right_after_the_front_matter()
    {
        string path = _folder.Write("tour.txt", "---\ntitle: A tour\npublished: 2013-11-09\nsource: The Gazette\n---\nIt began.\r\nIt went on.\n");

        Article article = Assert.Single(Articles.Read(path));

        Assert.Equal("It began.\r\nIt went on.\n", article.Text);
        Assert.Equal(("tour", "A tour", new DateOnly(2013, 11, 9), "The Gazette"), (article.Id, article.Title, article.Published, article.Source));
    }

    [Theory]
    [InlineData("---\r\npublished: \"2013-11-09T18:40:00+04:00\"\r\n---\r\n", "2013-11-09")]
    [InlineData("---\npublished: 2013-11-09 # the day after\n---\n", "2013-11-09")]
    [InlineData("---\npublished:\n---\n", null)]
    [InlineData("---\n---\n", null)]
    [InlineData("--- it is no front matter ---\n", null)]
    [InlineData("", null)]
    public void A_day_may_be_quoted_timed_or_missing(string frontMatter, string? day)
    {
        Article article = Assert.Single(Articles.Read(_folder.Write("a.txt", frontMatter + "Text.")));

        Assert.Equal(day, article.Published?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.EndsWith("Text.", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_text()
    {
        string path = _folder.Write("a.txt", [0xEF, 0xBB, 0xBF, .. "---\ntitle: T\n---\nText."u8]);

        Article article = Assert.Single(Articles.Read(path));

        Assert.Equal(("T", "Text."), (article.Title, article.Text));
    }

    [Fact]
    public void The_digest_is_that_of_the_files_bytes()
    {
        Article article = Assert.Single(Articles.Read(_folder.Write("a.txt", "abc")));

        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", article.Sha256);
    }

    [Fact]
    public void Articles_come_by_id_whatever_the_order_of_arguments()
    {
        string b = _folder.Write("x/b.txt", "B.");
        string a = _folder.Write("y/a.md", "A.");
        string c = _folder.Write("x/Z.jsonl", "{\"id\":\"C\",\"text\":\"C.\"}");

        Assert.Equal(["C", "a", "b"], Articles.Read(b, a, c).Select(article => article.Id));
        Assert.Equal(["C", "a", "b"], Articles.Read(c, a, b, a).Select(article => article.Id));
        Assert.Equal(["C", "a", "b"], Articles.Read(_folder.Path).Select(article => article.Id));
    }

    [Theory]
    [InlineData("*.txt", "a")]
    [InlineData("**/*.txt", "a b c")]
    [InlineData("d?/b.*", "b")]
    [InlineData("d1/**/*", "b c")]
    public void A_glob_finds_files(string pattern, string ids)
    {
        _folder.Write("a.txt", "A.");
        _folder.Write("d1/b.txt", "B.");
        _folder.Write("d1/d2/c.txt", "C.");
        _folder.Write(".hidden/d.txt", "D.");

        Assert.Equal(ids.Split(' '), Articles.Read(Path.Join(_folder.Path, pattern)).Select(article => article.Id));
    }

    [Theory]
    [InlineData("", "{0}: the file is empty; ")]
    [InlineData(" \n\t\n", "{0}: no text in it; ")]
    [InlineData("---\ntitle: T\n---\n\n", "{0}: no text in it; ")]
    [InlineData("---\ntitle: T\n", "{0}:1:1: the front matter is not closed; ")]
    [InlineData("---\ntitle: T\npublished: yesterday\n---\nText.", "{0}:3:12: the front matter has \"yesterday\" as published, ")]
    [InlineData("---\ntitle: A: B\n---\nText.", "{0}:2:9: the front matter is not valid YAML; ")]
    [InlineData("---\ntitle: [a\n---\nText.", "{0}:3:1: the front matter is not valid YAML")]
    [InlineData("---\njust words\n---\nText.", "{0}:2:1: the front matter is no list of fields; ")]
    [InlineData("PK\u0003\u0004\0\0", "{0}: the file is binary, not text; ")]
    public void A_bad_file_is_one_clear_line(string content, string report)
    {
        string path = _folder.Write("bad.txt", content);

        ArticleException problem = Assert.Throws<ArticleException>(() => Articles.Read(path).ToList());

        Assert.StartsWith(string.Format(System.Globalization.CultureInfo.InvariantCulture, report, path), problem.Report, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', problem.Report);
    }

    [Fact]
    public void A_byte_that_is_not_utf8_is_told_with_its_place()
    {
        string path = _folder.Write("bad.txt", [.. "Zürich\nCaf"u8, 0xE9, .. " in town"u8]);

        ArticleException problem = Assert.Throws<ArticleException>(() => Articles.Read(path).ToList());

        Assert.Equal((2, 4), (problem.Line, problem.Column));
        Assert.Contains("0xE9", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_an_empty_folder_and_a_vain_glob_are_reported()
    {
        List<ArticleException> problems = [];
        string empty = Directory.CreateDirectory(Path.Join(_folder.Path, "empty")).FullName;

        Assert.Empty(Articles.Find([empty, "no-such.txt", Path.Join(empty, "*.txt")], problems));

        Assert.Equal(["no articles", "no file matches", "no such file"], problems.Select(p => p.Message[..p.Message.IndexOfAny([';', ' '], 10)]).Order());
    }

    [Fact]
    public void The_second_article_with_an_id_is_reported_and_the_first_stays()
    {
        string first = _folder.Write("a/same.txt", "First.");
        string second = _folder.Write("b/same.txt", "Second.");
        List<ArticleException> problems = [];

        ArticleSource source = Assert.Single(Articles.Find([second, first], problems));

        Assert.Equal("First.", source.Read().Text);
        ArticleException problem = Assert.Single(problems);
        Assert.Equal(second, problem.File);
        Assert.Contains(first, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_json_line_does_not_stop_the_others()
    {
        string path = _folder.Write(
            "wire.jsonl",
            "{\"id\":\"one\",\"title\":\"T\",\"published\":\"2012-05-19\",\"source\":\"S\",\"text\":\"One.\\nTwo.\"}\n"
            + "{\"id\":\"two\",\"text\":}\n"
            + "\r\n"
            + "{\"id\":\"three\"}\n"
            + "{\"id\":\"one\",\"text\":\"Again.\"}\n"
            + "[1]\n"
            + "{\"id\":\"four\",\"text\":\"Four.\",\"published\":\"May\"}\n"
            + "{\"id\":\"five\",\"text\":\"\\ud800\"}\n"
            + "{\"id\":\"six\",\"text\":\"Six.\"}");
        List<ArticleException> problems = [];

        List<Article> articles = Articles.Find([path], problems).Select(source => source.Read()).ToList();

        Assert.Equal(["one", "six"], articles.Select(article => article.Id));
        Assert.Equal("One.\nTwo.", articles[0].Text);
        Assert.Equal(new DateOnly(2012, 5, 19), articles[0].Published);
        Assert.Equal([2, 4, 5, 6, 7, 8], problems.Select(problem => problem.Line).Order());
        Assert.Equal(20, problems.Single(problem => problem.Line == 2).Column);
    }

    [Theory]
    [InlineData("Plain text.", "stdin", "Plain text.")]
    [InlineData("---\ntitle: T\n---\nPlain text.", "stdin", "Plain text.")]
    [InlineData("{\"id\":\"x\",\"text\":\"From a line.\"}", "x", "From a line.")]
    [InlineData("<!DOCTYPE html><p>From a <b>page</b>.", "stdin", "From a page.\n")]
    public void Standard_input_is_read_by_what_it_holds(string input, string id, string text)
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(input));

        Article article = Assert.Single(Articles.Find(["-"], [], stream)).Read();

        Assert.Equal((id, text), (article.Id, article.Text));
    }
}
