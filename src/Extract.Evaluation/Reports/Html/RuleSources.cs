using Extract.Rules;
using Extract.Rules.Definitions;

namespace Extract.Evaluation.Reports.Html;

/// <summary>Reads where the rules of a folder are written.</summary>
public static class RuleSources
{
    /// <summary>Lines of one rule that are shown at most.</summary>
    private const int Most = 60;

    /// <summary>By the rule's name.</summary>
    /// <exception cref="RuleException">Something in the folder is wrong; names file, line and column.</exception>
    public static IReadOnlyDictionary<string, RuleSource> Load(string folder)
    {
        Dictionary<string, string[]> files = new(StringComparer.Ordinal);
        Dictionary<string, RuleSource> sources = new(StringComparer.Ordinal);
        foreach (RuleOrigin origin in RuleSet.Load(folder).Origins.Values)
        {
            if (!files.TryGetValue(origin.File, out string[]? lines))
            {
                files.Add(origin.File, lines = Lines(folder, origin.File));
            }

            sources.Add(origin.Rule, new RuleSource(origin.File, origin.Line, Excerpt(lines, origin.Line - 1)));
        }

        return sources;
    }

    private static string[] Lines(string folder, string file)
    {
        string path = File.Exists(file) ? file : Path.Join(folder, file);
        return File.Exists(path) ? File.ReadAllLines(path) : [];
    }

    /// <summary>The line and those under it that stand deeper.</summary>
    private static string Excerpt(string[] lines, int first)
    {
        if (first < 0 || first >= lines.Length)
        {
            return "";
        }

        int depth = Depth(lines[first]);
        int end = first + 1;
        while (end < lines.Length && end - first < Most && (lines[end].Length == 0 || Depth(lines[end]) > depth))
        {
            end++;
        }

        return string.Join('\n', lines[first..end].Select(line => line[Math.Min(depth, Depth(line))..])).TrimEnd();
    }

    private static int Depth(string line) => line.Length - line.TrimStart(' ').Length;
}
