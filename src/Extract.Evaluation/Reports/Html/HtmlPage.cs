using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Extract.Evaluation.Reports.Html;

/// <summary>
/// The frame of a page that needs nothing else: style and script stand in it, and its content security policy (W3C CSP Level 3) allows those two by their
/// hashes and nothing besides, so that whatever an article says is never run. Thread-safe.
/// </summary>
internal static class HtmlPage
{
    private static readonly string _style = Resource("page.css");
    private static readonly string _script = Resource("page.js");

    public static void Write(TextWriter output, string title, Action<TextWriter> body)
    {
        output.Write("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n");
        output.Write("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
        output.Write($"style-src 'sha256-{Hash(_style)}'; script-src 'sha256-{Hash(_script)}'; base-uri 'none'; form-action 'none'\">\n");
        output.Write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"referrer\" content=\"no-referrer\">\n");
        output.Write($"<title>{Encoded(title)}</title>\n<style>{_style}</style></head>\n<body><h1>{Encoded(title)}</h1>\n");
        body(output);
        output.Write($"<script>{_script}</script>\n</body></html>\n");
    }

    /// <summary>Text that is safe between tags and between quotes.</summary>
    public static string Encoded(string text) => WebUtility.HtmlEncode(Printable(text));

    /// <summary>Without characters that HTML does not have.</summary>
    private static string Printable(string text) =>
        text.Any(IsNoCharacter) ? string.Concat(text.Select(c => IsNoCharacter(c) ? '\uFFFD' : c)) : text;

    private static bool IsNoCharacter(char c) => c is < ' ' and not '\t' and not '\n' and not '\r' or >= '\u007F' and <= '\u009F' or '\uFFFE' or '\uFFFF';

    private static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Resource(string name)
    {
        using Stream stream = typeof(HtmlPage).Assembly.GetManifestResourceStream(name)!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
