using Extract.Articles;
using Extract.Cli.Commands;
using Extract.Cli.Output;
using Extract.Knowledge;
using Extract.Knowledge.Changes;
using Extract.Knowledge.Merging;
using Extract.Knowledge.Store;

namespace Extract.Cli.Pipeline;

/// <summary>Feeds a folder that grows: reads what it does not hold yet, takes out what is withdrawn, and tells what changed.</summary>
/// <param name="folder">The path of the folder.</param>
/// <param name="rules">Folder of the rules to read by.</param>
/// <param name="models">Folder of models; null for those of the program.</param>
internal sealed class FolderRun(Terminal terminal, string folder, string rules, string? models)
{
    /// <summary>Feeds and removes articles; the exit code.</summary>
    public int Feed(ArticleRun run, IReadOnlyList<string> inputs, IReadOnlyList<string> withdrawn, CancellationToken stop)
    {
        using FolderUpdate update = FolderUpdate.Begin(folder);
        ReadingFingerprint fingerprint = ReadingFingerprint.Of(rules, models);

        // Rules and models take longest to load, and nothing needs them when the folder holds all that is given.
        Lazy<Extractor> extractor = new(() => SharedOptions.Extractor(rules, models));
        foreach (string id in withdrawn)
        {
            if (!update.Remove(id))
            {
                terminal.Complain($"{folder} holds no article \"{id}\", so there is nothing to remove");
            }
        }

        int known = 0;
        foreach (Fed fed in run.Map(inputs, article => Read(article, update, fingerprint, extractor), stop))
        {
            if (fed.Knowledge is { } knowledge)
            {
                update.Put(fed.Article, knowledge);
            }
            else
            {
                known++;
            }
        }

        stop.ThrowIfCancellationRequested();
        KnowledgeMerger merger = extractor.IsValueCreated ? extractor.Value.Merger : KnowledgeMerger.Load(rules);
        FolderChange change = update.Commit(merger, fingerprint, merger.UndertakingField);
        Tell(change, known);
        return run.HasProblems ? ExitCode.BadInput : ExitCode.Done;
    }

    private static Fed Read(Article article, FolderUpdate update, ReadingFingerprint fingerprint, Lazy<Extractor> extractor)
    {
        StoredArticle stored = new(article.Id, article.Sha256, article.Published?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), fingerprint.Read);
        return new Fed(stored, update.Has(stored) ? null : extractor.Value.Extract(article));
    }

    private void Tell(FolderChange change, int known)
    {
        if (change.Knowledge is var (before, after))
        {
            ChangeText text = new(Drawing.On(terminal.Text, terminal.IsOutputDrawn), before, after);
            text.Write(KnowledgeChanges.Between(before, after));
        }

        terminal.Text.WriteLine(
            $"{change.Total} articles in {folder}: {change.Added.Count} new, {change.Changed.Count} changed, {change.Removed.Count} removed, {known} given again as they were");
        if (change.Stale > 0)
        {
            terminal.Complain($"{change.Stale} of the articles in {folder} were read by other rules, models or another version; give them again to have them read anew");
        }

        if (!change.IsOfWhole && change.Knowledge is not null)
        {
            terminal.Complain($"{folder} has more than {KnowledgeFolder.MostMerged} articles: the changes are those of the given articles by themselves; extract export {folder} --to json merges all");
        }
    }

    private sealed record Fed(StoredArticle Article, KnowledgeBase? Knowledge);
}
