using System.Diagnostics;
using System.Globalization;
using Extract.Knowledge;
using Extract.Knowledge.Merging;
using Extract.Knowledge.Store;
using Extract.Knowledge.Tests.Merging.Generated;

namespace Extract.Benchmarks.Merging;

/// <summary>
/// What it costs to merge many articles, and to feed one more into a folder of them. Merging grows no faster than n log n while each
/// doubling takes at most about 2.2 times as long.
/// </summary>
internal static class MergeTable
{
    private static readonly int[] _counts = [1250, 2500, 5000, 10_000];

    public static int Print(TextWriter output)
    {
        KnowledgeMerger merger = KnowledgeMerger.Load(Path.Join(AppContext.BaseDirectory, "rules"));
        Merge(merger, 200);
        output.WriteLine("| articles | facts told | merged | entities | s | × | peak memory | feeding one more |");
        output.WriteLine("|--:|--:|--:|--:|--:|--:|--:|--:|");
        double before = 0;
        foreach (int count in _counts)
        {
            (double seconds, int told, KnowledgeBase merged) = Merge(merger, count);
            using Process process = Process.GetCurrentProcess();
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {count:N0} | {told:N0} | {merged.Facts.Count:N0} | {merged.Entities.Count:N0} | {seconds:F2} | {(before > 0 ? seconds / before : double.NaN):F2} | {process.PeakWorkingSet64 >> 20} MB | {Feed(merger, count):F2} s |"));
            before = seconds;
        }

        return 0;
    }

    private static (double Seconds, int Told, KnowledgeBase Merged) Merge(KnowledgeMerger merger, int count)
    {
        KnowledgeBase[] articles = [.. GeneratedNews.Articles(count).Select(article => article.Knowledge)];
        int told = articles.Sum(article => article.Facts.Count);
        GC.Collect();
        long start = Stopwatch.GetTimestamp();
        KnowledgeBase merged = merger.Merge(articles);
        return (Stopwatch.GetElapsedTime(start).TotalSeconds, told, merged);
    }

    /// <summary>Seconds, without the loading of rules and models and the reading of the text.</summary>
    private static double Feed(KnowledgeMerger merger, int count)
    {
        string folder = Directory.CreateTempSubdirectory("extract-merge-").FullName;
        ReadingFingerprint fingerprint = new("read", "merge");
        try
        {
            Put(GeneratedNews.Articles(count));
            long start = Stopwatch.GetTimestamp();
            Put([GeneratedNews.Article(count)]);
            return Stopwatch.GetElapsedTime(start).TotalSeconds;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        void Put(IEnumerable<GeneratedArticle> articles)
        {
            using FolderUpdate update = FolderUpdate.Begin(folder);
            foreach (GeneratedArticle article in articles)
            {
                update.Put(new StoredArticle(article.Id, article.Text.Sha256, null, "read"), article.Knowledge);
            }

            update.Commit(merger, fingerprint, merger.UndertakingField);
        }
    }

    /// <summary>Writes texts, for measuring with the command.</summary>
    public static int Write(string folder, int count)
    {
        Directory.CreateDirectory(folder);
        foreach (GeneratedArticle article in GeneratedNews.Articles(count))
        {
            string day = article.Text.Published!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            File.WriteAllText(Path.Join(folder, article.Id + ".txt"), $"---\npublished: {day}\n---\n{article.Text.Text}\n");
        }

        return 0;
    }
}
