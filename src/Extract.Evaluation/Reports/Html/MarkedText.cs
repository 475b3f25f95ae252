using Extract.Evaluation.Clusters;

namespace Extract.Evaluation.Reports.Html;

/// <summary>
/// An article's text with the words that show its facts: gold underlined, found with a dashed line above, each span closed by G or S and the number of
/// its fact, so that neither colour nor position alone tells them apart.
/// </summary>
internal static class MarkedText
{
    public static void Write(TextWriter output, string article, string text, IReadOnlyList<ShownFact> facts)
    {
        List<Span> spans = [.. facts.SelectMany(fact => Spans(article, text, fact)).Distinct()];
        SortedSet<int> cuts = new(spans.SelectMany(span => new[] { span.Start, span.End })) { 0, text.Length };
        output.Write("<div class=\"text\">");
        int from = 0;
        foreach (int to in cuts.Where(cut => cut > 0))
        {
            Span[] here = [.. spans.Where(span => span.Start <= from && to <= span.End)];
            string slice = HtmlPage.Encoded(text[from..to]);
            output.Write(here.Length == 0 ? slice : $"<mark class=\"{Classes(here)}\" data-facts=\"{string.Join(' ', here.Select(span => span.Fact.Id).Distinct())}\">{slice}</mark>");
            foreach (Span span in here.Where(span => span.End == to))
            {
                (string name, char letter, string side) = span.IsGold ? ("gold", 'G', "gold") : ("system", 'S', "found");
                output.Write($"<sup><a class=\"{name}\" href=\"#{span.Fact.Id}\" title=\"{side}: {HtmlPage.Encoded(span.Fact.Outcome.Type)}\">{letter}{span.Fact.Number}</a></sup>");
            }

            from = to;
        }

        output.Write("</div>\n");
    }

    private static string Classes(Span[] spans) => (spans.Any(s => s.IsGold), spans.Any(s => !s.IsGold)) switch
    {
        (true, true) => "gold system",
        (true, false) => "gold",
        _ => "system",
    };

    private static IEnumerable<Span> Spans(string article, string text, ShownFact fact)
    {
        // Gold quotes without saying where; the first place is as good as any other.
        if (fact.Outcome.Gold is { Evidence.Length: > 0 } gold)
        {
            foreach ((int start, int end) in NameFinder.Find(text, gold.Evidence).Take(1))
            {
                yield return new Span(start, end, true, fact);
            }
        }

        foreach (Knowledge.Evidence proof in fact.Outcome.System?.Proofs ?? [])
        {
            // A text that has changed since it was read has these words elsewhere.
            bool isThere = proof.Start >= 0 && proof.Start < proof.End && proof.End <= text.Length && text.AsSpan(proof.Start..proof.End).SequenceEqual(proof.Text);
            if (isThere && Path.GetFileNameWithoutExtension(proof.Article) == article)
            {
                yield return new Span(proof.Start, proof.End, false, fact);
            }
        }
    }

    private sealed record Span(int Start, int End, bool IsGold, ShownFact Fact);
}
