using Extract.Knowledge.Entities;
using Extract.Knowledge.Profile;
using Extract.Language.Text;

namespace Extract.Knowledge.Merging.Entities.Names;

/// <summary>The name of a human being, in its parts. Immutable.</summary>
internal sealed class HumanName
{
    private HumanName(string[] words, string[] titles, int generation)
    {
        Generation = generation;
        Words = words;
        Titles = titles;
        Keys = Array.ConvertAll(words, word => SpellingKey.Of(word));
    }

    /// <summary>Folded, without titles and suffixes; a hyphen joins. Empty when there is nothing but a title.</summary>
    public string[] Words { get; }

    /// <summary>The spelling key of each word.</summary>
    public string[] Keys { get; }

    /// <summary>The titles before it, folded.</summary>
    public string[] Titles { get; }

    /// <summary>Which of father and son the words behind the name tell ("Sr.", "Jr."); negative where they tell none.</summary>
    public int Generation { get; }

    /// <summary>Whether it is a surname, a given name or a title alone.</summary>
    public bool IsBare => Words.Length < 2;

    public static HumanName Parse(string name, KnowledgeProfile profile)
    {
        string[] words = name.Replace('\u2019', '\'').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        int first = words.Length > 0 && words[0].Equals("the", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        List<string> titles = [];
        while (first < words.Length && profile.IsTitle(words[first], words.Length - first - 1, out _))
        {
            titles.Add(Fold(words[first++]));
        }

        List<string> folded = [];
        foreach (string word in words.AsSpan(first))
        {
            if (Fold(word) is { Length: > 0 } letters)
            {
                folded.Add(letters);
            }
        }

        return new HumanName(PersonNames.WithoutSuffix([.. folded], profile), [.. titles], folded.Count > 1 ? profile.GenerationOf(folded[^1]) : -1);
    }

    /// <summary>How two names of people stand to each other.</summary>
    public static NameRelation Compare(HumanName a, HumanName b, KnowledgeProfile profile)
    {
        if (a.Words.Length == 0 || b.Words.Length == 0)
        {
            return a.Titles.AsSpan().ContainsAny(b.Titles) ? NameRelation.Part : NameRelation.Different;
        }

        if (a.Generation >= 0 && b.Generation >= 0 && a.Generation != b.Generation)
        {
            return NameRelation.Opposed;
        }

        if (a.Words.AsSpan().SequenceEqual(b.Words))
        {
            return NameRelation.Same;
        }

        (HumanName less, HumanName more) = a.Words.Length <= b.Words.Length ? (a, b) : (b, a);
        return less.Words.Length == 1
            ? CompareBare(less, more, profile)
            : CompareFull(less, more, profile);
    }

    private static NameRelation CompareBare(HumanName bare, HumanName more, KnowledgeProfile profile)
    {
        bool surname = AreSpellings(bare, 0, more, more.Words.Length - 1);
        if (more.Words.Length == 1)
        {
            return surname ? NameRelation.Spelling : NameRelation.Different;
        }

        return surname || (more.Words.Length > 2 && AreSpellings(bare, 0, more, more.Words.Length - 2)) ? NameRelation.Part
            : GivenNames.AreOne(bare.Words[0], more.Words[0], profile) ? NameRelation.Given
            : NameRelation.Different;
    }

    private static NameRelation CompareFull(HumanName less, HumanName more, KnowledgeProfile profile)
    {
        if (HaveSameKeys(less.Keys, more.Keys))
        {
            return NameRelation.Spelling;
        }

        string givenLess = less.Words[0];
        bool given = AreSpellings(less, 0, more, 0);
        bool variant = given || GivenNames.AreOne(givenLess, more.Words[0], profile);
        if (AreSpellings(less, less.Words.Length - 1, more, more.Words.Length - 1))
        {
            return variant && HaveOtherMiddles(less, more, profile) ? NameRelation.Opposed
                : given ? NameRelation.Extended
                : variant ? NameRelation.Variant
                : SharesGiven(less, more) ? NameRelation.Extended
                : NameRelation.Opposed;
        }

        if (!variant)
        {
            return NameRelation.Different;
        }

        // A second surname may be left out, and a long one slip from the pen.
        string surname = less.Words[^1];
        string other = more.Words[^1];
        return less.Words.Length < more.Words.Length && AreSpellings(less, less.Words.Length - 1, more, more.Words.Length - 2) ? NameRelation.Extended
            : given && Math.Min(surname.Length, other.Length) >= 6 && EditDistance.IsWithin(surname, other, 1) ? NameRelation.Variant
            : NameRelation.Different;
    }

    /// <summary>Whether as many names stand between first and last, and they are not the same ("Kim Min-ji Lee", "Kim Su-bin Lee").</summary>
    private static bool HaveOtherMiddles(HumanName less, HumanName more, KnowledgeProfile profile)
    {
        for (int i = 1; less.Words.Length == more.Words.Length && i < less.Words.Length - 1; i++)
        {
            if (!AreSpellings(less, i, more, i) && !GivenNames.AreOne(less.Words[i], more.Words[i], profile))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether one of the given names of the shorter is one of the longer ("Anna Maria Berg", "Maria Berg").</summary>
    private static bool SharesGiven(HumanName less, HumanName more)
    {
        for (int i = 0; i < less.Words.Length - 1; i++)
        {
            for (int j = 0; j < more.Words.Length - 1; j++)
            {
                if (AreSpellings(less, i, more, j))
                {
                    return less.Words.Length < more.Words.Length;
                }
            }
        }

        return false;
    }

    /// <summary>Short words have too little in them to be told apart by sound.</summary>
    private static bool AreSpellings(HumanName a, int i, HumanName b, int j) =>
        a.Words[i] == b.Words[j]
        || (Math.Min(a.Words[i].Length, b.Words[j].Length) >= 4 && a.Keys[i] == b.Keys[j] && a.Words[i][0] is var c && IsLikeStart(c, b.Words[j][0]));

    private static bool IsLikeStart(char a, char b) =>
        a == b || "yjei".Contains(a, StringComparison.Ordinal) || "yjei".Contains(b, StringComparison.Ordinal) || "kcqzsxvw".Contains(a, StringComparison.Ordinal);

    private static bool HaveSameKeys(string[] a, string[] b)
    {
        if (a.Length != b.Length)
        {
            return false;
        }

        string[] left = [.. a];
        string[] right = [.. b];
        Array.Sort(left, StringComparer.Ordinal);
        Array.Sort(right, StringComparer.Ordinal);
        return left.AsSpan().SequenceEqual(right) && Array.TrueForAll(a, key => key.Length > 2);
    }

    private static string Fold(string word) =>
        Folding.Letters(word).Replace("-", "", StringComparison.Ordinal).Trim('.', ',', '"', '\'', '(', ')');
}
