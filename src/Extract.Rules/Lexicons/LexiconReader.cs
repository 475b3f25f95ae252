using Extract.Rules.Yaml;

namespace Extract.Rules.Lexicons;

/// <summary>Reads a lexicon file: one entry a line, values after tabs, <c>#</c> starts a comment line.</summary>
internal static class LexiconReader
{
    public static Lexicon ReadFile(string path)
    {
        Dictionary<string, string[]> entries = new(StringComparer.Ordinal);
        int number = 0;
        foreach (string raw in TextFile.Read(path).Split('\n'))
        {
            number++;
            string line = raw.TrimEnd();
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            string[] parts = line.Split('\t');
            string entry = parts[0].Trim().ToLowerInvariant();
            if (entry.Length == 0)
            {
                throw new RuleException(path, number, 1, "an entry is empty; write the word before the first tab");
            }

            if (entry.AsSpan().ContainsAnyInRange('\0', '\u001F'))
            {
                throw new RuleException(path, number, 1, "a control character in an entry; write plain text");
            }

            Add(entries, entry, parts.Length > 1 ? parts[1..] : []);
        }

        return new Lexicon(Path.GetFileNameWithoutExtension(path), entries);
    }

    /// <summary>Adds an entry, and the same entry without its hyphens' spacing differences ("ski-ing" stays as written).</summary>
    public static void Add(Dictionary<string, string[]> entries, string entry, string[] columns) => entries.TryAdd(entry, columns);
}
