using System.Globalization;
using Extract.Knowledge.Entities;
using Extract.Knowledge.Profile;

namespace Extract.Knowledge.Merging.Entities;

/// <summary>What the name of an undertaking tells: whose it is, when, and what sets it apart from others of that host and year.</summary>
/// <param name="Host">Folded; empty when the name does not tell.</param>
/// <param name="Year">Null when the name does not tell.</param>
/// <param name="Apart">Folded words, joined; empty for none.</param>
internal readonly record struct UndertakingSign(string Host, int? Year, string Apart)
{
    /// <summary>Whether the name tells which one it is.</summary>
    public bool IsFull => Host.Length > 0 && Year is not null;

    public static UndertakingSign Of(Entity entity, KnowledgeProfile profile)
    {
        UndertakingSign sign = Read(entity.Name, profile);
        foreach (string alias in entity.Aliases)
        {
            UndertakingSign other = Read(alias, profile);
            bool fits = sign.Year is null || other.Year == sign.Year;
            sign = fits && other.IsFull && !sign.IsFull ? other with { Apart = sign.Apart.Length > 0 ? sign.Apart : other.Apart } : sign;
        }

        return sign;
    }

    /// <summary>Whether nothing in one says otherwise than the other.</summary>
    public bool Agrees(UndertakingSign other) =>
        (Host.Length == 0 || other.Host.Length == 0 || Host == other.Host)
        && (Year is null || other.Year is null || Year == other.Year)
        && (Apart == other.Apart || Host.Length == 0 || other.Host.Length == 0);

    private static UndertakingSign Read(string name, KnowledgeProfile profile)
    {
        HashSet<string> kind = new(NameFold.Fold(profile.Undertaking.Name ?? "").Split(' '), StringComparer.Ordinal);
        List<string> before = [];
        List<string> all = [];
        List<string> apart = [];
        int? year = null;
        foreach (string word in NameFold.Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (profile.Undertaking.Apart.Contains(word))
            {
                apart.Add(word);
            }
            else if (year is null && word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number is >= 1800 and < 2200)
            {
                year = number;
            }
            else if (!kind.Contains(word) && !profile.IsGenericWord(word))
            {
                all.Add(word);
                if (year is null)
                {
                    before.Add(word);
                }
            }
        }

        // A host in lower case is none: "flame", "relay through the islands".
        bool isNamed = name.AsSpan().ContainsAnyInRange('A', 'Z');
        return new UndertakingSign(isNamed ? string.Join(' ', year is not null && before.Count > 0 ? before : all) : "", year, string.Join(' ', apart));
    }
}
