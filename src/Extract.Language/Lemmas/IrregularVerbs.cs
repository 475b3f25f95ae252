namespace Extract.Language.Lemmas;

/// <summary>
/// The irregular verbs of English, with the prefixes that they take ("overcame", "relit"). They know better than rules learned from
/// suffixes which verb a form belongs to, and which tenses it can have. Frozen and thread-safe.
/// </summary>
internal static class IrregularVerbs
{
    private static readonly string[] Prefixes = ["re", "over", "under", "out", "un", "mis", "fore", "with", "up", "re-"];
    private static readonly Dictionary<string, VerbForm> Forms = Load();
    private static readonly Dictionary<string, VerbForm>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Forms.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The irregular verb that a lower-case word can be a form of, or null.</summary>
    public static IrregularForm? Find(string lower)
    {
        if (Lookup.TryGetValue(lower, out VerbForm form))
        {
            return new IrregularForm(form, form.Verb);
        }

        foreach (string prefix in Prefixes)
        {
            if (lower.StartsWith(prefix, StringComparison.Ordinal)
                && Lookup.TryGetValue(lower.AsSpan(prefix.Length), out form) && !form.IsShared)
            {
                return new IrregularForm(form, prefix + form.Verb);
            }
        }

        return null;
    }

    private static Dictionary<string, VerbForm> Load()
    {
        Dictionary<string, VerbForm> forms = new(StringComparer.Ordinal);
        using Stream stream = typeof(IrregularVerbs).Assembly.GetManifestResourceStream("Extract.Language.Lemmas.irregular.txt")
            ?? throw new InvalidOperationException("The resource irregular.txt is missing from the assembly.");
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is { } line)
        {
            string[] words = line.Length == 0 || line[0] == '#' ? [] : line.Split(' ');
            for (int i = 1; i < words.Length; i++)
            {
                string form = words[i].TrimEnd('=');
                if (form != "-")
                {
                    // A verb whose forms are all alike tells nothing by its form.
                    bool shared = form != words[i] || form == words[0];
                    bool past = i == 1 || forms.GetValueOrDefault(form).IsPast;
                    forms[form] = new VerbForm(words[0], past, i > 1 || words.Length == 2, shared);
                }
            }
        }

        return forms;
    }
}
