namespace Extract.Articles.Sources;

/// <summary>Finds files by a pattern: <c>*</c> and <c>?</c> within a name, <c>**</c> for any number of folders.</summary>
internal static class Glob
{
    public static bool IsPattern(string path) => path.AsSpan().IndexOfAny('*', '?') >= 0;

    /// <summary>The files that match, in no particular order.</summary>
    public static IEnumerable<string> Find(string pattern)
    {
        string[] segments = pattern.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries);
        return Find(pattern.StartsWith('/') ? "/" : "", segments);
    }

    private static IEnumerable<string> Find(string folder, ReadOnlyMemory<string> segments)
    {
        string here = folder.Length == 0 ? "." : folder;
        if (segments.Length == 0 || !Directory.Exists(here))
        {
            yield break;
        }

        string segment = segments.Span[0];
        bool last = segments.Length == 1;
        if (segment == "**")
        {
            foreach (string file in Find(folder, last ? new[] { "*" } : segments[1..]))
            {
                yield return file;
            }
        }

        foreach (string path in Directory.EnumerateFileSystemEntries(here))
        {
            string name = Path.GetFileName(path);
            bool hidden = name.StartsWith('.') && !segment.StartsWith('.');
            if (hidden || !(segment == "**" || Matches(segment, name)))
            {
                continue;
            }

            string joined = Path.Join(folder, name);
            if (Directory.Exists(joined))
            {
                foreach (string file in Find(joined, segment == "**" ? segments : segments[1..]))
                {
                    yield return file;
                }
            }
            else if (last && segment != "**")
            {
                yield return joined;
            }
        }

        if (segment is "." or "..")
        {
            foreach (string file in Find(Path.Join(folder, segment), segments[1..]))
            {
                yield return file;
            }
        }
    }

    /// <summary>Whether a name matches a pattern of literal characters, <c>*</c> and <c>?</c>.</summary>
    internal static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> name)
    {
        int p = 0;
        int n = 0;
        int star = -1;
        int resume = 0;
        while (n < name.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                resume = n;
            }
            else if (p < pattern.Length && (pattern[p] == '?' || pattern[p] == name[n]))
            {
                p++;
                n++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                n = ++resume;
            }
            else
            {
                return false;
            }
        }

        return pattern[p..].TrimStart('*').IsEmpty;
    }
}
