using Extract.Language.Text;

namespace Extract.Language.Names;

/// <summary>
/// Word lists and gazetteer as hints on single words and on runs of words. Built from the lexicons under <c>rules/lexicons</c>
/// that are embedded in the assembly. Immutable and thread-safe.
/// </summary>
internal sealed class NameLexicon
{
    private static readonly Lazy<NameLexicon> s_default = new(static () => new NameLexicon());

    private readonly Dictionary<string, NameHint> _words = new(StringComparer.Ordinal);
    private readonly PlaceNames _places = new();

    private NameLexicon()
    {
        AddList("given-names", NameHint.Given);
        AddList("surnames", NameHint.Surname);
        AddList("person-titles", NameHint.Title);
        AddWords(NameHint.TitlePart, string.Join(' ', Lines("person-titles").Where(static t => t.Contains(' ', StringComparison.Ordinal))));
        AddList("organization-heads", NameHint.OrganizationHead);
        AddList("facility-heads", NameHint.FacilityHead);
        AddList("place-heads", NameHint.PlaceHead);
        AddList("demonyms", NameHint.Demonym);
        AddList("occupations", NameHint.Occupation);
        AddList("kinship", NameHint.Kin);
        AddWords(NameHint.Particle, "van von der den de del della di da do dos das du des la le el al bin ibn ben abu ter ten af av zu zur y e d' st st. jr jr. ii iii iv sr sr. jnr snr mac mc o");
        AddWords(NameHint.Calendar, "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december mon tue tues wed thu thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec spring summer autumn winter christmas easter");
        AddList("event-heads", NameHint.EventHead);
        AddList("craft-heads", NameHint.CraftHead);
        Gazetteer.Default.AddTo(_places);
        foreach (string landmark in Lines("landmarks"))
        {
            _places.Add(Gazetteer.Key(landmark), NameHint.Natural);
        }

        foreach (string organization in Lines("organizations"))
        {
            _places.Add(Gazetteer.Key(organization), NameHint.Organization);
        }

        foreach (string place in Lines("places"))
        {
            _places.Add(Gazetteer.Key(place), NameHint.Region);
        }

        foreach (string country in Lines("countries"))
        {
            _places.Add(Gazetteer.Key(country), NameHint.Country);
        }
    }

    public static NameLexicon Default => s_default.Value;

    /// <summary>Hints on one word in lower case.</summary>
    public NameHint this[string lower]
    {
        get
        {
            if (_words.TryGetValue(lower, out NameHint hint))
            {
                return hint;
            }

            return System.Text.Ascii.IsValid(lower) ? NameHint.None : _words.GetValueOrDefault(Folding.Letters(lower));
        }
    }

    /// <summary>All words of the lists in lower case.</summary>
    public IReadOnlyDictionary<string, NameHint> Words => _words;

    /// <summary>The longest name of a place or organization that starts at a word: how many words it takes (0 for none) and what it is.</summary>
    public int MatchPlace(ReadOnlySpan<string> forms, out NameHint hint)
    {
        hint = NameHint.None;
        return forms[0] is "The" or "the" ? 0 : _places.Match(forms, out hint);
    }

    internal static IEnumerable<string> Lines(string list)
    {
        using Stream resource = typeof(NameLexicon).Assembly.GetManifestResourceStream("lexicons." + list)
            ?? throw new InvalidOperationException($"The lexicon {list} is missing from the assembly.");
        using StreamReader reader = new(resource);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                int tab = line.IndexOf('\t', StringComparison.Ordinal);
                yield return tab < 0 ? line : line[..tab];
            }
        }
    }

    private void AddList(string list, NameHint hint)
    {
        foreach (string entry in Lines(list))
        {
            if (!entry.Contains(' ', StringComparison.Ordinal))
            {
                _words[entry] = _words.GetValueOrDefault(entry) | hint;
            }
        }
    }

    private void AddWords(NameHint hint, string words)
    {
        foreach (string word in words.Split(' '))
        {
            _words[word] = _words.GetValueOrDefault(word) | hint;
        }
    }
}
