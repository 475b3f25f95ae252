using Extract.Knowledge.Entities;
using Extract.Rules.Lexicons;

namespace Extract.Knowledge.Profile;

/// <summary>The word lists that the profile leans on; keys are folded as names are. Frozen once made.</summary>
public sealed class ProfileLexicons
{
    private static readonly string[] _heads = ["facility-heads", "place-heads", "organization-heads", "craft-heads", "event-heads"];

    /// <summary>The names of the lexicons that are taken.</summary>
    public static IReadOnlyList<string> Names { get; } = ["given-names", "countries", "demonyms", "facility-heads", "person-titles", "nicknames",
        .. _heads];

    /// <summary>Given name to the gender that it usually marks.</summary>
    public IReadOnlyDictionary<string, Gender> Genders { get; init; } = new Dictionary<string, Gender>();

    /// <summary>Names of countries.</summary>
    public IReadOnlySet<string> Countries { get; init; } = new HashSet<string>();

    /// <summary>Nouns that end names of facilities ("square", "stadium").</summary>
    public IReadOnlySet<string> Facilities { get; init; } = new HashSet<string>();

    /// <summary>Adjective or noun of a people to the name of its location ("russian" to "Russia").</summary>
    public IReadOnlyDictionary<string, string> Demonyms { get; init; } = new Dictionary<string, string>();

    /// <summary>Titles before names, lower case.</summary>
    public IReadOnlySet<string> Titles { get; init; } = new HashSet<string>();

    /// <summary>Short or foreign form of a given name to the names that it may stand for.</summary>
    public IReadOnlyDictionary<string, string[]> Nicknames { get; init; } = new Dictionary<string, string[]>();

    /// <summary>Words that head names of every nature and tell none from another ("hall", "committee", "ship").</summary>
    public IReadOnlySet<string> Heads { get; init; } = new HashSet<string>();

    /// <summary>
    /// Takes <c>given-names</c> (column m, f or u), <c>countries</c>, <c>demonyms</c> (column of the place), <c>facility-heads</c>
    /// and <c>person-titles</c>, <c>nicknames</c> (full names, bars between) and the lexicons of heads, as far as a rule folder has them.
    /// </summary>
    public static ProfileLexicons From(LexiconSet lexicons)
    {
        Dictionary<string, Gender> genders = new(StringComparer.Ordinal);
        if (lexicons.Find("given-names") is { } names)
        {
            foreach (string name in names.Entries)
            {
                genders[NameFold.Fold(name)] = ReadGender(names, name);
            }
        }

        HashSet<string> countries = ReadKeys(lexicons.Find("countries"));
        return new ProfileLexicons
        {
            Genders = genders,
            Countries = countries,
            Demonyms = ReadFirstColumn(lexicons.Find("demonyms")),
            Facilities = ReadKeys(lexicons.Find("facility-heads")),
            Nicknames = ReadNicknames(lexicons.Find("nicknames")),
            Heads = new HashSet<string>(_heads.SelectMany(name => ReadKeys(lexicons.Find(name))).Select(head => head[(head.LastIndexOf(' ') + 1)..]), StringComparer.Ordinal),
            Titles = new HashSet<string>(lexicons.Find("person-titles")?.Entries ?? [], StringComparer.Ordinal),
        };
    }

    private static Gender ReadGender(Lexicon names, string name)
    {
        names.TryGet(name, out IReadOnlyList<string> columns);
        return (columns.Count > 0 ? columns[0] : "") switch
        {
            "m" => Gender.Male,
            "f" => Gender.Female,
            _ => Gender.Unknown,
        };
    }

    private static Dictionary<string, string> ReadFirstColumn(Lexicon? lexicon)
    {
        Dictionary<string, string> values = new(StringComparer.Ordinal);
        foreach (string entry in lexicon?.Entries ?? [])
        {
            if (lexicon!.TryGet(entry, out IReadOnlyList<string> columns) && columns.Count > 0)
            {
                values.TryAdd(NameFold.Fold(entry), columns[0]);
            }
        }

        return values;
    }

    private static Dictionary<string, string[]> ReadNicknames(Lexicon? lexicon)
    {
        Dictionary<string, string[]> names = new(StringComparer.Ordinal);
        foreach (string entry in lexicon?.Entries ?? [])
        {
            if (lexicon!.TryGet(entry, out IReadOnlyList<string> columns) && columns.Count > 0)
            {
                names.TryAdd(entry, columns[0].Split('|'));
            }
        }

        return names;
    }

    private static HashSet<string> ReadKeys(Lexicon? lexicon)
    {
        HashSet<string> keys = new(StringComparer.Ordinal);
        foreach (string entry in lexicon?.Entries ?? [])
        {
            keys.Add(NameFold.Fold(entry));
        }

        return keys;
    }
}
