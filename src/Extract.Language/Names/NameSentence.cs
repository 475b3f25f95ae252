namespace Extract.Language.Names;

/// <summary>One sentence of a <see cref="NameReading"/>: recased forms, hints, shapes and runs of capitalized words. Positions count from its first word.</summary>
internal readonly struct NameSentence(NameReading reading, int first, int length, bool isHeadline)
{
    public NameReading Reading { get; } = reading;

    /// <summary>The position of its first word in the document.</summary>
    public int First { get; } = first;

    public int Length { get; } = length;

    public bool IsHeadline { get; } = isHeadline;

    public ReadOnlySpan<string> Forms => Reading.Forms.AsSpan(First, Length);

    public ReadOnlySpan<bool> SpaceAfter => Reading.SpaceAfter.AsSpan(First, Length);

    public ReadOnlySpan<string> Lower => Reading.Lower.AsSpan(First, Length);

    public ReadOnlySpan<uint> Words => Reading.Words.AsSpan(First, Length);

    public ReadOnlySpan<byte> Tags => Reading.Tags.AsSpan(First, Length);

    public ReadOnlySpan<NameHint> Hints => Reading.Hints.AsSpan(First, Length);

    /// <summary>The gazetteer's hints on the place name that covers a word.</summary>
    public Span<NameHint> PlaceHints => Reading.PlaceHints.AsSpan(First, Length);

    /// <summary>0 outside a gazetteer name, 1 a name of one word, 2 first, 3 inside, 4 last.</summary>
    public Span<byte> PlacePosition => Reading.PlacePosition.AsSpan(First, Length);

    public Span<int> RunFirst => Reading.RunFirst.AsSpan(First, Length);

    public Span<int> RunEnd => Reading.RunEnd.AsSpan(First, Length);

    /// <summary>Rows of emissions; -1 where a word cannot be part of a name.</summary>
    public Span<int> Rows => Reading.Rows.AsSpan(First, Length);

    public Span<byte> Labels => Reading.Labels.AsSpan(First, Length);

    public bool IsCapital(int i) => IsCapital(Reading.Forms[First + i]);

    public static bool IsCapital(string form) => form.Length > 0 && (form[0] < 128 ? char.IsAsciiLetterUpper(form[0]) : char.IsUpper(form[0]));

    /// <summary>Marks cases, places, runs and candidates.</summary>
    public void Prepare()
    {
        MarkCases();
        MarkPlaces();
        MarkRuns();
        NameCandidates.Mark(this);
    }

    /// <summary>The shape of a word, hashed: "Xxx9" for "Apollo11".</summary>
    public uint Shape(int i)
    {
        ref uint shape = ref Reading.Shapes[First + i];
        if (shape == 0)
        {
            shape = ShapeOf(Reading.Forms[First + i]);
        }

        return shape;
    }

    private static uint ShapeOf(string form)
    {
        uint hash = 2166136261;
        char before = '\0';
        int repeated = 0;
        int n = 0;
        foreach (char c in form)
        {
            char s = c < 128
                ? char.IsAsciiLetterUpper(c) ? 'X' : char.IsAsciiLetterLower(c) ? 'x' : char.IsAsciiDigit(c) ? '9' : c
                : char.IsUpper(c) ? 'X' : char.IsLower(c) ? 'x' : '?';
            repeated = s == before ? repeated + 1 : 0;
            before = s;
            if (repeated < 2 && n < 12)
            {
                hash = (hash ^ s) * 16777619;
                n++;
            }
        }

        return hash == 0 ? 1 : hash;
    }

    /// <summary>Case and joints of each word in a few bits.</summary>
    private void MarkCases()
    {
        for (int i = 0; i < Length; i++)
        {
            string form = Reading.Forms[First + i];
            char c = form.Length > 0 ? form[0] : ' ';
            int kind = IsCapital(form) ? (form.Length > 1 && char.IsUpper(form[1]) ? 2 : 1) : char.IsAsciiDigit(c) ? 3 : char.IsLower(c) ? 0 : 4;
            bool joined = (i > 0 && !Reading.SpaceAfter[First + i - 1] && Reading.Forms[First + i - 1] is "-") || (c == '-' && !Reading.SpaceAfter[First + i]);
            Reading.Cases[First + i] = (byte)(kind | (i == 0 ? 8 : 0) | (joined ? 16 : 0) | ((Reading.Hints[First + i] & NameHint.Common) != 0 ? 32 : 0));
        }
    }

    private void MarkPlaces()
    {
        PlaceHints.Clear();
        PlacePosition.Clear();
        for (int i = 0; i < Length;)
        {
            int n = 0;
            string form = Reading.Forms[First + i];
            if (form.Length > 1 && (IsCapital(form) || form[0] > 127 || IsLowerCaseCandidate(i)))
            {
                n = NameLexicon.Default.MatchPlace(Forms[i..], out NameHint hint);
                for (int k = 0; k < n; k++)
                {
                    PlaceHints[i + k] = hint;
                    PlacePosition[i + k] = (byte)(n == 1 ? 1 : k == 0 ? 2 : k == n - 1 ? 4 : 3);
                }
            }

            i += Math.Max(n, 1);
        }
    }

    /// <summary>Web text leaves capitals out; what no running text writes small, or the tagger calls a proper noun, may be a name all the same.</summary>
    private bool IsLowerCaseCandidate(int i) =>
        (Reading.Cases[First + i] & 7) == 0 && (IsProper(Reading.Tags[First + i]) || (Reading.Hints[First + i] & NameHint.Common) == 0);

    public static bool IsProper(byte tag) => tag is NameReading.ProperNoun or NameReading.ProperPlural;

    private void MarkRuns()
    {
        Span<int> runFirst = RunFirst;
        Span<int> runEnd = RunEnd;
        for (int i = 0; i < Length;)
        {
            int end = i + 1;
            if (IsCapital(i))
            {
                while (end < Length && (IsCapital(end) || IsLink(end)))
                {
                    end++;
                }
            }

            for (int k = i; k < end; k++)
            {
                runFirst[k] = i;
                runEnd[k] = end;
            }

            i = end;
        }
    }

    private bool IsLink(int i) =>
        i + 1 < Length && i > 0
        && ((Forms[i] == "-" && !SpaceAfter[i] && !SpaceAfter[i - 1]) || (Forms[i].Length > 1 && (Hints[i] & NameHint.Particle) != 0 && IsCapital(i + 1))
        || (Lower[i] == "'s" && IsCapital(i + 1) && (Hints[i + 1] & NameHint.FacilityHead) != 0));
}
