using Extract.Knowledge.Entities;
using Extract.Knowledge.Profile;

namespace Extract.Knowledge.Merging.Entities.Names;

/// <summary>Whether two given names may be one person's. Thread-safe.</summary>
internal static class GivenNames
{
    /// <summary>Whether one is an initial, a nickname, another language's form or another spelling of the other.</summary>
    /// <param name="a">Folded.</param>
    /// <param name="b">Folded.</param>
    public static bool AreOne(string a, string b, KnowledgeProfile profile)
    {
        if (a == b || IsInitial(a, b) || IsInitial(b, a))
        {
            return true;
        }

        if (AreOpposed(profile.GenderOf(a), profile.GenderOf(b)))
        {
            return false;
        }

        return AreNicknames(a, b, profile) || (Math.Min(a.Length, b.Length) >= 4 && SpellingKey.Of(a) == SpellingKey.Of(b));
    }

    public static bool AreOpposed(Gender a, Gender b) => a != Gender.Unknown && b != Gender.Unknown && a != b;

    private static bool AreNicknames(string a, string b, KnowledgeProfile profile)
    {
        IReadOnlyList<string> left = profile.FullNamesOf(a);
        IReadOnlyList<string> right = profile.FullNamesOf(b);
        foreach (string name in left)
        {
            if (name == b || (right.Count > 0 && Contains(right, name)))
            {
                return true;
            }
        }

        return Contains(right, a);
    }

    private static bool Contains(IReadOnlyList<string> names, string name)
    {
        foreach (string one in names)
        {
            if (one == name)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInitial(string initial, string name) => initial.Length is 1 or 2 && initial.TrimEnd('.') is [var c] && name[0] == c;
}
