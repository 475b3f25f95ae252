using Extract.Evaluation.Errors;
using Extract.Evaluation.Judging;

namespace Extract.Evaluation.Reports.Html;

/// <summary>Shows one fact: what is right and wrong, the words, and the rules with links to where they are written.</summary>
internal sealed class FactCard(TextWriter output, RuleSection rules)
{
    public void Write(ShownFact fact)
    {
        Difference? difference = fact.Difference;
        string[] errors = [.. (difference?.Errors ?? []).Select(e => ErrorName.Of(e.Class)).Distinct()];
        string change = fact.Change?.Kind.ToString().ToLowerInvariant() ?? "";
        output.Write($"<li id=\"{fact.Id}\" data-type=\"{HtmlPage.Encoded(fact.Outcome.Type)}\" data-errors=\"{string.Join(' ', errors)}\" data-change=\"{change}\">");
        string kind = difference is null ? "right" : DifferenceJson.KindName(difference.Kind);
        string tags = string.Concat(errors.Concat(Notes(fact, change)).Select(tag => $"<span class=\"tag\">{HtmlPage.Encoded(tag)}</span>"));
        output.Write($"<div class=\"{(difference is null ? kind : $"difference {kind}")}\"><b>{kind}</b>{fact.Number}. {HtmlPage.Encoded(Headline(fact))}{tags}");
        foreach (string detail in difference is null ? [] : FactText.Details(difference))
        {
            output.Write($"<p>{HtmlPage.Encoded(detail)}</p>");
        }

        Quote("gold", fact.Outcome.Gold);
        Quote("found", fact.Outcome.System);
        output.Write("</div></li>\n");
    }

    private static IEnumerable<string> Notes(ShownFact fact, string change)
    {
        if (change.Length > 0)
        {
            yield return $"{change} than before";
        }

        if (fact.Outcome.IsOptional)
        {
            yield return "optional";
        }
    }

    private static string Headline(ShownFact fact) => fact.Difference is { } difference
        ? FactText.Of(difference).Headline
        : $"{fact.Outcome.Type} {FactText.Slots(fact.Outcome.Gold!)}";

    private void Quote(string side, JudgedFact? fact)
    {
        if (fact is null)
        {
            return;
        }

        output.Write($"<p>{side}: {HtmlPage.Encoded(FactText.Quote(fact))}");
        if (fact.Rules is { Count: > 0 } names)
        {
            output.Write($" by {string.Join(", ", names.Select(rules.Link))}");
        }

        output.Write("</p>");
    }
}
