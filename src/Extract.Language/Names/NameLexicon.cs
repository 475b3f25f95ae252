using Extract.Language.Text;

namespace Extract.Language.Names;

/// <summary>
/// Word lists and gazetteer as hints on single words and on runs of words. Built from the lexicons under <c>rules/lexicons</c>
/// that are embedded in the assembly. Immutable and thread-safe.
/// </summary>
internal sealed class NameLexicon
{
    private const int LongestPlace = 5;

    private static readonly Lazy<NameLexicon> s_default = new(static () => new NameLexicon());

    private readonly Dictionary<string, NameHint> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NameHint> _places = new(StringComparer.Ordinal);

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
        foreach ((string name, GazetteerPlace[] places) in Gazetteer.Default.Names)
        {
            NameHint hint = NameHint.None;
            foreach (GazetteerPlace place in places)
            {
                hint |= HintOf(place);
            }

            if (hint != NameHint.None)
            {
                AddPlace(name, hint);
            }
        }

        foreach (string landmark in Lines("landmarks"))
        {
            AddPlace(Gazetteer.Key(landmark), NameHint.Natural);
        }

        foreach (string country in Lines("countries"))
        {
            AddPlace(Gazetteer.Key(country), NameHint.Country);
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

            return IsAscii(lower) ? NameHint.None : _words.GetValueOrDefault(Folding.Letters(lower));
        }
    }

    /// <summary>The longest gazetteer name that starts at a word: how many words it takes (0 for none) and what it is.</summary>
    public int MatchPlace(ReadOnlySpan<string> forms, out NameHint hint)
    {
        int best = 0;
        hint = NameHint.None;
        string key = "";
        if (forms[0] is "The" or "the")
        {
            return 0;
        }

        for (int n = 1; n <= LongestPlace && n <= forms.Length; n++)
        {
            string form = forms[n - 1];
            if (form == "-")
            {
                continue;
            }

            key = n == 1 ? form : form == "'s" ? key + form : key + " " + form;
            if (_places.TryGetValue(Gazetteer.Key(key), out NameHint found))
            {
                best = n;
                hint = found;
            }
        }

        return best;
    }

    private static bool IsAscii(string word)
    {
        foreach (char c in word)
        {
            if (c > 127)
            {
                return false;
            }
        }

        return true;
    }

    private static NameHint HintOf(GazetteerPlace place) => place.Kind switch
    {
        "country" or "continent" => NameHint.Country,
        "city" => place.Population > 150_000 ? NameHint.City : NameHint.Town,
        "region" => NameHint.Region,
        "airport" => NameHint.None,
        _ => NameHint.Natural,
    };

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

    private void AddPlace(string key, NameHint hint)
    {
        _places[key] = _places.GetValueOrDefault(key) | hint;
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
