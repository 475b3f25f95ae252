namespace Extract.Rules.Values.Words;

/// <summary>
/// What a form, a word in any case or a sign, can mean in a value; it may mean several things ("second" is an ordinal and a unit). Frozen once the
/// grammar is built, then thread-safe.
/// </summary>
internal sealed class ValueWord
{
    public static readonly ValueWord None = new();

    private ulong[] _symbols = [];

    /// <summary>Its meanings: whole phrases before the word by itself, the longest first.</summary>
    public List<Sense> Senses { get; } = [];

    /// <summary>0 to 90; -1 for what is no cardinal.</summary>
    public int Cardinal { get; set; } = -1;

    /// <summary>0 for what is no ordinal.</summary>
    public int Ordinal { get; set; }

    /// <summary>12 for a dozen, 100, 1000 …; 0 for other words.</summary>
    public double Scale { get; set; }

    /// <summary>By stage, the rules that can begin here, in their order; empty for none.</summary>
    public Candidate[][] Rules { get; set; } = [];

    /// <summary>What it may be, as <see cref="Values.Traits"/> has it.</summary>
    public ulong Traits { get; set; }

    /// <summary>Whether it is this literal, or may begin something of this class.</summary>
    public bool Is(int symbol) => (uint)(symbol >> 6) < (uint)_symbols.Length && (_symbols[symbol >> 6] >> (symbol & 63) & 1) != 0;

    /// <summary>Its literals and classes, folded into so many bits.</summary>
    public ulong Fold(int bits)
    {
        ulong folded = 0;
        for (int symbol = 0; symbol < _symbols.Length * 64; symbol++)
        {
            folded |= Is(symbol) ? 1UL << (symbol % bits) : 0;
        }

        return folded;
    }

    public void Add(int symbol)
    {
        if (symbol >> 6 >= _symbols.Length)
        {
            Array.Resize(ref _symbols, (symbol >> 6) + 1);
        }

        _symbols[symbol >> 6] |= 1UL << (symbol & 63);
    }
}
