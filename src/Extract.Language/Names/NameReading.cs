namespace Extract.Language.Names;

/// <summary>
/// A document while names are read off it: flat arrays over its words that grow and are used again. Belongs to one thread at a time.
/// </summary>
internal sealed class NameReading
{
    public const byte ProperNoun = 30;
    public const byte ProperPlural = 31;

    [ThreadStatic]
    private static NameReading? s_spare;

    private int _emissionRows;

    public string[] Forms { get; private set; } = [];

    public string[] Lower { get; private set; } = [];

    public bool[] SpaceAfter { get; private set; } = [];

    /// <summary>0 not known, <see cref="ProperNoun"/>, <see cref="ProperPlural"/>, else one more than the universal part of speech.</summary>
    public byte[] Tags { get; private set; } = [];

    public uint[] Words { get; private set; } = [];

    public uint[] Clusters { get; private set; } = [];

    public NameHint[] Hints { get; private set; } = [];

    /// <summary>Hashed; 0 until asked for.</summary>
    public uint[] Shapes { get; private set; } = [];

    public byte[] Cases { get; private set; } = [];

    public NameHint[] PlaceHints { get; private set; } = [];

    public byte[] PlacePosition { get; private set; } = [];

    public int[] RunFirst { get; private set; } = [];

    public int[] RunEnd { get; private set; } = [];

    public byte[] Labels { get; private set; } = [];

    /// <summary>The row of a word in <see cref="Emissions"/>; -1 where it cannot be part of a name.</summary>
    public int[] Rows { get; private set; } = [];

    /// <summary>Scores of labels, <see cref="NameModel.Stride"/> for each candidate.</summary>
    public float[] Emissions { get; private set; } = [];

    public List<bool> Headlines { get; } = [];

    public NameMemory Memory { get; } = new();

    public NameDecoder Decoder { get; } = new();

    public List<NameRun> Found { get; } = [];

    public List<NameRun> Repaired { get; } = [];

    public List<Name> Names { get; } = [];

    /// <summary>A reading with room for so many words; give it back with <see cref="Return"/>.</summary>
    public static NameReading Rent(int words)
    {
        NameReading reading = s_spare ?? new NameReading();
        s_spare = null;
        reading.Reserve(words);
        return reading;
    }

    public void Return()
    {
        Array.Clear(Forms);
        Array.Clear(Lower);
        s_spare = this;
    }

    /// <summary>Prepares one sentence.</summary>
    public NameSentence Read(ReadOnlySpan<Token> tokens, int first, NameWords words)
    {
        for (int i = 0; i < tokens.Length; i++)
        {
            ref readonly Token token = ref tokens[i];
            int at = first + i;
            Forms[at] = token.Form;
            Lower[at] = token.Lower;
            SpaceAfter[at] = token.SpaceAfter;
            Tags[at] = TagOf(token.Upos, token.Xpos);
            Shapes[at] = 0;
            Words[at] = NameWords.Hash(token.Lower);
            Hints[at] = words.Find(Words[at], token.Lower, out uint cluster);
            Clusters[at] = cluster;
        }

        bool headline = Recasing.Apply(Forms.AsSpan(first, tokens.Length), Lower.AsSpan(first, tokens.Length), Hints.AsSpan(first, tokens.Length));
        Headlines.Add(headline);
        NameSentence sentence = new(this, first, tokens.Length, headline);
        sentence.Prepare();
        return sentence;
    }

    /// <summary>A row of emissions for one more candidate.</summary>
    public int AddRow()
    {
        if ((_emissionRows + 1) * NameModel.Stride > Emissions.Length)
        {
            float[] larger = new float[Math.Max(1024, Emissions.Length * 2)];
            Emissions.CopyTo(larger, 0);
            Emissions = larger;
        }

        return _emissionRows++;
    }

    /// <summary>The Penn tag tells proper nouns better: Universal Dependencies calls the "New" of New York an adjective.</summary>
    public static byte TagOf(Upos upos, string xpos) => xpos switch
    {
        "" => 0,
        "NNP" => ProperNoun,
        "NNPS" => ProperPlural,
        _ => (byte)(1 + (int)upos),
    };

    private void Reserve(int words)
    {
        _emissionRows = 0;
        Headlines.Clear();
        Names.Clear();
        Memory.Clear();
        if (words <= Forms.Length)
        {
            return;
        }

        int room = Math.Max(256, words + (words / 2));
        Forms = new string[room];
        Lower = new string[room];
        SpaceAfter = new bool[room];
        Tags = new byte[room];
        Words = new uint[room];
        Clusters = new uint[room];
        Hints = new NameHint[room];
        Shapes = new uint[room];
        Cases = new byte[room];
        PlaceHints = new NameHint[room];
        PlacePosition = new byte[room];
        RunFirst = new int[room];
        RunEnd = new int[room];
        Labels = new byte[room];
        Rows = new int[room];
    }
}
