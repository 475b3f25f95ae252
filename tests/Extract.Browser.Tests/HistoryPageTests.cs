using Extract.Evaluation.History;
using Extract.Evaluation.Judging;
using Extract.Evaluation.Reports.Html;
using Xunit;

namespace Extract.Browser.Tests;

/// <summary>The page of <c>extract history --format html</c> as a browser shows it.</summary>
public sealed class HistoryPageTests
{
    [BrowserFact]
    public async Task It_opens_without_an_error_and_draws_each_commit()
    {
        StringWriter page = new();
        HistoryPage.Write(page, [.. Enumerable.Range(1, 30).Select(i => new HistoryEntry(
            $"c{i}", 40, Measures.Of(i, 40, 40), Measures.Of(i, 60, 50), i / 35.0, [], i % 3 == 0 ? null : 8000, i % 3 == 0 ? null : 1.5))]);
        await using BrowserPage opened = await BrowserPage.Open(page.ToString());

        Assert.Equal(30, await opened.Page.Locator("circle.one").CountAsync());
        Assert.Equal(20, await opened.Page.Locator("circle.four").CountAsync());
        Assert.Empty(opened.Errors);
        Assert.Empty(opened.Requests);
    }
}
