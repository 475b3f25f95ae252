using Extract.Knowledge;
using Extract.Training.Corpora;
using Extract.Training.Rules;

namespace Extract.Training.Confidence;

/// <summary>Makes the rules of a folder anew with weights learned from other articles than those that ship were. Not thread-safe.</summary>
internal sealed class UnseenRules(Extractor extractor)
{
    /// <summary>As the rules that ship are learned.</summary>
    private const double Penalty = 2;

    private readonly RuleLearner _learner = new(extractor.Rules.Folder, Penalty);
    private readonly Dictionary<TaughtArticle, ArticleExamples> _examples = new(ReferenceEqualityComparer.Instance);
    private readonly bool _learns = extractor.Rules.LearnedRules.Any(rule => File.Exists(rule.File));

    /// <summary>An extractor whose learned rules know these articles only; the same where the rules have no weights.</summary>
    public Extractor Learn(IEnumerable<TaughtArticle> articles)
    {
        if (!_learns)
        {
            return extractor;
        }

        DirectoryInfo folder = Directory.CreateTempSubdirectory("extract-rules-");
        try
        {
            Copy(extractor.Rules.Folder, folder.FullName);
            foreach ((string file, string text) in _learner.Learn(articles.Select(Read), ""))
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

    private ArticleExamples Read(TaughtArticle article)
    {
        if (!_examples.TryGetValue(article, out ArticleExamples? examples))
        {
            _examples.Add(article, examples = _learner.Read(article));
        }

        return examples;
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
