using Extract.Language.Lexicons;

namespace Extract.Language.Tokenizing;

/// <summary>
/// Finds a lost blank inside a run of letters. Cautious: the whole must be unknown and both halves must be words,
/// for a wrongly divided name costs more than a wrongly kept pair.
/// </summary>
internal sealed class GluedWords(Lexicon lexicon)
{
    private const int OftenSeen = 20;

    /// <summary>Where the run divides, or 0.</summary>
    public int SplitAt(ReadOnlySpan<char> form, ReadOnlySpan<char> lower)
    {
        if (form.Length < 5 || lexicon.CountOf(lower) > 0)
        {
            return 0;
        }

        for (int i = 2; i + 2 <= form.Length; i++)
        {
            if (char.IsUpper(form[i]) && char.IsLower(form[i - 1]) && form[(i + 1)..].IndexOfAnyInRange('A', 'Z') < 0)
            {
                return IsJoint(form, lower, i) ? i : 0;
            }
        }

        if (form[1..].IndexOfAnyInRange('A', 'Z') >= 0)
        {
            return 0;
        }

        for (int i = form.Length - 2; i >= 3; i--)
        {
            if (IsSmallWord(lower[i..]) && IsVerbLike(lower[..i]) && lexicon.CountOf(lower[..i]) >= 3)
            {
                return i;
            }
        }

        return 0;
    }

    /// <summary>"KotovThe", "SaturdayNovember": a capital inside a word that is no known spelling.</summary>
    private bool IsJoint(ReadOnlySpan<char> form, ReadOnlySpan<char> lower, int at)
    {
        int left = lexicon.CountOf(lower[..at]);
        int right = lexicon.CountOf(lower[at..]);
        if (at < 3 || lower[..at] is "mac" or "van" or "von" or "del" or "les" or "dos" or "des" or "fitz")
        {
            return false;
        }

        if (lower[..at] is "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday")
        {
            return true;
        }

        if (right >= OftenSeen && form.Length - at <= 5 && IsFunctionWord(lower[at..]))
        {
            return true;
        }

        return at >= 4 && form.Length - at >= 3 && left >= 2 && right >= 2 || left >= OftenSeen && right > 0 && form.Length - at >= 4 || right >= OftenSeen && at >= 6;
    }

    private static bool IsVerbLike(ReadOnlySpan<char> lower) => lower.Length >= 5 && (lower.EndsWith("ing") || lower.EndsWith("ed"));

    private static bool IsSmallWord(ReadOnlySpan<char> lower) =>
        lower is "it" or "the" or "to" or "of" or "in" or "on" or "by" or "at" or "and" or "with" or "from" or "for" or "into" or "his" or "her" or "their" or "them" or "him" or "that" or "this" or "as" or "up" or "off" or "out";

    private static bool IsFunctionWord(ReadOnlySpan<char> lower) =>
        lower is "the" or "it" or "in" or "he" or "she" or "they" or "this" or "that" or "we" or "on" or "at" or "a" or "and" or "but" or "for" or "his" or "her" or "as" or "if" or "when" or "after" or "there" or "these" or "its" or "by" or "with" or "from" or "to";
}
