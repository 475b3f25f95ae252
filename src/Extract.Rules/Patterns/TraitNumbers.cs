using Extract.Rules.Lexicons;

namespace Extract.Rules.Patterns;

/// <summary>Gives the labels and lexicons of patterns their bits in <see cref="TokenTraits"/>. Frozen once all patterns are added.</summary>
internal sealed class TraitNumbers
{
    private readonly Dictionary<string, int> _labels = new(StringComparer.Ordinal);
    private readonly Dictionary<Lexicon, int> _openers = [];
    private readonly Dictionary<Lexicon, int> _kinds = [];

    /// <summary>Lexicons of which it is known what words open an entry, with the bit.</summary>
    public IEnumerable<KeyValuePair<Lexicon, ulong>> Openers => _openers.Select(o => KeyValuePair.Create(o.Key, 1UL << (o.Value & 63)));

    /// <summary>Lexicons of which it is known what words are an entry, with the bit.</summary>
    public IEnumerable<KeyValuePair<Lexicon, ulong>> Kinds => _kinds.Select(k => KeyValuePair.Create(k.Key, 1UL << k.Value));

    public void Add(Instruction[] program)
    {
        foreach (ref readonly Instruction step in program.AsSpan())
        {
            switch (step.Operation)
            {
                case Operation.Mention:
                    _labels.TryAdd(step.Name!, _labels.Count);
                    break;
                case Operation.Entry:
                    _openers.TryAdd(step.Lexicon!, _openers.Count);
                    break;
                case Operation.Token or Operation.Behind or Operation.NotBehind:
                    Add(step.Test!);
                    break;
            }
        }
    }

    /// <summary>The bit of a label, which others may share; 0 for one that no pattern asks for.</summary>
    public ulong OfLabel(string label) => _labels.TryGetValue(label, out int number) ? 1UL << (number & 63) : 0;

    /// <summary>The bit of the words that open an entry of a lexicon; other lexicons may share it.</summary>
    public ulong OfOpeners(Lexicon lexicon) => 1UL << (_openers[lexicon] & 63);

    /// <summary>The bit of the words that are an entry of a lexicon, its own; 0 when there was none left.</summary>
    public ulong OfKind(Lexicon lexicon) => _kinds.TryGetValue(lexicon, out int bit) ? 1UL << bit : 0;

    private void Add(TokenTest test)
    {
        switch (test)
        {
            case LexiconTest { Lexicon: { } lexicon } when ShapeBits.Count + _kinds.Count < 64:
                _kinds.TryAdd(lexicon, ShapeBits.Count + _kinds.Count);
                break;
            case NotTest not:
                Add(not.Inner);
                break;
            case AllTest all:
                Array.ForEach(all.Parts, Add);
                break;
            case EitherTest either:
                Array.ForEach(either.Parts, Add);
                break;
        }
    }
}
