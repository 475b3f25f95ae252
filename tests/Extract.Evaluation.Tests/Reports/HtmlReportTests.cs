using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Extract.Evaluation.Reports.Html;
using Xunit;

namespace Extract.Evaluation.Tests.Reports;

/// <summary>What a page may and may not hold.</summary>
public sealed class HtmlReportTests
{
    private static readonly string _page = Page();

    [Fact]
    public void Its_policy_allows_its_own_style_and_script_and_nothing_else()
    {
        string policy = Regex.Match(_page, "Content-Security-Policy\" content=\"([^\"]*)\"").Groups[1].Value;

        Assert.StartsWith("default-src 'none'; ", policy, StringComparison.Ordinal);
        Assert.Contains($"style-src 'sha256-{Hash("style")}'", policy, StringComparison.Ordinal);
        Assert.Contains($"script-src 'sha256-{Hash("script")}'", policy, StringComparison.Ordinal);
    }

    [Fact]
    public void It_loads_nothing_and_runs_nothing_that_an_article_says()
    {
        Assert.DoesNotMatch("(?i)(src|href)=\"(https?:)?//", _page);
        Assert.DoesNotMatch("(?i) (style|on[a-z]+)=\"", _page);
        Assert.DoesNotContain("<plays>", _page, StringComparison.Ordinal);
        Assert.Contains("Bo Lind &lt;plays&gt; &amp; sings", _page, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_gold_and_found_facts_are_marked_and_numbered()
    {
        Assert.Contains("<mark class=\"gold system\" data-facts=\"a1-1\">Anna Berg played in the Great Hall</mark><sup><a class=\"system\" href=\"#a1-1\" title=\"found: concert\">S1</a></sup>", _page, StringComparison.Ordinal);
        Assert.Contains("<mark class=\"gold\" data-facts=\"a1-1\"> on 9 November</mark><sup><a class=\"gold\" href=\"#a1-1\" title=\"gold: concert\">G1</a></sup>", _page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_link_within_the_page_leads_somewhere()
    {
        string[] targets = [.. Regex.Matches(_page, "href=\"#([^\"]*)\"").Select(m => m.Groups[1].Value)];

        Assert.NotEmpty(targets);
        Assert.All(targets, target => Assert.Contains($"id=\"{target}\"", _page, StringComparison.Ordinal));
    }

    [Fact]
    public void A_rule_is_shown_with_its_place_and_a_link()
    {
        Assert.Contains("<a href=\"../rules/pass.yaml#L12\">rules/pass.yaml:12</a>", _page, StringComparison.Ordinal);
        Assert.Contains("pattern: &quot;&lt;passed&gt; to&quot;", _page, StringComparison.Ordinal);
    }

    private static string Hash(string tag)
    {
        string content = Regex.Match(_page, $"<{tag}>(.*?)</{tag}>", RegexOptions.Singleline).Groups[1].Value;
        return Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
    }

    private static string Page()
    {
        StringWriter page = new();
        HtmlReport.Write(page, Sample.After, Sample.Content);
        return page.ToString();
    }
}
