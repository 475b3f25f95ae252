using System.Collections.Frozen;
using Extract.Language.Tagging;

namespace Extract.Language.Lemmas;

/// <summary>
/// The irregular verbs of English, with the prefixes that they take ("overcame", "relit"). They know better than rules learned from
/// suffixes which verb a form belongs to, and which tenses it can have. Frozen and thread-safe.
/// </summary>
internal static class IrregularVerbs
{
    private static readonly string[] Prefixes = ["re", "over", "under", "out", "un", "mis", "fore", "with", "up", "re-"];
    private static readonly FrozenDictionary<string, VerbForm> Forms = Load();
    private static readonly FrozenDictionary<string, VerbForm>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Forms.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The verb that a lower-case form with a tag belongs to; null when the form is no irregular one.</summary>
    public static string? VerbOf(string lower, in Tag tag)
    {
        if (tag.Upos != Upos.Verb || !TryFind(lower, out VerbForm form, out string prefix))
        {
            return null;
        }

        bool past = tag.Xpos is "VBD" or "VBN" or "VBG";
        return form.IsShared && !past ? null : prefix.Length == 0 ? form.Verb : prefix + form.Verb;
    }

    /// <summary>The Penn tag that a verb's form must have when it has the tense of another; null when it may stay.</summary>
    public static string? TagOf(string lower, in Tag tag)
    {
        if (tag.Upos != Upos.Verb || !TryFind(lower, out VerbForm form, out _) || form.IsShared)
        {
            return null;
        }

        bool fits = tag.Xpos switch { "VBD" => form.IsPast, "VBN" => form.IsParticiple, _ => false };
        return fits ? null : form.IsPast ? "VBD" : "VBN";
    }

    private static bool TryFind(string lower, out VerbForm form, out string prefix)
    {
        prefix = "";
        if (Lookup.TryGetValue(lower, out form))
        {
            return true;
        }

        foreach (string candidate in Prefixes)
        {
            if (lower.StartsWith(candidate, StringComparison.Ordinal)
                && Lookup.TryGetValue(lower.AsSpan(candidate.Length), out form) && !form.IsShared)
            {
                prefix = candidate;
                return true;
            }
        }

        return false;
    }

    private static FrozenDictionary<string, VerbForm> Load()
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

        return forms.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
