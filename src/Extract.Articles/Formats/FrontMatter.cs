using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Extract.Articles.Formats;

/// <summary>
/// The YAML block between two lines <c>---</c> at the start of a file: title, published, source, any of which may be
/// missing; other fields are somebody else's and pass unread.
/// </summary>
internal static class FrontMatter
{
    /// <summary>The article of a file's text. Its text starts right after the line break of the closing line.</summary>
    /// <exception cref="ArticleException">The front matter is not closed, no YAML, or a field means nothing.</exception>
    public static Article Read(string id, string path, string raw)
    {
        int start = AfterFence(raw, 0);
        if (start < 0)
        {
            return new Article(id, raw);
        }

        int end = start;
        int after;
        while ((after = AfterFence(raw, end)) < 0)
        {
            int lineBreak = raw.IndexOf('\n', end);
            if (lineBreak < 0)
            {
                throw new ArticleException(path, 1, 1, "the front matter is not closed; add a line --- after it");
            }

            end = lineBreak + 1;
        }

        return Fields(new Article(id, raw[after..]), path, raw[start..end]);
    }

    /// <summary>A day from its ISO form, time of day allowed ("2013-11-09", "2013-11-09T18:40Z"); null when it is none.</summary>
    public static DateOnly? Day(string text)
    {
        string day = text.Length > 10 && text[10] is 'T' or ' ' ? text[..10] : text;
        return DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date) ? date : null;
    }

    /// <summary>The index just after a line <c>---</c> that starts at <paramref name="at"/>; -1 when none does.</summary>
    private static int AfterFence(string raw, int at)
    {
        if (at > raw.Length || !raw.AsSpan(at).StartsWith("---", StringComparison.Ordinal))
        {
            return -1;
        }

        int lineBreak = raw.IndexOf('\n', at);
        int end = lineBreak < 0 ? raw.Length : lineBreak;
        return raw.AsSpan(at + 3, end - at - 3).IsWhiteSpace() ? Math.Min(end + 1, raw.Length) : -1;
    }

    private static Article Fields(Article article, string path, string yaml)
    {
        Parser parser = new(new StringReader(yaml));
        YamlStream stream = [];
        try
        {
            stream.Load(parser);
        }
        catch (YamlException error)
        {
            throw Fault(path, error.Start, "is not valid YAML; put quotes around the value or mend the line", error);
        }
        catch (InvalidOperationException error)
        {
            throw Fault(path, parser.Current?.End ?? Mark.Empty, "is not valid YAML after here; close the bracket or quote", error);
        }

        if (stream.Documents.Count == 0)
        {
            return article;
        }

        YamlNode root = stream.Documents[0].RootNode;
        if (root is not YamlMappingNode mapping)
        {
            throw Fault(path, root.Start, "is no list of fields; write \"title: …\" on each line");
        }

        foreach ((YamlNode key, YamlNode value) in mapping.Children)
        {
            article = (key as YamlScalarNode)?.Value switch
            {
                "title" => article with { Title = Text(path, value, "title") },
                "source" => article with { Source = Text(path, value, "source") },
                "published" => article with { Published = Published(path, value) },
                _ => article,
            };
        }

        return article;
    }

    private static DateOnly? Published(string path, YamlNode value) => Text(path, value, "published") is not string text
        ? null
        : Day(text) ?? throw Fault(path, value.Start, $"has \"{text}\" as published, which is no date; write YYYY-MM-DD");

    private static string? Text(string path, YamlNode value, string field)
    {
        if (value is not YamlScalarNode scalar)
        {
            throw Fault(path, value.Start, $"has a list or mapping as {field}; write plain text");
        }

        bool isNull = scalar.Style == ScalarStyle.Plain && scalar.Value is null or "" or "~" or "null";
        return isNull ? null : scalar.Value;
    }

    /// <summary>A fault at a place in the YAML, which starts in the file's second line.</summary>
    private static ArticleException Fault(string path, Mark at, string what, Exception? inner = null) =>
        new(path, (int)Math.Max(at.Line, 1) + 1, (int)Math.Max(at.Column, 1), $"the front matter {what}", inner);
}
