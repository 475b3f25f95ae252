using System.Globalization;

namespace Extract.Knowledge.Entities;

/// <summary>The host and the year in a name ("Sochi 2014", "2014 Winter Fair in Sochi"); either may be missing.</summary>
internal readonly record struct HostYear(string? Host, int? Year)
{
    public bool IsEmpty => Host is null && Year is null;

    /// <summary>Whether nothing in one says otherwise than the other.</summary>
    public bool Agrees(HostYear other) =>
        (Host is null || other.Host is null || NameFold.Fold(Host) == NameFold.Fold(other.Host))
        && (Year is null || other.Year is null || Year == other.Year);

    /// <summary>Reads a name. The host is a location of the article named in it, or the capitalized words before a year.</summary>
    /// <param name="locations">Names of the article's locations with their folded forms.</param>
    public static HostYear Read(string name, IReadOnlyList<(string Name, string Key)> locations)
    {
        string[] words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int? year = null;
        int yearAt = -1;
        for (int i = 0; i < words.Length; i++)
        {
            if (words[i].Length == 4 && int.TryParse(words[i], NumberStyles.None, CultureInfo.InvariantCulture, out int number)
                && number is >= 1800 and < 2200)
            {
                year = number;
                yearAt = i;
                break;
            }
        }

        string folded = NameFold.Fold(name);
        string? host = null;
        foreach ((string location, string key) in locations)
        {
            bool named = key.Length > 0 && HasWord(folded, key);
            if (named && (host is null || location.Length > host.Length))
            {
                host = location;
            }
        }

        string[] before = words[..Math.Max(0, yearAt)];
        bool capitalized = before.Length > 0 && Array.TrueForAll(before, w => char.IsUpper(w[0]));

        // Two towns may be hosts together ("Milano Cortina"); more words before a location are none of its name.
        bool together = capitalized && before.Length <= 2;
        return new HostYear(together || (capitalized && host is null) ? string.Join(' ', before) : host, year);
    }

    public override string ToString() => Year is null ? Host ?? "" : $"{Host} {Year.Value.ToString(CultureInfo.InvariantCulture)}".Trim();

    private static bool HasWord(string name, string words) => $" {name} ".Contains($" {words} ", StringComparison.Ordinal);
}
