using Extract.Knowledge.Profile;

namespace Extract.Knowledge.Entities;

/// <summary>Joins a short form to the full one that it stands for: surname, given name, "Soyuz" for "Soyuz TMA-11M", "the Space Station".</summary>
internal sealed class ShortNames(IReadOnlyList<NameForm> forms, KnowledgeProfile profile)
{
    private const int BestRank = 3;

    /// <summary>Joins every short form to the last full form before it that it may stand for, else to the first after it.</summary>
    public void Attach(FormUnion union)
    {
        for (int i = 0; i < forms.Count; i++)
        {
            if (forms[i].IsKind)
            {
                continue;
            }

            int best = -1;
            int bestRank = 0;
            for (int j = 0; j < forms.Count; j++)
            {
                int rank = i == j || forms[j].IsKind || forms[j].IsOne || forms[i].Type != forms[j].Type ? 0 : Rank(forms[i], forms[j]);
                if (rank > bestRank || (rank == bestRank && rank > 0 && IsNearer(forms[i], forms[j], forms[best])))
                {
                    best = j;
                    bestRank = rank;
                }
            }

            if (best >= 0)
            {
                union.Join(i, best);
            }
        }
    }

    private static bool IsNearer(NameForm form, NameForm candidate, NameForm best)
    {
        bool before = candidate.First < form.First;
        bool bestBefore = best.First < form.First;
        return before != bestBefore ? before : before ? candidate.First > best.First : candidate.First < best.First;
    }

    /// <summary>How well a short form fits a full one; 0 when it does not.</summary>
    private int Rank(NameForm form, NameForm full)
    {
        switch (profile.NatureOf(form.Type))
        {
            case EntityNature.Personal:
                // "Chief Hill" is the one of that name whom the article calls chief.
                int rank = RankPerson(form, full);
                return rank > 0 && form.IsOne && form.Titles.Overlaps(full.Titles) ? rank + BestRank : rank;
            case EntityNature.Location:
                string first = form.Words.Length > 0 ? form.Words[0] : "";
                bool general = form.Words.Length > 1 || profile.FindNominal(first) is not null || profile.IsFacilityWord(first);
                return general && form.IsSuffixOf(full) ? 1 : 0;
            case EntityNature.Craft or EntityNature.Body:
                return form.IsPrefixOf(full) ? 2 : form.IsSuffixOf(full) ? 1 : 0;
            case EntityNature.Happening:
                return form.IsSuffixOf(full) ? 2 : form.IsPrefixOf(full) ? 1 : 0;
            default:
                return 0;
        }
    }

    private int RankPerson(NameForm form, NameForm full)
    {
        string[] bare = PersonNames.WithoutSuffix(full.Words, profile);
        string[] words = PersonNames.WithoutSuffix(form.Words, profile);
        if (words.Length == 0 || words.Length >= bare.Length)
        {
            return form.IsPrefixOf(full) ? 1 : 0;
        }

        return bare.AsSpan(bare.Length - words.Length).SequenceEqual(words) ? 3
            : bare.AsSpan(0, words.Length).SequenceEqual(words) ? 2
            : words.Length > 1 && bare.AsSpan().IndexOf(words) >= 0 ? 1 : 0;
    }
}
