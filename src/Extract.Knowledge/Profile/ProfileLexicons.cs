using Extract.Knowledge.Entities;

namespace Extract.Knowledge.Profile;

/// <summary>Reads the tab-separated word lists that the profile needs; a missing file is an empty list.</summary>
internal static class ProfileLexicons
{
    /// <summary>Given name, tab, <c>m</c> or <c>f</c> (or the words); anything else is unknown.</summary>
    public static Dictionary<string, Gender> ReadGenders(string path)
    {
        Dictionary<string, Gender> genders = new(StringComparer.Ordinal);
        foreach ((string name, string value) in ReadPairs(path))
        {
            Gender gender = value.ToLowerInvariant() switch
            {
                "m" or "male" or "masculine" => Gender.Male,
                "f" or "female" or "feminine" => Gender.Female,
                _ => Gender.Unknown,
            };
            genders[NameFold.Fold(name)] = gender;
        }

        return genders;
    }

    /// <summary>Demonym, tab, country.</summary>
    public static Dictionary<string, string> ReadDemonyms(string path)
    {
        Dictionary<string, string> demonyms = new(StringComparer.Ordinal);
        foreach ((string demonym, string country) in ReadPairs(path))
        {
            demonyms.TryAdd(NameFold.Fold(demonym), country);
        }

        return demonyms;
    }

    private static IEnumerable<(string Key, string Value)> ReadPairs(string path)
    {
        if (!File.Exists(path))
        {
            yield break;
        }

        foreach (string line in File.ReadLines(path))
        {
            string[] fields = line.Split('\t');
            if (line.StartsWith('#') || fields.Length < 2)
            {
                continue;
            }

            yield return (fields[0].Trim(), fields[1].Trim());
        }
    }
}
