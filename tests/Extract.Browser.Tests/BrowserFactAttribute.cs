using Xunit;

namespace Extract.Browser.Tests;

/// <summary>A test that needs the Chromium of the machine; skipped, and saying so, where there is none. Nothing is downloaded.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    private static readonly string[] _names = ["chromium", "chromium-browser", "google-chrome"];

    public BrowserFactAttribute() => Skip = Chromium is null ? "no Chromium on the PATH; install the package chromium" : null;

    /// <summary>Its path; null where there is none.</summary>
    public static string? Chromium { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => _names.Select(name => Path.Join(folder, name))).FirstOrDefault(File.Exists);
}
