using Extract.Evaluation.Errors;
using Microsoft.Playwright;
using Xunit;

namespace Extract.Browser.Tests;

/// <summary>The page of <c>diff --format html</c> as a browser shows it.</summary>
public sealed class HtmlReportTests
{
    [Fact]
    public void The_page_of_forty_articles_is_smaller_than_five_megabytes() => Assert.InRange(FortyArticles.Bytes, 100_000, 5_000_000);

    [BrowserFact]
    public async Task It_opens_without_an_error_and_asks_for_nothing()
    {
        await using BrowserPage opened = await BrowserPage.Open(FortyArticles.Page);

        Assert.Equal(40, await opened.Page.Locator("section.article").CountAsync());
        Assert.Equal(40, await opened.Page.Locator("section.article .text").CountAsync());
        Assert.Contains(" facts", await opened.Page.Locator(".filter output").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(opened.Errors);
        Assert.Empty(opened.Requests);
    }

    [BrowserFact]
    public async Task I_can_choose_one_class_of_errors_with_the_keyboard()
    {
        await using BrowserPage opened = await BrowserPage.Open(FortyArticles.Page);
        ILocator error = opened.Page.Locator("select[name=error]");
        await error.FocusAsync();
        await opened.Page.Keyboard.TypeAsync("wrong-status");

        int expected = FortyArticles.Assessment.Strict.Differences.Count(d => d.Errors.Any(e => e.Class == ErrorClass.WrongStatus));
        Assert.Equal("wrong-status", await error.InputValueAsync());
        Assert.Equal(expected, await opened.Page.Locator(".facts li:visible").CountAsync());
        Assert.StartsWith($"{expected} of ", await opened.Page.Locator(".filter output").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await opened.Page.Locator("section.article:visible:not(:has(li:visible))").CountAsync());
    }

    [BrowserFact]
    public async Task I_can_choose_what_is_told_worse_than_before()
    {
        await using BrowserPage opened = await BrowserPage.Open(FortyArticles.Page);
        await opened.Page.Locator("select[name=change]").SelectOptionAsync("better");

        int shown = await opened.Page.Locator(".facts li:visible").CountAsync();
        Assert.InRange(shown, 1, await opened.Page.Locator(".facts li").CountAsync() - 1);
        Assert.Equal(shown, await opened.Page.Locator(".facts li:visible[data-change=better]").CountAsync());
    }

    [BrowserFact]
    public async Task A_mark_leads_to_its_fact_and_a_fact_to_its_rule()
    {
        await using BrowserPage opened = await BrowserPage.Open(FortyArticles.Page);
        ILocator mark = opened.Page.Locator("sup a.system").First;
        string target = (await mark.GetAttributeAsync("href"))!;
        await mark.FocusAsync();
        await opened.Page.Keyboard.PressAsync("Enter");
        Assert.Equal(target[1..], await opened.Page.EvaluateAsync<string>("document.activeElement.id"));

        await opened.Page.Locator($"{target} p a").First.ClickAsync();
        Assert.Contains("name:", await opened.Page.Locator("details[open] pre").First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(opened.Errors);
    }

    [BrowserFact]
    public async Task Gold_and_found_words_differ_by_more_than_colour()
    {
        await using BrowserPage opened = await BrowserPage.Open(FortyArticles.Page);

        Assert.Equal("solid none", await Lines("mark.gold:not(.system)"));
        Assert.Equal("none dashed", await Lines("mark.system:not(.gold)"));

        Task<string> Lines(string mark) => opened.Page.Locator($"section {mark}").First.EvaluateAsync<string>(
            "mark => `${getComputedStyle(mark).borderBottomStyle} ${getComputedStyle(mark).borderTopStyle}`");
    }

    [BrowserFact]
    public async Task It_is_dark_where_readers_like_it_dark()
    {
        await using BrowserPage light = await BrowserPage.Open(FortyArticles.Page);
        await using BrowserPage dark = await BrowserPage.Open(FortyArticles.Page, ColorScheme.Dark);

        Assert.Equal("rgb(255, 255, 255)", await Paper(light));
        Assert.Equal("rgb(13, 17, 23)", await Paper(dark));

        static Task<string> Paper(BrowserPage opened) => opened.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
    }
}
