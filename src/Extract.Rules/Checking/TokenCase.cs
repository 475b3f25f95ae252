using Extract.Language;
using Extract.Rules.Lexicons;
using Extract.Rules.Patterns;

namespace Extract.Rules.Checking;

/// <summary>Several tests that one token must pass, or fail, at once.</summary>
internal static class TokenCase
{
    private static readonly string[] _anyForm =
        ["ab", "Ab", "AB", "a", "A", "aB", "1", "11", "1999", "2012", "a1", "A1", "Ab1", "1a", "1A", ",", "-", "a-b", "A-b", "A-B", "-a", "-A", "1-a", "€"];

    private static readonly Features[] _exclusive =
    [
        Features.Singular | Features.Plural,
        Features.First | Features.Second | Features.Third,
        Features.Comparative | Features.Superlative,
        Features.Definite | Features.Indefinite,
    ];

    public static bool IsPossible(List<(TokenTest Atom, bool Holds)> tests) =>
        tests.TrueForAll(t => t.Atom is not AnyTest || t.Holds)
            && HasForm(tests)
            && HasValue(tests, t => (t as LemmaTest)?.Lemmas.Select(l => l.ToLowerInvariant()), null)
            && HasValue(tests, t => (t as RelationTest)?.Relations, RelationNames.All)
            && HasTag(tests)
            && HasFeatures(tests)
            && HasEntry(tests);

    /// <summary>What can be among the values that some tests allow and others forbid; null for no bounds.</summary>
    private static HashSet<string>? Values(List<(TokenTest Atom, bool Holds)> tests, Func<TokenTest, IEnumerable<string>?> of, IEnumerable<string>? all)
    {
        HashSet<string>? values = all is null ? null : [.. all];
        foreach ((TokenTest atom, bool holds) in tests)
        {
            if (holds && of(atom) is { } allowed)
            {
                values = values is null ? [.. allowed] : [.. values.Intersect(allowed)];
            }
        }

        foreach ((TokenTest atom, bool holds) in tests)
        {
            if (!holds && values is not null && of(atom) is { } forbidden)
            {
                values.ExceptWith(forbidden);
            }
        }

        return values;
    }

    private static bool HasValue(List<(TokenTest Atom, bool Holds)> tests, Func<TokenTest, IEnumerable<string>?> of, IEnumerable<string>? all) =>
        Values(tests, of, all) is not { Count: 0 };

    private static bool HasForm(List<(TokenTest Atom, bool Holds)> tests)
    {
        // Forms are compared in lower case, so one in capitals is never met.
        HashSet<string>? words = Values(tests, t => (t as FormTest)?.Forms.Where(f => f == f.ToLowerInvariant()), null);
        IEnumerable<string> forms = words?.SelectMany(w => new[] { w, char.ToUpperInvariant(w[0]) + w[1..], w.ToUpperInvariant() }) ?? _anyForm;
        return forms.Any(form => tests.TrueForAll(t => t.Atom is not ShapeTest shape || shape.Fits(form) == t.Holds));
    }

    private static bool HasTag(List<(TokenTest Atom, bool Holds)> tests) =>
        TagNames.Pairs.Any(p => tests.TrueForAll(t => t.Atom is not TagTest tag || (tag.Tags.Contains(p.Penn) || tag.Tags.Contains(UposNames.Of(p.Upos))) == t.Holds));

    private static bool HasFeatures(List<(TokenTest Atom, bool Holds)> tests)
    {
        Features all = Features.None;
        foreach ((TokenTest atom, bool holds) in tests)
        {
            all |= holds && atom is FeatureTest feature ? feature.Required : Features.None;
        }

        return Array.TrueForAll(_exclusive, group => uint.PopCount((uint)(group & all)) < 2)
            && tests.TrueForAll(t => t.Holds || t.Atom is not FeatureTest feature || (feature.Required & all) != feature.Required);
    }

    private static bool HasEntry(List<(TokenTest Atom, bool Holds)> tests)
    {
        List<Lexicon> needed = [];
        foreach ((TokenTest atom, bool holds) in tests)
        {
            if (holds && atom is LexiconTest test)
            {
                needed.Add(test.Lexicon);
            }
        }

        return needed.TrueForAll(lexicon => lexicon.Entries.Any(entry => !entry.Contains(' ')))
            && tests.TrueForAll(t => t.Holds || t.Atom is not LexiconTest test || !needed.Contains(test.Lexicon));
    }
}
