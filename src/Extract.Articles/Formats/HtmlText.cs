using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Extract.Articles.Formats;

/// <summary>
/// The readable text of a page: paragraphs parted by blank lines, line breaks kept, white space folded, and what is
/// no part of the article (scripts, navigation, forms) left out.
/// </summary>
internal static class HtmlText
{
    private static readonly HashSet<string> _skipped = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "nav", "aside", "footer", "form", "button",
        "select", "textarea", "head", "video", "audio", "canvas", "dialog", "menu",
    };

    private static readonly HashSet<string> _paragraphs = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "section", "article", "main", "header", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "table", "figure",
        "figcaption", "blockquote", "pre", "hr", "address", "details", "summary", "body", "hgroup",
    };

    private static readonly HashSet<string> _lines = new(StringComparer.OrdinalIgnoreCase)
    {
        "li", "tr", "td", "th", "dt", "dd", "caption", "br",
    };

    /// <summary>The article with the page's text; the page's own title, day and site where front matter gives none.</summary>
    public static Article Read(Article article, string path)
    {
        IHtmlDocument page = new HtmlParser().ParseDocument(article.Text);
        string text = Text(Root(page));
        return article with
        {
            Text = text.Length > 0 || page.Body is null ? text : Text(page.Body),
            Title = article.Title ?? Meta(page, "og:title") ?? Folded(page.QuerySelector("h1")?.TextContent) ?? Folded(page.Title),
            Published = article.Published ?? Published(page),
            Source = article.Source ?? Meta(page, "og:site_name"),
        };
    }

    private static IElement Root(IHtmlDocument page)
    {
        IHtmlCollection<IElement> articles = page.QuerySelectorAll("article");
        IElement? root = articles.Length == 1 ? articles[0] : page.QuerySelector("main, [role=main]");
        return root ?? page.Body ?? page.DocumentElement;
    }

    private static DateOnly? Published(IHtmlDocument page)
    {
        string? text = Meta(page, "article:published_time")
            ?? Meta(page, "datePublished")
            ?? Meta(page, "date")
            ?? page.QuerySelector("time[datetime]")?.GetAttribute("datetime");
        return text is null ? null : FrontMatter.Day(text.Trim());
    }

    private static string? Meta(IHtmlDocument page, string name)
    {
        foreach (IElement meta in page.QuerySelectorAll("meta[content]"))
        {
            if (meta.GetAttribute("property") == name || meta.GetAttribute("name") == name || meta.GetAttribute("itemprop") == name)
            {
                return Folded(meta.GetAttribute("content"));
            }
        }

        return null;
    }

    private static string? Folded(string? text)
    {
        string folded = string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return folded.Length > 0 ? folded : null;
    }

    private static string Text(IElement root)
    {
        Writer writer = new();
        Walk(root, writer, verbatim: false);
        return writer.ToString();
    }

    private static void Walk(INode node, Writer writer, bool verbatim)
    {
        if (node is IText text)
        {
            writer.Add(text.Data, verbatim);
        }
        else if (node is IElement element && !IsSkipped(element))
        {
            int breaks = _paragraphs.Contains(element.LocalName) ? 2 : _lines.Contains(element.LocalName) ? 1 : 0;
            writer.Break(breaks);
            foreach (INode child in element.ChildNodes)
            {
                Walk(child, writer, verbatim || element.LocalName == "pre");
            }

            writer.Break(breaks);
        }
    }

    /// <summary>A header is the site's, unless it stands in the article.</summary>
    private static bool IsSkipped(IElement element) =>
        _skipped.Contains(element.LocalName)
        || element.HasAttribute("hidden")
        || element.GetAttribute("aria-hidden") == "true"
        || (element.LocalName == "header" && element.Closest("article, main") is null && element.QuerySelector("h1") is null);

    /// <summary>Collects text, folding white space and holding breaks back until more text comes.</summary>
    private sealed class Writer
    {
        private readonly StringBuilder _text = new();
        private int _breaks;
        private bool _space;

        public void Break(int count) => _breaks = Math.Max(_breaks, count);

        public void Add(string data, bool verbatim)
        {
            foreach (char c in data)
            {
                if (verbatim && c == '\n')
                {
                    Break(1);
                }
                else if (c is ' ' or '\t' or '\n' or '\r' or '\f')
                {
                    _space = true;
                }
                else
                {
                    Flush();
                    _text.Append(c);
                }
            }
        }

        public override string ToString() => _text.Length > 0 ? _text.ToString() + "\n" : "";

        private void Flush()
        {
            if (_text.Length > 0 && _breaks > 0)
            {
                _text.Append('\n', _breaks);
            }
            else if (_text.Length > 0 && _space)
            {
                _text.Append(' ');
            }

            (_breaks, _space) = (0, false);
        }
    }
}
