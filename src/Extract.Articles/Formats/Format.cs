using System.Security.Cryptography;

namespace Extract.Articles.Formats;

/// <summary>A way to write an article. Immutable and thread-safe.</summary>
internal sealed class Format
{
    public static readonly Format Plain = new((article, _) => article, ".txt", ".text");
    public static readonly Format Markdown = new(MarkdownText.Read, ".md", ".markdown");
    public static readonly Format Html = new(HtmlText.Read, ".html", ".htm", ".xhtml");
    public static readonly Format TimeMl = new(TimeMlText.Read, ".tml");

    /// <summary>Holds many articles; <see cref="Formats.JsonLines"/> reads it.</summary>
    public static readonly Format JsonLines = new((article, _) => article, ".jsonl", ".ndjson");

    /// <summary>How far into the input the root of a TimeML document may stand, in bytes: behind declaration, comments, document type.</summary>
    private const int Prologue = 2048;

    private static readonly Format[] _all = [Plain, Markdown, Html, TimeMl, JsonLines];

    private readonly Func<Article, string, Article> _toText;
    private readonly string[] _extensions;

    private Format(Func<Article, string, Article> toText, params string[] extensions) => (_toText, _extensions) = (toText, extensions);

    /// <summary>Whether a folder's file is taken for an article.</summary>
    public static bool IsKnown(string path) => Array.Exists(_all, format => format.Has(path));

    /// <summary>The format by the file name's extension; an unknown one counts as plain text.</summary>
    public static Format Of(string path) => Array.Find(_all, format => format.Has(path)) ?? Plain;

    /// <summary>The format by how the content starts, for input without a name.</summary>
    public static Format Sniff(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> start = Utf8Text.WithoutMark(bytes).TrimStart(" \t\r\n"u8);
        return start switch
        {
            [(byte)'{', ..] => JsonLines,
            [(byte)'<', ..] when start[..Math.Min(start.Length, Prologue)].IndexOf("<TimeML"u8) >= 0 => TimeMl,
            [(byte)'<', (byte)'!' or (byte)'?' or >= (byte)'A' and <= (byte)'z', ..] => Html,
            _ => Plain,
        };
    }

    /// <summary>Reads the bytes of one article.</summary>
    /// <exception cref="ArticleException">They are no text, or their front matter is no YAML.</exception>
    public Article Read(string id, string path, byte[] bytes)
    {
        string raw = Utf8Text.Decode(path, bytes);
        Article article = _toText(FrontMatter.Read(id, path, raw), path) with { Sha256 = Hash(bytes) };
        return string.IsNullOrWhiteSpace(article.Text)
            ? throw new ArticleException(path, 0, 0, "no text in it; write the article or leave the file out")
            : article;
    }

    public static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private bool Has(string path) =>
        Array.Exists(_extensions, extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
}
