using System.Text;
using Extract.Cli.Output;
using Extract.Evaluation.History;

namespace Extract.Cli.Pipeline;

/// <summary>Appends figures to a history.</summary>
internal static class Recording
{
    /// <param name="commit">What to name them; null for the commit of the working folder.</param>
    /// <param name="articles">Folder of the texts whose words are counted; null to look beside the gold folder.</param>
    /// <param name="seconds">How long reading them took; null where nobody measured.</param>
    /// <exception cref="UsageException">There is no commit, or there are no words to count.</exception>
    public static void Append(string file, GoldRun run, string? commit, string? articles, double? seconds)
    {
        commit ??= GitHead.Read(Directory.GetCurrentDirectory()) ?? throw new UsageException("no commit to record the figures for: this is no working folder of git; give --commit ID");
        long? words = seconds is null ? null : ArticleTexts.Words(run.Texts(articles).Values);
        if (words == 0)
        {
            throw new UsageException("no articles whose words --seconds could count; give --articles DIR");
        }

        string before = "";
        if (File.Exists(file))
        {
            // A file that is no history stays as it is.
            HistoryFile.Read(file);
            before = File.ReadAllText(file);
            before += before.Length > 0 && before[^1] != '\n' ? "\n" : "";
        }

        using AtomicFile whole = new(file);
        whole.Stream.Write(Encoding.UTF8.GetBytes(before + HistoryFile.Line(HistoryEntry.Of(commit, run.Assessment, words, seconds))));
        whole.Commit();
    }
}
