namespace Extract.Evaluation.Corpora;

/// <summary>A list of articles that lies in the folder of a corpus: an id a line; empty lines and those that begin with # are remarks.</summary>
public static class ArticleList
{
    /// <summary>The articles held out from writing and learning.</summary>
    public const string HeldOut = "holdout.txt";

    /// <summary>The ids; null when the folder has no such list.</summary>
    public static HashSet<string>? Read(string folder, string list)
    {
        string file = Path.Combine(folder, list);
        return File.Exists(file)
            ? File.ReadLines(file).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#').ToHashSet(StringComparer.Ordinal)
            : null;
    }
}
