namespace Extract.Evaluation.Reports.Html;

/// <summary>Links to rules, and at the end of the page what each of those that are linked to says and where. Not thread-safe.</summary>
internal sealed class RuleSection(PageContent content)
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>A link to the rule on this page, or its name where it is not known where it is written.</summary>
    public string Link(string rule)
    {
        string name = HtmlPage.Encoded(rule);
        if (!content.Rules.TryGetValue(rule, out RuleSource? source))
        {
            return $"<code>{name}</code>";
        }

        if (!_numbers.TryGetValue(rule, out int number))
        {
            _numbers.Add(rule, number = _numbers.Count + 1);
        }

        return $"<a href=\"#rule{number}\" title=\"{HtmlPage.Encoded(Place(source))}\"><code>{name}</code></a>";
    }

    public void Write(TextWriter output)
    {
        if (_numbers.Count == 0)
        {
            return;
        }

        output.Write("<h2>Rules</h2>\n");
        foreach ((string rule, int number) in _numbers.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            RuleSource source = content.Rules[rule];
            string place = HtmlPage.Encoded(Place(source));
            string link = content.Link(source.File) is { } address ? $"<a href=\"{HtmlPage.Encoded(address)}#L{source.Line}\">{place}</a>" : place;
            output.Write($"<details id=\"rule{number}\"><summary><code>{HtmlPage.Encoded(rule)}</code></summary><p>{link}</p><pre>{HtmlPage.Encoded(source.Text)}</pre></details>\n");
        }
    }

    private static string Place(RuleSource source) => $"{source.File}:{source.Line}";
}
