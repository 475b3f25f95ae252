using Extract.Articles.Formats;

namespace Extract.Articles.Sources;

/// <summary>Turns inputs into articles that can be read: each file once, each id once, in the order of ids.</summary>
internal sealed class SourceFinder(ICollection<ArticleException> problems, Stream? standardInput)
{
    private static readonly EnumerationOptions _everywhere = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
        IgnoreInaccessible = false,
    };

    public IReadOnlyList<ArticleSource> Find(IEnumerable<string> inputs)
    {
        SortedDictionary<string, string> files = new(StringComparer.Ordinal);
        bool fromStandardInput = false;
        foreach (string input in inputs.Order(StringComparer.Ordinal))
        {
            if (input == "-")
            {
                fromStandardInput = true;
                continue;
            }

            foreach (string file in Expand(input))
            {
                files.TryAdd(Path.GetFullPath(file), file);
            }
        }

        List<ArticleSource> sources = [];
        if (fromStandardInput)
        {
            AddStandardInput(sources);
        }

        foreach (string file in files.Values)
        {
            AddFile(file, sources);
        }

        return WithoutDoubles(sources);
    }

    private List<string> Expand(string input)
    {
        List<string> found = [];
        try
        {
            if (File.Exists(input))
            {
                found.Add(input);
            }
            else if (Directory.Exists(input))
            {
                found.AddRange(Directory.EnumerateFiles(input, "*", _everywhere).Where(Format.IsKnown));
                Demand(found, input, "no articles in this folder; put .txt, .md, .html, .tml or .jsonl files there");
            }
            else if (Glob.IsPattern(input))
            {
                found.AddRange(Glob.Find(input));
                Demand(found, input, "no file matches; check the pattern");
            }
            else
            {
                problems.Add(new ArticleException(input, 0, 0, "no such file or folder; check the path"));
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problems.Add(new ArticleException(input, 0, 0, "cannot be read; check its permissions", error));
        }

        return found;
    }

    private void Demand(List<string> found, string input, string message)
    {
        if (found.Count == 0)
        {
            problems.Add(new ArticleException(input, 0, 0, message));
        }
    }

    private void AddFile(string file, List<ArticleSource> sources)
    {
        Format format = Format.Of(file);
        if (format != Format.JsonLines)
        {
            string id = Path.GetFileNameWithoutExtension(file);
            sources.Add(new ArticleSource(id, file, 0, () => format.Read(id, file, Bytes(file))));
            return;
        }

        try
        {
            JsonLines.Read(file, Bytes(file), sources, problems);
        }
        catch (ArticleException problem)
        {
            problems.Add(problem);
        }
    }

    private void AddStandardInput(List<ArticleSource> sources)
    {
        using MemoryStream memory = new();
        using Stream input = standardInput ?? Console.OpenStandardInput();
        input.CopyTo(memory);
        byte[] bytes = memory.ToArray();
        Format format = Format.Sniff(bytes);
        if (format == Format.JsonLines)
        {
            JsonLines.Read("-", bytes, sources, problems);
        }
        else
        {
            sources.Add(new ArticleSource("stdin", "-", 0, () => format.Read("stdin", "-", bytes)));
        }
    }

    private static byte[] Bytes(string file)
    {
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            string what = error is FileNotFoundException ? "no such file; check the path" : "cannot be read; check its permissions";
            throw new ArticleException(file, 0, 0, what, error);
        }
    }

    /// <summary>Of several articles with one id the first in the order of paths stays; the others are reported.</summary>
    private List<ArticleSource> WithoutDoubles(List<ArticleSource> sources)
    {
        Dictionary<string, ArticleSource> byId = new(StringComparer.Ordinal);
        List<ArticleSource> kept = [];
        foreach (ArticleSource source in sources)
        {
            if (byId.TryAdd(source.Id, source))
            {
                kept.Add(source);
                continue;
            }

            ArticleSource first = byId[source.Id];
            string where = first.Line > 0 ? $"{first.Path}:{first.Line}" : first.Path;
            problems.Add(new ArticleException(
                source.Path, source.Line, source.Line > 0 ? 1 : 0, $"id \"{source.Id}\" is already taken by {where}; give one another name"));
        }

        kept.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
        return kept;
    }
}
