using Extract.Language;
using Spectre.Console;

namespace Extract.Cli.Output;

/// <summary>A sentence in one line with tokens marked: <c>The flame *arrived* in [Exeter](place).</c></summary>
internal static class MarkedSentence
{
    /// <param name="trigger">Between asterisks; -1 for none.</param>
    /// <param name="marked">Spans and what stands behind them; those outside the sentence are left out.</param>
    public static List<(string Text, Style Style)> Of(Document document, int sentence, int trigger, IReadOnlyList<(TokenSpan Span, string Label)> marked)
    {
        List<(string, Style)> parts = [];
        TokenSpan span = document.Sentences[sentence].Span;
        int t = span.First;
        while (t < span.End)
        {
            (TokenSpan mark, string label) = marked.FirstOrDefault(m => m.Span.First == t && m.Span.End <= span.End && m.Span.Length > 0);
            TokenSpan words = label is null ? new TokenSpan(t, t + 1) : mark;
            string text = Drawing.Safe(OneLine(document.TextOf(words)));
            parts.Add(label is not null ? ($"[{text}]({label})", SentenceDrawing.Teal) : t == trigger ? ($"*{text}*", SentenceDrawing.Strong) : (text, Style.Plain));
            bool glued = words.End >= span.End || document.Tokens[words.End].Start == document.Tokens[words.End - 1].End;
            parts.Add((glued ? "" : " ", Style.Plain));
            t = words.End;
        }

        return parts;
    }

    public static string OneLine(ReadOnlySpan<char> text) => string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
