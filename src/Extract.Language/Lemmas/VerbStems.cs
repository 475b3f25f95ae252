using Extract.Language.Lexicons;

namespace Extract.Language.Lemmas;

/// <summary>
/// The verbs behind forms in -ed and -ing: whether an e was lost (provoked) or a letter doubled (planned) no ending tells, but a lexicon
/// that knows the verb does. Thread-safe.
/// </summary>
internal static class VerbStems
{
    /// <summary>A lemma, or the verb that the lexicon knows when it does not know the lemma.</summary>
    /// <param name="lemma">What rules made of the form.</param>
    /// <param name="lower">The form.</param>
    /// <param name="lexicon">Knows words.</param>
    public static string Restore(string lemma, string lower, Lexicon lexicon)
    {
        int ending = lower.EndsWith("ed", StringComparison.Ordinal) ? 2 : lower.EndsWith("ing", StringComparison.Ordinal) ? 3 : 0;
        int stem = lower.Length - ending;
        bool changed = ending > 0 && stem > 2 && lemma.Length <= stem + 1 && !lemma.EndsWith(lower, StringComparison.OrdinalIgnoreCase);
        if (!changed || char.IsUpper(lemma[0]) || lexicon.CountOf(lemma) > 0)
        {
            return lemma;
        }

        Span<char> candidate = stackalloc char[stem + 1];
        lower.AsSpan(0, stem).CopyTo(candidate);
        candidate[stem] = 'e';
        bool doubled = lower[stem - 1] == lower[stem - 2];
        return lexicon.CountOf(candidate) > 0 ? candidate.ToString()
            : lexicon.CountOf(candidate[..stem]) > 0 ? candidate[..stem].ToString()
            : doubled && lexicon.CountOf(candidate[..(stem - 1)]) > 0 ? candidate[..(stem - 1)].ToString()
            : lemma;
    }
}
