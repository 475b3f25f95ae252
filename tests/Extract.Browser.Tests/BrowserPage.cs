using Microsoft.Playwright;

namespace Extract.Browser.Tests;

/// <summary>A page opened from a file in a browser of its own, which keeps what goes wrong there. Not thread-safe.</summary>
internal sealed class BrowserPage : IAsyncDisposable
{
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly string _file;

    private BrowserPage(IPlaywright playwright, IBrowser browser, IPage page, string file) => (_playwright, _browser, Page, _file) = (playwright, browser, page, file);

    public IPage Page { get; }

    /// <summary>Script errors, complaints on the console and refusals of the content security policy.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>What it asked for besides itself.</summary>
    public List<string> Requests { get; } = [];

    public static async Task<BrowserPage> Open(string html, ColorScheme scheme = ColorScheme.Light)
    {
        string file = Path.Join(Path.GetTempPath(), $"extract-{Guid.NewGuid():N}.html");
        await File.WriteAllTextAsync(file, html);
        IPlaywright playwright = await Playwright.CreateAsync();
        IBrowser browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = BrowserFactAttribute.Chromium, Args = ["--no-sandbox"] });
        IPage page = await browser.NewPageAsync(new() { ColorScheme = scheme });
        BrowserPage opened = new(playwright, browser, page, file);
        string address = new Uri(file).AbsoluteUri;
        page.PageError += (_, error) => opened.Errors.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                opened.Errors.Add(message.Text);
            }
        };
        page.Request += (_, request) =>
        {
            if (request.Url != address)
            {
                opened.Requests.Add(request.Url);
            }
        };
        await page.GotoAsync(address);
        return opened;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        File.Delete(_file);
    }
}
