using Xunit;

namespace Extract.Articles.Tests;

public sealed class FormatTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Markdown_keeps_every_word_at_its_place()
    {
        const string source = "# The **grand** tour\n\nAnna [Berg](http://a.example \"x\") came\nby *boat* &amp; `sled`.\n\n- one\n- two \\* three\n\n![photo](p.jpg)\n";

        Article article = Read("a.md", source);

        Assert.Equal("The   grand   tour", article.Title);
        Assert.Equal(source.Length, article.Text.Length);
        Assert.Equal(
            ["The grand tour", "Anna Berg came by boat & sled .", "one", "two * three"],
            article.Text.Split('\n').Select(Folded).Where(line => line.Length > 0));
        foreach (string word in new[] { "grand", "Anna", "Berg", "came", "boat", "sled", "three" })
        {
            Assert.Equal(source.IndexOf(word, StringComparison.Ordinal), article.Text.IndexOf(word, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Markdown_without_markup_stays_as_it_is()
    {
        const string source = "Anna came to Oslo.\n\nShe stayed – for “two” days.\n";

        Assert.Equal(source, Read("a.md", source).Text);
    }

    [Fact]
    public void A_hard_wrapped_paragraph_is_one_line()
    {
        Assert.Equal("Anna came  to Oslo.\r\n\r\nBye.", Read("a.md", "Anna came\r\nto Oslo.\r\n\r\nBye.").Text);
    }

    [Fact]
    public void Tables_and_embedded_html_lose_their_markup_only()
    {
        string text = Read("a.md", "| Day | Town |\n|---|---|\n| One | Oslo |\n\n<div class=\"x\">Boxed words</div>\n\n    indented\n").Text;

        Assert.Equal(["Day Town", "One Oslo", "Boxed words", "indented"], text.Split('\n').Select(Folded).Where(line => line.Length > 0));
    }

    [Fact]
    public void Html_gives_its_paragraphs_and_nothing_around_them()
    {
        Article article = Read("a.html", """
            <!DOCTYPE html><html><head><title>Tour | Gazette</title><style>p { color: red }</style>
            <meta property="og:site_name" content="The Gazette"><meta property="article:published_time" content="2012-05-19T08:00:00Z">
            <script>var x = "<p>no</p>";</script></head>
            <body><nav><a href="/">Home</a></nav>
            <article><h1>The tour</h1><p>Anna &amp; Bo came
               to&nbsp;<b>Oslo</b>.<br>They stayed.</p><ul><li>one<li>two</ul><figure><img alt="x"><figcaption>A boat</figcaption></figure></article>
            <footer>Copyright</footer></body></html>
            """);

        Assert.Equal("The tour\n\nAnna & Bo came to\u00a0Oslo.\nThey stayed.\n\none\ntwo\n\nA boat\n", article.Text);
        Assert.Equal(("The tour", new DateOnly(2012, 5, 19), "The Gazette"), (article.Title, article.Published, article.Source));
    }

    [Fact]
    public void Html_without_text_is_refused()
    {
        Assert.Throws<ArticleException>(() => Read("a.html", "<html><body><script>1</script></body></html>"));
    }

    private static string Folded(string line) => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private Article Read(string name, string text) => Assert.Single(Articles.Read(_folder.Write(name, text)));
}
