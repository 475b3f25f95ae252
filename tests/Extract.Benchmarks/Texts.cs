using Extract.Articles;

namespace Extract.Benchmarks;

/// <summary>The texts that benchmarks read: corpus/articles, or another folder of articles.</summary>
internal static class Texts
{
    /// <summary>Short corpora are read several times over, until they have this many words between white space.</summary>
    private const int Fewest = 50_000;

    public static string Corpus => Path.Join(AppContext.BaseDirectory, "articles");

    public static string[] Read(string? folder = null)
    {
        string[] once = [.. Articles.Articles.Read(folder ?? Corpus).Select((Article article) => article.Text)];
        int words = Math.Max(1, once.Sum(WhiteSpace.CountWords));
        return [.. Enumerable.Repeat(once, Math.Max(1, (Fewest + words - 1) / words)).SelectMany(texts => texts)];
    }
}
