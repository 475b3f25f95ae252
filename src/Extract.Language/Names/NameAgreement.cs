namespace Extract.Language.Names;

/// <summary>
/// What the words around names say of them together: the members of a list are of one kind, a lower-case word before a place is no part of it,
/// and what stands before "region" is one. Thread-safe.
/// </summary>
internal static class NameAgreement
{
    private const int LeastMembers = 3;

    /// <summary>Changes the names of a sentence; they stand in order without overlaps before and after.</summary>
    public static void Apply(NameSentence sentence, List<NameRun> names)
    {
        for (int n = 0; n < names.Count; n++)
        {
            names[n] = WithoutLead(sentence, names[n]);
        }

        AddBeforeHeads(sentence, names);
        for (int n = 0; n < names.Count; n++)
        {
            if (names[n].Kind == NameKind.Place)
            {
                n = Math.Max(n, AgreeFrom(sentence, names, n));
            }
        }
    }

    /// <summary>"east London" is London.</summary>
    private static NameRun WithoutLead(NameSentence sentence, NameRun name)
    {
        while (name.Kind == NameKind.Place && name.Length > 1 && char.IsLower(sentence.Forms[name.First][0])
            && (sentence.Hints[name.First] & NameHint.Particle) == 0 && sentence.IsCapital(name.First + 1))
        {
            name = name with { First = name.First + 1 };
        }

        return name;
    }

    /// <summary>"Sakha region": a capitalized run before a lower-case word for a kind of place.</summary>
    private static void AddBeforeHeads(NameSentence sentence, List<NameRun> names)
    {
        for (int i = 1; i + 1 < sentence.Length; i++)
        {
            int end = sentence.RunEnd[i];
            if (sentence.RunFirst[i] != i || end >= sentence.Length || sentence.IsHeadline)
            {
                continue;
            }

            bool head = sentence.Lower[end] is "region" or "province" or "county" or "district" or "oblast" or "prefecture" or "peninsula" or "republic" or "governorate";
            bool plain = end - i > 1 || (sentence.Hints[i] & (NameHint.Demonym | NameHint.Common | NameHint.Calendar)) == 0;
            if (head && plain && !sentence.IsCapital(end) && Find(names, i, end) < 0)
            {
                names.Insert(Before(names, i), new NameRun(i, end, NameKind.Place));
            }
        }
    }

    /// <summary>Follows the list that begins with a name, makes its members agree, and returns the number of its last name.</summary>
    private static int AgreeFrom(NameSentence sentence, List<NameRun> names, int first)
    {
        Span<NameRun> members = stackalloc NameRun[64];
        members[0] = names[first];
        int count = 1;
        int places = 1;
        int named = 1;
        int at = AfterSeparator(sentence, names[first].End);
        while (at > 0 && at < sentence.Length && count < members.Length)
        {
            int found = Find(names, at, at + 1);
            NameRun member = found >= 0 ? names[found] : new NameRun(at, sentence.RunEnd[at], NameKind.Other);
            if (member.First != at || (found < 0 && (sentence.RunFirst[at] != at || !sentence.IsCapital(at))))
            {
                break;
            }

            members[count++] = member;
            named += found >= 0 ? 1 : 0;
            places += member.Kind == NameKind.Place ? 1 : 0;
            at = AfterSeparator(sentence, member.End);
        }

        if (count < LeastMembers || places < 2 || places * 2 <= named)
        {
            return first;
        }

        foreach (NameRun member in members[..count])
        {
            int known = Find(names, member.First, member.End);
            if (known < 0 && IsPlaceable(sentence, member))
            {
                names.Insert(Before(names, member.First), member with { Kind = NameKind.Place });
            }
            else if (known >= 0 && names[known].Kind != NameKind.Place && IsPlaceable(sentence, names[known]))
            {
                names[known] = names[known] with { Kind = NameKind.Place };
            }
        }

        return Find(names, members[count - 1].First, members[count - 1].End) is int last and >= 0 ? last : first;
    }

    private static bool IsPlaceable(NameSentence sentence, NameRun name) =>
        name.Length == 1
            ? name.Kind is NameKind.Person or NameKind.Organization or NameKind.Other && (sentence.Hints[name.First] & (NameHint.Demonym | NameHint.Calendar | NameHint.Occupation | NameHint.Title)) == 0
            : name.Kind == NameKind.Organization && name.Length == 2 && (sentence.Hints[name.End - 1] & NameHint.OrganizationHead) == 0;

    /// <summary>The word after a comma, an "and" or both; 0 where there is none of them.</summary>
    private static int AfterSeparator(NameSentence sentence, int at)
    {
        int start = at;
        at += at < sentence.Length && sentence.Forms[at] == "," ? 1 : 0;
        at += at < sentence.Length && sentence.Lower[at] is "and" or "&" ? 1 : 0;
        return at > start && at < sentence.Length ? at : 0;
    }

    /// <summary>The name that overlaps the words from first to end, or -1.</summary>
    private static int Find(List<NameRun> names, int first, int end)
    {
        for (int n = 0; n < names.Count; n++)
        {
            if (names[n].First < end && names[n].End > first)
            {
                return n;
            }
        }

        return -1;
    }

    private static int Before(List<NameRun> names, int word)
    {
        int n = 0;
        while (n < names.Count && names[n].First < word)
        {
            n++;
        }

        return n;
    }
}
