namespace Extract.Language.Names;

/// <summary>One sentence prepared for the sequence model: recased forms, hints, shapes and runs of capitalized words. Not thread-safe.</summary>
internal sealed class NameSentence
{
    /// <summary>Reads a sentence.</summary>
    /// <param name="forms">The words; recased in place when the sentence is a headline.</param>
    /// <param name="spaceAfter">Whether white space follows each word.</param>
    /// <param name="model">Knows which words are common.</param>
    public NameSentence(string[] forms, bool[] spaceAfter, Func<string, NameHint> hintsOf)
    {
        IsHeadline = Recasing.Apply(forms, hintsOf);
        Forms = forms;
        SpaceAfter = spaceAfter;
        Lower = new string[forms.Length];
        Hints = new NameHint[forms.Length];
        Shapes = new string[forms.Length];
        PlaceHints = new NameHint[forms.Length];
        PlacePosition = new byte[forms.Length];
        RunFirst = new int[forms.Length];
        RunEnd = new int[forms.Length];
        for (int i = 0; i < forms.Length; i++)
        {
            Lower[i] = forms[i].ToLowerInvariant();
            Hints[i] = hintsOf(Lower[i]);
            Shapes[i] = ShapeOf(forms[i]);
        }

        MarkPlaces();
        MarkRuns();
    }

    public string[] Forms { get; }

    public bool[] SpaceAfter { get; }

    public bool IsHeadline { get; }

    public string[] Lower { get; }

    public NameHint[] Hints { get; }

    public string[] Shapes { get; }

    /// <summary>The gazetteer's hints on the place name that covers a word.</summary>
    public NameHint[] PlaceHints { get; }

    /// <summary>0 outside a gazetteer name, 1 a name of one word, 2 first, 3 inside, 4 last.</summary>
    public byte[] PlacePosition { get; }

    public int[] RunFirst { get; }

    public int[] RunEnd { get; }

    public int Length => Forms.Length;

    public bool IsCapital(int i) => Forms[i].Length > 0 && char.IsUpper(Forms[i][0]);

    private static string ShapeOf(string form)
    {
        Span<char> shape = stackalloc char[12];
        int n = 0;
        int repeated = 0;
        foreach (char c in form)
        {
            char s = char.IsUpper(c) ? 'X' : char.IsLower(c) ? 'x' : char.IsAsciiDigit(c) ? '9' : c > 127 ? '?' : c;
            repeated = n > 0 && shape[n - 1] == s ? repeated + 1 : 0;
            if (repeated < 2 && n < shape.Length)
            {
                shape[n++] = s;
            }
        }

        return string.Intern(new string(shape[..n]));
    }

    private void MarkPlaces()
    {
        for (int i = 0; i < Length;)
        {
            int n = 0;
            NameHint hint = NameHint.None;
            if (Forms[i].Length > 1 && (IsCapital(i) || Forms[i][0] > 127))
            {
                n = NameLexicon.Default.MatchPlace(Forms.AsSpan(i), out hint);
            }

            for (int k = 0; k < n; k++)
            {
                PlaceHints[i + k] = hint;
                PlacePosition[i + k] = (byte)(n == 1 ? 1 : k == 0 ? 2 : k == n - 1 ? 4 : 3);
            }

            i += Math.Max(n, 1);
        }
    }

    private void MarkRuns()
    {
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
                RunFirst[k] = i;
                RunEnd[k] = end;
            }

            i = end;
        }
    }

    private bool IsLink(int i) =>
        i + 1 < Length && i > 0
        && ((Forms[i] == "-" && !SpaceAfter[i] && !SpaceAfter[i - 1]) || (Forms[i].Length > 1 && (Hints[i] & NameHint.Particle) != 0 && IsCapital(i + 1))
        || (Lower[i] == "'s" && IsCapital(i + 1) && (Hints[i + 1] & NameHint.FacilityHead) != 0));
}
