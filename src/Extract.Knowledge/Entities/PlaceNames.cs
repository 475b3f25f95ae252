using Extract.Knowledge.Profile;

namespace Extract.Knowledge.Entities;

/// <summary>Names of places with and without the words that they may lack.</summary>
internal static class PlaceNames
{
    /// <summary>The forms that a place's name may take beside the one given: abbreviations spelt out, optional words dropped.</summary>
    public static List<string> Variants(string name, KnowledgeProfile profile)
    {
        List<string> variants = [];
        string expanded = Expand(name, profile);
        if (expanded != name)
        {
            variants.Add(expanded);
        }

        foreach (string suffix in profile.Places.OptionalSuffixes)
        {
            if (name.Length > suffix.Length + 1 && name.EndsWith(' ' + suffix, StringComparison.OrdinalIgnoreCase))
            {
                AddUnlessCountry(variants, name[..^(suffix.Length + 1)], profile);
            }
        }

        foreach (string prefix in profile.Places.OptionalPrefixes)
        {
            if (name.StartsWith(prefix + ' ', StringComparison.OrdinalIgnoreCase))
            {
                AddUnlessCountry(variants, name[(prefix.Length + 1)..], profile);
            }
        }

        return variants;
    }

    /// <summary>The shortest form, folded: two names with one key name one place.</summary>
    public static string Key(string name, KnowledgeProfile profile)
    {
        IReadOnlyList<string> synonyms = profile.SynonymsOf(name);
        if (synonyms.Count > 0)
        {
            return NameFold.Fold(synonyms[0]);
        }

        string key = Expand(name, profile);
        foreach (string variant in Variants(key, profile))
        {
            key = variant.Length < key.Length ? variant : key;
        }

        return NameFold.Fold(key);
    }

    /// <summary>Whether two long names are one but for a slip of the pen in the middle ("Kalingrad", "Kaliningrad").</summary>
    public static bool AreSpellings(string a, string b)
    {
        if (Math.Min(a.Length, b.Length) < 8 || !EditDistance.IsWithin(a, b, 2))
        {
            return false;
        }

        return a.AsSpan(0, 4).SequenceEqual(b.AsSpan(0, 4)) && a.AsSpan(a.Length - 4).SequenceEqual(b.AsSpan(b.Length - 4));
    }

    private static string Expand(string name, KnowledgeProfile profile)
    {
        int last = name.LastIndexOf(' ');
        if (last > 0 && profile.Places.ClosingAbbreviations.TryGetValue(NameFold.Fold(name[(last + 1)..]), out string? closing))
        {
            name = $"{name[..last]} {char.ToUpperInvariant(closing[0])}{closing[1..]}";
        }

        int space = name.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && profile.Places.Abbreviations.TryGetValue(NameFold.Fold(name[..space]), out string? full)
            ? char.ToUpperInvariant(full[0]) + full[1..] + name[space..]
            : name;
    }

    private static void AddUnlessCountry(List<string> variants, string name, KnowledgeProfile profile)
    {
        if (!profile.IsCountry(name))
        {
            variants.Add(name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name);
        }
    }
}
