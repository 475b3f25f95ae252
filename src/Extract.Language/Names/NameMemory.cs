namespace Extract.Language.Names;

/// <summary>
/// What a document has called by which kind of name so far: a name is one thing throughout a document, and a surname once seen
/// in a full name is that person's (after Krishnan and Manning, 2006). Cleared and used again; not thread-safe.
/// </summary>
internal sealed class NameMemory
{
    private const int Kinds = 6;
    private const float WholeName = 2.5f;
    private const float PartOfPerson = 6f;
    private const float CalledCraft = 9f;
    private const float KnownPlace = 2.5f;

    private readonly Dictionary<uint, int> _words = [];
    private readonly Dictionary<ulong, NameKind> _long = [];
    private readonly List<float> _counts = [];
    private int _longest;

    public void Clear()
    {
        _words.Clear();
        _long.Clear();
        _counts.Clear();
        _longest = 0;
    }

    /// <summary>Notes a name.</summary>
    public void Add(NameSentence sentence, NameRun name)
    {
        bool craft = NameRepairs.IsCalledCraft(sentence, name) && name.Length == 1;
        if (name.Length > 1)
        {
            _long[Key(sentence, name.First, name.Length)] = name.Kind;
            _longest = Math.Max(_longest, name.Length);
        }

        for (int i = name.First; i < name.End; i++)
        {
            if (sentence.Forms[i].Length < 2 || !sentence.IsCapital(i) || (sentence.Hints[i] & (NameHint.Particle | NameHint.Demonym)) != 0)
            {
                continue;
            }

            bool common = (sentence.Hints[i] & NameHint.Common) != 0;
            if (name.Length > 1 && name.Kind != NameKind.Person && common)
            {
                continue;
            }

            bool natural = name.Kind == NameKind.Place && name.Length == 2 && i == name.First + 1 && (sentence.Hints[name.First] & NameHint.PlaceHead) != 0;
            _counts[CountsOf(sentence.Words[i]) + (int)(craft ? NameKind.Vehicle : name.Kind)] += craft ? 8
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
            if (sentence.IsCapital(i) && sentence.RunFirst[i] == i && sentence.RunEnd[i] == i + 1
                && (sentence.Hints[i] & (NameHint.Calendar | NameHint.Demonym | NameHint.Common)) == 0)
            {
                NameRun word = new(i, i + 1, NameKind.Vehicle);
                if (NameRepairs.IsCalledCraft(sentence, word))
                {
                    Add(sentence, word);
                }
            }
        }
    }

    /// <summary>Where a part of a longer name of this document was found within all of its words, takes the whole.</summary>
    public void Widen(NameSentence sentence, List<NameRun> names)
    {
        for (int i = 0; i < names.Count; i++)
        {
            NameRun name = names[i];
            int from = i > 0 ? names[i - 1].End : 0;
            int to = i + 1 < names.Count ? names[i + 1].First : sentence.Length;
            for (int length = Math.Min(_longest, to - from); length > name.Length; length--)
            {
                for (int first = Math.Max(from, name.End - length); first <= name.First && first + length <= to; first++)
                {
                    if (_long.TryGetValue(Key(sentence, first, length), out NameKind known))
                    {
                        names[i] = new NameRun(first, first + length, known);
                        length = 0;
                        break;
                    }
                }
            }
        }
    }

    /// <summary>Adds what the document speaks for to the scores of each candidate; true when it speaks for any.</summary>
    public bool Bonus(NameSentence sentence)
    {
        bool any = false;
        ReadOnlySpan<float> counts = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_counts);
        for (int i = 0; i < sentence.Length; i++)
        {
            if (sentence.Rows[i] < 0)
            {
                continue;
            }

            Span<float> scores = sentence.Reading.Emissions.AsSpan(sentence.Rows[i] * NameModel.Stride, NameModel.Stride);
            ReadOnlySpan<float> known = _words.TryGetValue(sentence.Words[i], out int at) ? counts.Slice(at, Kinds) : default;
            bool bigPlace = (sentence.PlaceHints[i] & (NameHint.City | NameHint.Country)) != 0;
            if (bigPlace && sentence.PlacePosition[i] == 1 && sentence.RunEnd[i] - sentence.RunFirst[i] == 1
                && (known.IsEmpty || (known[(int)NameKind.Person] < 2 && known[(int)NameKind.Vehicle] < 8)))
            {
                scores[NameLabels.Begin(NameKind.Place)] += KnownPlace;
                any = true;
            }

            if (known.IsEmpty || !sentence.IsCapital(i) || (i == 0 && (sentence.Hints[i] & NameHint.Common) != 0))
            {
                continue;
            }

            bool surname = known[(int)NameKind.Person] >= 2 && !bigPlace;
            float sum = 0.5f;
            foreach (float count in known)
            {
                sum += count;
            }

            any = true;
            for (int kind = 0; kind < (surname ? 1 : Kinds); kind++)
            {
                float weight = surname ? PartOfPerson
                    : (kind == (int)NameKind.Vehicle && known[kind] >= 8 ? CalledCraft : WholeName) * known[kind] / sum;
                scores[NameLabels.Begin((NameKind)kind)] += weight;
                scores[NameLabels.Inside((NameKind)kind)] += weight;
            }
        }

        return any;
    }

    private int CountsOf(uint word)
    {
        if (!_words.TryGetValue(word, out int at))
        {
            _words[word] = at = _counts.Count;
            for (int kind = 0; kind < Kinds; kind++)
            {
                _counts.Add(0);
            }
        }

        return at;
    }

    private static ulong Key(NameSentence sentence, int first, int length)
    {
        ulong h = (ulong)length;
        for (int i = first; i < first + length; i++)
        {
            uint capital = sentence.IsCapital(i) ? 1u : 0;
            h = (h ^ sentence.Words[i] ^ capital) * 0x9E3779B97F4A7C15;
            h ^= h >> 29;
        }

        return h;
    }
}
