using System.Runtime.InteropServices;

namespace Extract.Language.Names;

/// <summary>
/// What a sequence model over single sentences gets wrong in ways that a reader sees at once: suffixes left outside, a country grown into the
/// person that it precedes, years of events, craft named after places. Thread-safe.
/// </summary>
internal static class NameRepairs
{
    private const NameHint AnyPlace = NameHint.Country | NameHint.City | NameHint.Region | NameHint.Natural;

    /// <summary>Repairs the names of a sentence; the result stands in order without overlaps.</summary>
    public static void Apply(NameSentence sentence, List<NameRun> names, List<NameRun> repaired)
    {
        repaired.Clear();
        foreach (NameRun name in names)
        {
            int before = repaired.Count > 0 ? repaired[^1].End : 0;
            NameRun run = Rename(sentence, name);
            if (run.Kind == NameKind.Person)
            {
                int place = LeadingPlace(sentence, run);
                if (place > 0)
                {
                    repaired.Add(new NameRun(run.First, run.First + place, NameKind.Place));
                    run = run with { First = run.First + place };
                }

                run = run with { End = AfterSuffix(sentence, AfterHyphen(sentence, AfterGiven(sentence, names, run))) };
            }
            else if (run.Kind == NameKind.Event && run.First > before && IsYear(sentence.Forms[run.First - 1]))
            {
                run = run with { First = run.First - 1 };
            }

            if (run.Kind == NameKind.Event && repaired.Count > 0 && repaired[^1].End == run.First && repaired[^1].Kind == NameKind.Place && IsYear(sentence.Forms[run.First]))
            {
                run = run with { First = repaired[^1].First };
                repaired.RemoveAt(repaired.Count - 1);
            }

            if (IsTenable(sentence, run))
            {
                repaired.Add(run);
            }
        }

        AddKnownPlaces(sentence, repaired);
        AddByOccupation(sentence, repaired);
    }

    /// <summary>True where the words before a name call it a craft ("the barque Belem", "aboard the Belem").</summary>
    public static bool IsCalledCraft(NameSentence sentence, NameRun name)
    {
        int i = name.First - 1;
        if (i >= 0 && (sentence.Hints[i] & NameHint.CraftHead) != 0 && (!sentence.IsCapital(i) || sentence.IsHeadline))
        {
            return true;
        }

        return i > 0 && sentence.Lower[i] == "the" && (sentence.Lower[i - 1] is "aboard" or "onboard" || (i > 1 && sentence.Lower[i - 1] == "board" && sentence.Lower[i - 2] == "on"));
    }

    private static NameRun Rename(NameSentence sentence, NameRun name)
    {
        if (name.Kind == NameKind.Vehicle && name.Length > 1 && IsYear(sentence.Forms[name.End - 1]))
        {
            return name with { Kind = NameKind.Event };
        }

        if (name.Kind == NameKind.Organization && name.Length == 1 && sentence.PlacePosition[name.First] == 1 && name.First > 0
            && (sentence.PlaceHints[name.First] & (NameHint.City | NameHint.Country)) != 0
            && sentence.Lower[name.First - 1] is "in" or "to" or "from" or "near" or "via" or "through" or "towards" or "around" or "across")
        {
            return name with { Kind = NameKind.Place };
        }

        if (name.Kind == NameKind.Person && name.Length == 1 && sentence.PlacePosition[name.First] == 1
            && (sentence.PlaceHints[name.First] & (NameHint.City | NameHint.Country)) != 0
            && (sentence.Hints[name.First] & (NameHint.Given | NameHint.Surname)) == 0)
        {
            return name with { Kind = NameKind.Place };
        }

        bool wholePlace = sentence.PlacePosition[name.First] == (name.Length == 1 ? 1 : 2) && sentence.PlacePosition[name.End - 1] is 1 or 4
            && (sentence.PlaceHints[name.First] & AnyPlace) != 0;
        bool wrong = name.Length > 1
            ? name.Kind is NameKind.Organization or NameKind.Other
            : name.Kind is NameKind.Vehicle or NameKind.Other && !IsCalledCraft(sentence, name) && (name.First == 0 || sentence.Lower[name.First - 1] != "the" || (sentence.PlaceHints[name.First] & NameHint.Natural) != 0);
        return wholePlace && wrong ? name with { Kind = NameKind.Place } : name;
    }

    private static bool IsTenable(NameSentence sentence, NameRun name)
    {
        if (name.Length > 1)
        {
            return true;
        }

        NameHint hints = sentence.Hints[name.First];
        if ((hints & NameHint.Calendar) != 0 && (hints & (NameHint.Given | NameHint.Surname)) == 0)
        {
            return false;
        }

        return name.Kind switch
        {
            NameKind.Person => name.First > 0 || (hints & NameHint.Occupation) == 0 || (hints & (NameHint.Given | NameHint.Surname)) != 0,
            NameKind.Event => (hints & NameHint.EventHead) != 0 || sentence.Forms[name.First].AsSpan().IndexOfAnyInRange('0', '9') >= 0,
            NameKind.Vehicle or NameKind.Other => (hints & (NameHint.Demonym | NameHint.Common)) == 0 && sentence.IsCapital(name.First),
            _ => true,
        };
    }

