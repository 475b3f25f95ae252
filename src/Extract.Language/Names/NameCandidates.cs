namespace Extract.Language.Names;

/// <summary>
/// Marks the words that can be part of a name at all: most words of running text cannot, and are not looked at further.
/// Training skips the same words. Thread-safe.
/// </summary>
internal static class NameCandidates
{
    private const NameHint Known = NameHint.Given | NameHint.Country | NameHint.City | NameHint.Region | NameHint.Organization;

    private const NameHint Heads = NameHint.FacilityHead | NameHint.PlaceHead | NameHint.OrganizationHead | NameHint.EventHead;

    /// <summary>Gives each candidate its row of emissions, and other words none.</summary>
    public static void Mark(NameSentence sentence)
    {
        Span<int> rows = sentence.Rows;
        for (int i = 0; i < sentence.Length; i++)
        {
            rows[i] = IsNamely(sentence, i) ? 0 : -1;
        }

        for (int i = 0; i < sentence.Length; i++)
        {
            if (rows[i] < 0)
            {
                continue;
            }

            // Links and numbers between and around candidates.
            int next = i + 1;
            while (next < sentence.Length && next <= i + 3 && rows[next] < 0 && (IsLink(sentence, next) || (sentence.Forms[next] == "," && next + 1 < sentence.Length && IsIncorporated(sentence.Lower[next + 1]))))
            {
                next++;
            }

            if (next < sentence.Length && rows[next] == 0)
            {
                rows[i..next].Fill(0);
            }
            else if (i + 1 < sentence.Length && (IsNumber(sentence, i + 1) || IsTail(sentence.Lower[i + 1]) || (sentence.Hints[i + 1] & Heads) != 0))
            {
                rows[i + 1] = 0;
            }

            if (i > 0 && IsNumber(sentence, i - 1))
            {
                rows[i - 1] = 0;
            }
        }

        foreach (ref int row in rows)
        {
            row = row < 0 ? -1 : sentence.Reading.AddRow();
        }
    }

    private static bool IsNamely(NameSentence s, int i)
    {
        byte tag = s.Tags[i];
        if (NameSentence.IsProper(tag))
        {
            return true;
        }

        string form = s.Forms[i];
        if (NameSentence.IsCapital(form))
        {
            if (form.Length == 1 && form[0] == 'I')
            {
                return false;
            }

            bool starts = i == 0 || s.Lower[i - 1] is "\"" or "-" or ":" or "(" or "'" or "*" or "...";
            bool plain = tag != 0 && starts && (s.Hints[i] & NameHint.Common) != 0 && !HasUpper(form) && (i + 1 == s.Length || !(s.IsCapital(i + 1) || s.Lower[i + 1] is "of"));
            return !plain;
        }

        return HasUpper(form) || ((s.Hints[i] & NameHint.Common) == 0 && ((s.Hints[i] & Known) != 0 || (s.PlaceHints[i] & Known) != 0));
    }

    private static bool HasUpper(string form)
    {
        for (int k = 1; k < form.Length; k++)
        {
            if (char.IsUpper(form[k]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNumber(NameSentence s, int i) => s.Forms[i].Length > 0 && char.IsAsciiDigit(s.Forms[i][0]);

    private static bool IsIncorporated(string lower) => lower is "inc" or "inc." or "llc" or "l.l.c." or "ltd" or "ltd." or "lp" or "l.p." or "corp" or "corp." or "llp";

    private static bool IsTail(string lower) => lower is "'s" or "'" or "s" or "!" or "." or "inc." or "ltd.";

    private static bool IsLink(NameSentence s, int i) =>
        s.Lower[i] is "of" or "the" or "and" or "&" or "for" or "-" or "'s" or "'" or "/" or "in" or "on" or "at" or "to" or "+" or "s" or "." or "a" or "with" or "by" || (s.Hints[i] & NameHint.Particle) != 0 || IsNumber(s, i);
}
