using Extract.Evaluation.Assessing;

namespace Extract.Evaluation.Reports.Html;

/// <summary>
/// An assessment as one page that needs nothing else: figures, and article by article the text with the words of gold and found facts, what is wrong with
/// each, and the rules that found it.
/// </summary>
public static class HtmlReport
{
    public static void Write(TextWriter output, Assessment assessment, PageContent? content = null)
    {
        content ??= PageContent.None;
        HtmlPage.Write(output, "Extracted against gold", body =>
        {
            FigureTables.Write(body, assessment, content.Runs);
            FilterBar.Write(body, assessment, content.Runs);
            body.Write("<p><mark class=\"gold\" data-facts=\"\">underlined</mark> and closed by <sup>G</sup>: gold; ");
            body.Write("<mark class=\"system\" data-facts=\"\">with a dashed line above</mark> and closed by <sup>S</sup>: found. The number is that of the fact below.</p>\n<main>\n");
            RuleSection rules = new(content);
            FactCard card = new(body, rules);
            foreach ((string article, IReadOnlyList<ShownFact> facts) in ShownFact.Of(assessment.Strict, content.Runs))
            {
                body.Write($"<section class=\"article\"><h2>{HtmlPage.Encoded(article)}</h2>\n");
                if (content.Texts.TryGetValue(article, out string? text))
                {
                    MarkedText.Write(body, article, text, facts);
                }

                body.Write("<ol class=\"facts\">\n");
                foreach (ShownFact fact in facts)
                {
                    card.Write(fact);
                }

                body.Write("</ol></section>\n");
            }

            body.Write("</main>\n");
            rules.Write(body);
        });
    }
}