    private static int LeadingPlace(NameSentence sentence, NameRun run)
    {
        int n = 0;
        if (sentence.PlacePosition[run.First] == 2 && (sentence.PlaceHints[run.First] & NameHint.Country) != 0)
        {
            while (run.First + n < run.End && sentence.PlacePosition[run.First + n] != 4)
            {
                n++;
            }

            n++;
        }

        return run.Length - n >= 2 ? n : 0;
    }

    /// <summary>"Lauren Price": a given name alone takes the capitalized words that follow it, though one may be a common word.</summary>
    private static int AfterGiven(NameSentence sentence, List<NameRun> names, NameRun run)
    {
        int end = sentence.RunEnd[run.First];
        bool alone = run.Length == 1 && end > run.End && end - run.First <= 3 && !sentence.IsHeadline && (sentence.Hints[run.First] & NameHint.Given) != 0;
        if (!alone)
        {
            return run.End;
        }

        for (int i = run.End; i < end; i++)
        {
            bool other = (sentence.Hints[i] & (NameHint.Calendar | NameHint.Title | NameHint.Occupation | NameHint.OrganizationHead | NameHint.EventHead | NameHint.FacilityHead | NameHint.PlaceHead | NameHint.Demonym)) != 0;
            if (other || Covers(names, i) || !char.IsLower(sentence.Forms[i][^1]))
            {
                return run.End;
            }
        }

        return end;
    }

    /// <summary>"Kam-po", "Ki-moon": the second half of a given name in small letters.</summary>
    private static int AfterHyphen(NameSentence sentence, int end)
    {
        bool joined = end + 1 < sentence.Length && sentence.Forms[end] == "-" && !sentence.SpaceAfter[end - 1] && !sentence.SpaceAfter[end]
            && sentence.Forms[end + 1].Length > 1 && char.IsLower(sentence.Forms[end + 1][0]) && (sentence.Hints[end + 1] & NameHint.Common) == 0;
        return joined ? end + 2 : end;
    }

    private static int AfterSuffix(NameSentence sentence, int end)
    {
        bool suffix = end < sentence.Length && sentence.Forms[end] is "II" or "III" or "IV" or "VI" or "VII" or "VIII" or "XVI" or "Jr" or "Jr." or "Jnr" or "Sr" or "Sr.";
        return suffix ? end + 1 : end;
    }

    /// <summary>Gazetteer names of several words stand whole where the model saw only a part of them, or none.</summary>
    private static void AddKnownPlaces(NameSentence sentence, List<NameRun> names)
    {
        for (int i = 0; i < sentence.Length; i++)
        {
            if (sentence.PlacePosition[i] != 2 || (sentence.PlaceHints[i] & AnyPlace) == 0 || sentence.RunFirst[i] != i)
            {
                continue;
            }

            int end = i + 1;
            while (sentence.PlacePosition[end - 1] != 4)
            {
                end++;
            }

            int first = i;
            bool outer = IsWithin(names, first, end);
            if (!outer && sentence.RunEnd[i] == end)
            {
                Insert(names, new NameRun(first, end, NameKind.Place));
            }
        }
    }

    private static void AddByOccupation(NameSentence sentence, List<NameRun> names)
    {
        for (int i = 1; i < sentence.Length; i++)
        {
            bool called = (sentence.Hints[i - 1] & (NameHint.Occupation | NameHint.Common)) == (NameHint.Occupation | NameHint.Common) && !sentence.IsCapital(i - 1);
            if (called && sentence.RunFirst[i] == i && sentence.RunEnd[i] == i + 1 && sentence.IsCapital(i) && !sentence.IsHeadline && sentence.Forms[i].Length > 2
                && (sentence.Hints[i] & (NameHint.Demonym | NameHint.Calendar | NameHint.Common)) == 0 && sentence.PlacePosition[i] == 0
                && char.IsLower(sentence.Forms[i][^1]) && !Covers(names, i))
            {
                Insert(names, new NameRun(i, i + 1, NameKind.Person));
            }
        }
    }

    /// <summary>Whether a name reaches beyond the words from first to end, or is these very words.</summary>
    private static bool IsWithin(List<NameRun> names, int first, int end)
    {
        foreach (NameRun n in CollectionsMarshal.AsSpan(names))
        {
            if (n.First < end && n.End > first && (n.First < first || n.End > end || n.Length == end - first))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Covers(List<NameRun> names, int word)
    {
        foreach (NameRun n in CollectionsMarshal.AsSpan(names))
        {
            if (n.First <= word && n.End > word)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Puts a name in its place, instead of those that it covers.</summary>
    private static void Insert(List<NameRun> names, NameRun name)
    {
        int at = 0;
        while (at < names.Count && names[at].First < name.First)
        {
            at++;
        }

        while (at < names.Count && names[at].End <= name.End)
        {
            names.RemoveAt(at);
        }

        names.Insert(at, name);
    }

    private static bool IsYear(string form) => form.Length == 4 && (form[0] == '1' && form[1] is '8' or '9' || (form[0] == '2' && form[1] == '0')) && char.IsAsciiDigit(form[2]) && char.IsAsciiDigit(form[3]);
}
