using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Extract.Articles.Formats;

/// <summary>
/// Markdown with its markup blanked: every character of the text keeps its place, so an offset points into the file
/// as people see it. A line break within a paragraph becomes a space; addresses of links and images vanish.
/// </summary>
internal static class MarkdownText
{
    private static readonly MarkdownPipeline _pipeline =
        new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().UseEmphasisExtras().Build();

    /// <summary>The article with blanked text; the first heading as title where front matter gives none.</summary>
    public static Article Read(Article article, string path)
    {
        string source = article.Text;
        MarkdownDocument document = Markdown.Parse(source, _pipeline);
        char[] text = new char[source.Length];
        for (int i = 0; i < text.Length; i++)
        {
            text[i] = source[i] is '\n' or '\r' ? source[i] : ' ';
        }

        string? title = article.Title;
        foreach (MarkdownObject item in document.Descendants())
        {
            switch (item)
            {
                case Inline inline:
                    Copy(inline, source, text);
                    break;
                case HtmlBlock html:
                    CopyOutsideTags(source, html.Span, text);
                    break;
                case CodeBlock code:
                    CopyLines(code, source, text);
                    break;
                default:
                    break;
            }
        }

        if (title is null && document.Descendants<HeadingBlock>().FirstOrDefault() is { Level: 1, Inline: not null } heading)
        {
            title = new string(text, heading.Span.Start, heading.Span.Length).Trim(' ', '#', '\n', '\r');
        }

        return article with { Text = new string(text), Title = title };
    }

    private static void Copy(Inline inline, string source, char[] text)
    {
        SourceSpan span = inline.Span;
        if (span.IsEmpty || span.Start < 0 || span.End >= source.Length || IsInImage(inline))
        {
            return;
        }

        switch (inline)
        {
            case LiteralInline literal:
                // An escape (\*) belongs to the span but not to the content, which is what the span ends with.
                ReadOnlySpan<char> content = literal.Content.AsSpan();
                if (content.Length <= span.Length)
                {
                    content.CopyTo(text.AsSpan(span.End + 1 - content.Length));
                }

                break;
            case CodeInline code:
                int at = source.IndexOf(code.Content, span.Start, span.Length, StringComparison.Ordinal);
                if (at >= 0)
                {
                    code.Content.CopyTo(text.AsSpan(at));
                }

                break;
            case HtmlEntityInline entity when entity.Transcoded.Length <= span.Length:
                entity.Transcoded.AsSpan().CopyTo(text.AsSpan(span.Start));
                break;
            case LineBreakInline { IsHard: false }:
                int start = span.Start;
                while (start <= span.End || (start < source.Length && source[start] is '\n' or '\r' && source[start - 1] == '\r'))
                {
                    text[start++] = ' ';
                }

                break;
            default:
                break;
        }
    }

    private static bool IsInImage(Inline inline)
    {
        for (ContainerInline? parent = inline.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is LinkInline { IsImage: true })
            {
                return true;
            }
        }

        return false;
    }

    private static void CopyOutsideTags(string source, SourceSpan span, char[] text)
    {
        bool inTag = false;
        for (int i = span.Start; i <= span.End && i < source.Length; i++)
        {
            inTag |= source[i] == '<';
            if (!inTag)
            {
                text[i] = source[i];
            }

            inTag &= source[i] != '>';
        }
    }

    private static void CopyLines(CodeBlock code, string source, char[] text)
    {
        for (int line = 0; line < code.Lines.Count; line++)
        {
            ReadOnlySpan<char> content = code.Lines.Lines[line].Slice.AsSpan();
            int from = Math.Clamp(code.Lines.Lines[line].Position, 0, source.Length);
            int at = source.AsSpan(from).IndexOf(content, StringComparison.Ordinal);
            if (at >= 0)
            {
                content.CopyTo(text.AsSpan(from + at));
            }
        }
    }
}
