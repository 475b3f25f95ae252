using Extract.Knowledge.Merging.Entities.Names;
using Extract.Knowledge.Profile;

namespace Extract.Knowledge.Entities;

/// <summary>Whether two names of people may name the same one. Two different given names never do.</summary>
internal static class PersonNames
{
    /// <summary>For two full names: one surname, and given names that are equal, initials or spellings of one another.</summary>
    public static bool AgreeInFull(NameForm a, NameForm b, KnowledgeProfile profile)
    {
        string[] left = WithoutSuffix(a.Words, profile);
        string[] right = WithoutSuffix(b.Words, profile);
        if (left.Length < 2 || right.Length < 2 || AreGenerations(a.Words[^1], b.Words[^1], profile))
        {
            return false;
        }

        // As many names between first and last are all the same, or it is somebody else: "Sohn Kee-chung", "Sohn Mi-chung".
        for (int i = 1; left.Length == right.Length && i < left.Length - 1; i++)
        {
            if (!GivenNames.AreOne(left[i], right[i], profile))
            {
                return false;
            }
        }

        string surname = left[^1];
        string other = right[^1];
        bool sameGiven = left[0] == right[0];
        if (surname != other)
        {
            return sameGiven && surname.Length >= 6 && other.Length >= 6 && EditDistance.IsWithin(surname, other, 1);
        }

        return sameGiven || IsInitialOf(left[0], right[0]) || IsInitialOf(right[0], left[0]) || AreSpellings(left[0], right[0], profile);
    }

    /// <summary>Whether names end in words that tell father from son.</summary>
    private static bool AreGenerations(string a, string b, KnowledgeProfile profile)
    {
        (int left, int right) = (profile.GenerationOf(a), profile.GenerationOf(b));
        return left >= 0 && right >= 0 && left != right;
    }

    /// <summary>The words without "Jr" and the like.</summary>
    public static string[] WithoutSuffix(string[] words, KnowledgeProfile profile)
    {
        int end = words.Length;
        while (end > 1 && profile.IsNameSuffix(words[end - 1]))
        {
            end--;
        }

        return words[..end];
    }

    private static bool IsInitialOf(string initial, string name) => initial.TrimEnd('.').Length == 1 && initial[0] == name[0];

    /// <summary>Given names that are short, foreign or other spellings of one another; slips of the pen only in long ones that are not both names.</summary>
    private static bool AreSpellings(string a, string b, KnowledgeProfile profile)
    {
        if (GivenNames.AreOne(a, b, profile))
        {
            return true;
        }

        int length = Math.Max(a.Length, b.Length);
        bool areNames = profile.HasGivenName(a) && profile.HasGivenName(b);
        bool opposed = GivenNames.AreOpposed(profile.GenderOf(a), profile.GenderOf(b));
        return length >= 5 && a[0] == b[0] && !areNames && !opposed && EditDistance.IsWithin(a, b, length >= 6 ? 2 : 1);
    }
}
