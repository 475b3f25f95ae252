using Extract.Knowledge;
using Extract.Training.Rules;

namespace Extract.Training.Confidence;

/// <summary>The rules of a folder with weights learned from other articles than those that ship were.</summary>
internal static class UnseenRules
{
    /// <summary>As the rules that ship are learned.</summary>
    private const double Penalty = 2;

    /// <summary>An extractor whose learned rules know these articles only; the same where the rules have no weights.</summary>
    public static Extractor Learn(Extractor extractor, IReadOnlyList<TaughtArticle> articles)
    {
        if (!extractor.Rules.LearnedRules.Any(rule => File.Exists(rule.File)))
        {
            return extractor;
        }

        DirectoryInfo folder = Directory.CreateTempSubdirectory("extract-rules-");
        try
        {
            Copy(extractor.Rules.Folder, folder.FullName);
            LabelledArticle[] labelled = [.. articles.Select(a => new LabelledArticle(a.Article, a.Gold))];
            foreach ((string file, string text) in new RuleLearner(extractor, Penalty).Learn(labelled, ""))
            {
                File.WriteAllText(Path.Combine(folder.FullName, Path.GetRelativePath(extractor.Rules.Folder, file)), text);
            }

            return new ExtractorBuilder().AddRules(folder.FullName).Build();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Copy(string from, string to)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
