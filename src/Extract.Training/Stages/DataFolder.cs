namespace Extract.Training.Stages;

/// <summary>Where things lie in a folder of training data. Lists are in ordinal order of the paths. Immutable.</summary>
internal sealed class DataFolder
{
    /// <exception cref="InvalidDataException">The folder is not there or holds no treebank.</exception>
    public DataFolder(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new InvalidDataException($"{folder}: there is no such folder of training data");
        }

        Path = folder;
        Treebanks = Files("treebank", "*-train.conllu");
        PlainTexts = Files("news", "*.txt");
        if (Treebanks.Count == 0)
        {
            throw new InvalidDataException($"{folder}: there is no treebank/*-train.conllu to learn from");
        }
    }

    public string Path { get; }

    /// <summary>Every <c>treebank/*-train.conllu</c>; at least one.</summary>
    public IReadOnlyList<string> Treebanks { get; }

    /// <summary>Every <c>news/*.txt</c>; may be none.</summary>
    public IReadOnlyList<string> PlainTexts { get; }

    /// <summary>Every <c>ner/*</c>; may be none.</summary>
    public IReadOnlyList<string> Names => Files("ner", "*");

    /// <summary>The table of places, which need not exist.</summary>
    public string Places => System.IO.Path.Combine(Path, "gazetteer", "places.tsv");

    private string[] Files(string folder, string pattern)
    {
        string full = System.IO.Path.Combine(Path, folder);
        string[] files = Directory.Exists(full) ? Directory.GetFiles(full, pattern) : [];
        Array.Sort(files, StringComparer.Ordinal);
        return files;
    }
}
