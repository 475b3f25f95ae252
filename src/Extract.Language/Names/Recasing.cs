namespace Extract.Language.Names;

/// <summary>Gives headlines in capitals, or with Every Word Capitalized, the case that running text would have. Thread-safe.</summary>
internal static class Recasing
{
    private const NameHint Namely = NameHint.Given | NameHint.Country | NameHint.City | NameHint.Demonym | NameHint.Calendar;
    private const NameHint Heads = NameHint.OrganizationHead | NameHint.FacilityHead | NameHint.PlaceHead | NameHint.EventHead | NameHint.Given | NameHint.Surname;

    /// <summary>Rewrites forms in place where a sentence is a headline; true when it was one.</summary>
    public static bool Apply(Span<string> forms, ReadOnlySpan<string> lowers, ReadOnlySpan<NameHint> known)
    {
        int words = 0;
        int shouted = 0;
        int longWords = 0;
        int capitalized = 0;
        int capitalizedCommon = 0;
        for (int i = 0; i < forms.Length; i++)
        {
            string form = forms[i];
            if (form.Length < 2 || !char.IsLetter(form[0]) || form[0] == '\'')
            {
                continue;
            }

            words++;
            bool shout = IsShouted(form);
            shouted += shout ? 1 : 0;
            if (form.Length >= 4)
            {
                longWords++;
                if (char.IsUpper(form[0]))
                {
                    capitalized++;
                    capitalizedCommon += i > 0 && (known[i] & (NameHint.Common | Namely)) == NameHint.Common ? 1 : 0;
                }
            }
        }

        if (words >= 3 && shouted * 10 >= words * 8)
        {
            Unshout(forms, lowers, known);
            return true;
        }

        if (longWords >= 4 && capitalized * 10 >= longWords * 8 && capitalizedCommon >= 2)
        {
            Calm(forms, lowers, known);
            return true;
        }

        return false;
    }

    private static void Unshout(Span<string> forms, ReadOnlySpan<string> lowers, ReadOnlySpan<NameHint> known)
    {
        for (int i = 0; i < forms.Length; i++)
        {
            if (!IsShouted(forms[i]))
            {
                continue;
            }

            string lower = lowers[i];
            NameHint hints = known[i];
            if ((hints & NameHint.Common) != 0 && (hints & (NameHint.Country | NameHint.Calendar | NameHint.Demonym)) == 0)
            {
                forms[i] = i == 0 ? Capitalize(lower) : lower;
            }
            else if (forms[i].Length > 3 || (hints & (NameHint.Given | NameHint.Surname | NameHint.Calendar)) != 0)
            {
                forms[i] = Capitalize(lower);
            }
        }
    }

    private static void Calm(Span<string> forms, ReadOnlySpan<string> lowers, ReadOnlySpan<NameHint> known)
    {
        string[] before = forms.ToArray();
        for (int i = 1; i < forms.Length; i++)
        {
            string form = before[i];
            if (form.Length < 2 || !char.IsUpper(form[0]) || IsShouted(form))
            {
                continue;
            }

            NameHint hints = known[i];
            bool headed = i + 1 < before.Length && before[i + 1].Length > 0 && char.IsUpper(before[i + 1][0])
                && (known[i + 1] & Heads) != 0;
            bool heads = (hints & Heads) != 0 && before[i - 1].Length > 0 && char.IsUpper(before[i - 1][0]);
            if ((hints & (NameHint.Common | Namely)) == NameHint.Common && !headed && !heads)
            {
                forms[i] = lowers[i];
            }
        }
    }

    private static string Capitalize(string lower) =>
        string.Intern(string.Concat(char.ToUpperInvariant(lower[0]).ToString(), lower.AsSpan(1)));

    private static bool IsShouted(string form)
    {
        int letters = 0;
        foreach (char c in form)
        {
            if (char.IsLower(c))
            {
                return false;
            }

            letters += char.IsLetter(c) ? 1 : 0;
        }

        return letters >= 2;
    }
}
