using Extract.Knowledge.Entities;
using Extract.Knowledge.Profile;

namespace Extract.Knowledge.Merging.Entities.Names;

/// <summary>The name of anything but a human being, in its parts. Immutable.</summary>
internal sealed class ThingName
{
    private ThingName(string text, string key, string[] words, string[] distinctive, string[] numbers, bool isKind, bool isWellKnown, string? area)
    {
        IsGeneric = distinctive.Length == 0 && numbers.Length == 0 && !isWellKnown;
        Area = area;
        Text = text;
        Key = key;
        Words = words;
        Distinctive = distinctive;
        Numbers = numbers;
        IsKind = isKind;
        Spelling = SpellingKey.Of(key);
    }

    /// <summary>Folded.</summary>
    public string Text { get; }

    /// <summary>Folded, without the words that names of its nature may lack.</summary>
    public string Key { get; }

    /// <summary>The spelling key of <see cref="Key"/>, spaces left out.</summary>
    public string Spelling { get; }

    public string[] Words { get; }

    /// <summary>The words that tell it from others of its kind, without numbers, in order.</summary>
    public string[] Distinctive { get; }

    /// <summary>The words with digits, in order.</summary>
    public string[] Numbers { get; }

    /// <summary>Whether it has no capital letter: a kind of thing, or a thing called by its kind.</summary>
    public bool IsKind { get; }

    /// <summary>Whether nothing in it tells one from others of its kind ("city hall", "the stadium").</summary>
    public bool IsGeneric { get; }

    /// <summary>The word that makes it the land around a settlement ("region"); null for none.</summary>
    public string? Area { get; }

    /// <summary>What kind of thing it is: its last word, where that tells no one from others; null when it does not say.</summary>
    public string? Head { get; private init; }

    /// <summary>The first letters of its words; empty for a single word.</summary>
    public string Initials => Words.Length < 2 ? "" : string.Concat(Words.Where(word => !IsSmall(word)).Select(word => word[0]));

    public static ThingName Parse(string name, EntityNature nature, KnowledgeProfile profile)
    {
        string text = NameFold.Fold(name);
        string key = nature switch
        {
            EntityNature.Location => PlaceNames.Key(name, profile),
            EntityNature.Happening => profile.HappeningKey(name),
            _ => NameFold.Fold(profile.SynonymsOf(name) is [string first, ..] ? first : name),
        };
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        List<string> distinctive = [];
        List<string> numbers = [];
        foreach (string word in words)
        {
            if (word.AsSpan().ContainsAnyInRange('0', '9'))
            {
                numbers.Add(word);
            }
            else if (!IsSmall(word) && !profile.IsGenericWord(word))
            {
                distinctive.Add(word);
            }
        }

        bool isKind = !name.AsSpan().ContainsAnyInRange('A', 'Z') && name == name.ToLowerInvariant();
        string? area = nature == EntityNature.Location && words.Length > 1 ? Array.Find(words, word => profile.Places.Areas.Contains(word)) : null;
        bool isWellKnown = nature != EntityNature.Happening && profile.SynonymsOf(name).Count > 0;
        return new ThingName(text, key, words, [.. distinctive], [.. numbers], isKind, isWellKnown, area)
        {
            Head = words.Length > 1 && profile.IsGenericWord(words[^1]) ? words[^1] : null,
        };
    }

    /// <summary>How two names of things of one nature stand to each other.</summary>
    public static NameRelation Compare(ThingName a, ThingName b)
    {
        if (a.Text == b.Text)
        {
            return NameRelation.Same;
        }

        if (a.Key == b.Key)
        {
            return a.Area == b.Area ? NameRelation.Same : NameRelation.Extended;
        }

        if (a.Numbers.Length > 0 && b.Numbers.Length > 0 && !a.Numbers.AsSpan().SequenceEqual(b.Numbers))
        {
            return NameRelation.Opposed;
        }

        if (a.Spelling == b.Spelling && a.Spelling.Length > 3)
        {
            return NameRelation.Spelling;
        }

        if (IsAcronym(a, b) || IsAcronym(b, a))
        {
            return NameRelation.Acronym;
        }

        (ThingName less, ThingName more) = a.Words.Length <= b.Words.Length ? (a, b) : (b, a);
        if (less.IsGeneric || more.IsGeneric)
        {
            (ThingName generic, ThingName full) = less.IsGeneric ? (less, more) : (more, less);
            return EndsWith(full.Words, generic.Words) ? NameRelation.Part : NameRelation.Different;
        }

        return AreSlips(a, b) ? NameRelation.Variant
            : HasAll(more.Distinctive, less.Distinctive) || HasAll(less.Distinctive, more.Distinctive) ? NameRelation.Extended
            : NameRelation.Different;
    }

    private static bool AreSlips(ThingName a, ThingName b) =>
        a.Key.Length >= 8 && b.Key.Length >= 8 && (PlaceNames.AreSpellings(a.Key, b.Key) || EditDistance.IsWithin(a.Spelling, b.Spelling, 1));

    private static bool IsAcronym(ThingName acronym, ThingName full) =>
        acronym.Words.Length == 1 && full.Words.Length > 1 && acronym.Text.Replace(".", "", StringComparison.Ordinal) is { Length: > 1 } letters && letters == full.Initials;

    private static bool EndsWith(string[] words, string[] ending) =>
        ending.Length > 0 && ending.Length < words.Length && words.AsSpan(words.Length - ending.Length).SequenceEqual(ending);

    private static bool HasAll(string[] words, string[] part)
    {
        foreach (string word in part)
        {
            if (Array.IndexOf(words, word) < 0)
            {
                return false;
            }
        }

        return part.Length > 0;
    }

    private static bool IsSmall(string word) =>
        word is "of" or "the" or "and" or "de" or "des" or "du" or "la" or "le" or "les" or "del" or "di" or "da" or "do" or "for" or "in" or "at" or "on" or "&" or "to" or "a" or "from";
}
