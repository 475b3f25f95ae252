namespace Extract.Language.Names;

/// <summary>
/// What a document has called by which kind of name so far: a name is one thing throughout a document, and a surname once seen
/// in a full name is that person's (after Krishnan and Manning, 2006). Not thread-safe.
/// </summary>
internal sealed class NameMemory
{
    private const int Kinds = 6;
    private const float WholeName = 2.5f;
    private const float PartOfPerson = 6f;
    private const float CalledCraft = 9f;
    private const float KnownPlace = 2.5f;

    private readonly Dictionary<string, float[]> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Length, NameKind Kind)> _long = new(StringComparer.Ordinal);
    private int _longest;

    /// <summary>Notes a name.</summary>
    public void Add(NameSentence sentence, NameRun name)
    {
        bool craft = NameRepairs.IsCalledCraft(sentence, name) && name.Length == 1;
        if (name.Length > 1)
        {
            string key = Key(sentence, name.First, name.Length);
            _long[key] = (name.Length, name.Kind);
            _longest = Math.Max(_longest, name.Length);
        }

        for (int i = name.First; i < name.End; i++)
        {
            string lower = sentence.Lower[i];
            if (lower.Length < 2 || !sentence.IsCapital(i) || (sentence.Hints[i] & (NameHint.Particle | NameHint.Demonym)) != 0)
            {
                continue;
            }

            bool common = (sentence.Hints[i] & NameHint.Common) != 0;
            if (name.Length > 1 && name.Kind != NameKind.Person && common)
            {
                continue;
            }

            if (!_words.TryGetValue(lower, out float[]? counts))
            {
                _words[lower] = counts = new float[Kinds];
            }

            bool natural = name.Kind == NameKind.Place && name.Length == 2 && i == name.First + 1 && (sentence.Hints[name.First] & NameHint.PlaceHead) != 0;
            counts[(int)(craft ? NameKind.Vehicle : name.Kind)] += craft ? 8
                : name.Kind == NameKind.Person && name.Length > 1 ? 2
                : natural ? 3
                : name.Length == 1 ? 1 : 0.5f;
        }
    }

    /// <summary>Notes words that their sentence calls a craft, named so or not.</summary>
    public void AddCraft(NameSentence sentence)
    {
        for (int i = 1; i < sentence.Length && !sentence.IsHeadline; i++)
        {
            NameRun word = new(i, i + 1, NameKind.Vehicle);
            if (sentence.IsCapital(i) && sentence.RunFirst[i] == i && sentence.RunEnd[i] == i + 1
                && (sentence.Hints[i] & (NameHint.Calendar | NameHint.Demonym | NameHint.Common)) == 0 && NameRepairs.IsCalledCraft(sentence, word))
            {
                Add(sentence, word);
            }
        }
    }

    /// <summary>Where a part of a longer name of this document was found within all of its words, takes the whole.</summary>
    public List<NameRun> Widen(NameSentence sentence, List<NameRun> names)
    {
        for (int i = 0; i < names.Count; i++)
        {
            NameRun name = names[i];
            int from = i > 0 ? names[i - 1].End : 0;
            int to = i + 1 < names.Count ? names[i + 1].First : sentence.Length;
            for (int length = _longest; length > name.Length; length--)
            {
                for (int first = Math.Max(from, name.End - length); first <= name.First && first + length <= to; first++)
                {
                    if (_long.TryGetValue(Key(sentence, first, length), out (int Length, NameKind Kind) known) && known.Length == length)
                    {
                        names[i] = new NameRun(first, first + length, known.Kind);
                        length = 0;
                        break;
                    }
                }
            }
        }

        return names;
    }

    /// <summary>What the document speaks for, as a bonus on the labels of each word.</summary>
    public bool Bonus(NameSentence sentence, Span<float> bonus)
    {
        bool any = false;
        for (int i = 0; i < sentence.Length; i++)
        {
            if (sentence.PlacePosition[i] == 1 && sentence.RunEnd[i] - sentence.RunFirst[i] == 1 && (sentence.PlaceHints[i] & (NameHint.City | NameHint.Country)) != 0
                && !(_words.TryGetValue(sentence.Lower[i], out float[]? known) && (known[(int)NameKind.Person] >= 2 || known[(int)NameKind.Vehicle] >= 8)))
            {
                bonus[(i * NameLabels.Count) + NameLabels.Begin(NameKind.Place)] = KnownPlace;
                any = true;
            }

            if (!sentence.IsCapital(i) || !_words.TryGetValue(sentence.Lower[i], out float[]? counts))
            {
                continue;
            }

            if (i == 0 && (sentence.Hints[i] & NameHint.Common) != 0)
            {
                continue;
            }

            bool surname = counts[(int)NameKind.Person] >= 2 && (sentence.PlaceHints[i] & (NameHint.City | NameHint.Country)) == 0;
            float sum = 0.5f;
            foreach (float count in counts)
            {
                sum += count;
            }

            any = true;
            for (int kind = 0; kind < (surname ? 1 : Kinds); kind++)
            {
                float weight = surname ? PartOfPerson
                    : (kind == (int)NameKind.Vehicle && counts[kind] >= 8 ? CalledCraft : WholeName) * counts[kind] / sum;
                bonus[(i * NameLabels.Count) + NameLabels.Begin((NameKind)kind)] += weight;
                bonus[(i * NameLabels.Count) + NameLabels.Inside((NameKind)kind)] += weight;
            }
        }

        return any;
    }

    private static string Key(NameSentence sentence, int first, int length) => string.Join(' ', sentence.Forms, first, length);
}
