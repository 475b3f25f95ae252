using System.Globalization;

namespace Extract.Rules.Values.Words;

/// <summary>All forms that lexicons and patterns of values speak of. Filled while the grammar is built; then only read, and thread-safe.</summary>
internal sealed class ValueWords
{
    private readonly Dictionary<string, ValueWord> _words = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ValueWord>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly Dictionary<string, int> _symbols = new(StringComparer.Ordinal);
    private readonly HashSet<string> _classes = new(StringComparer.Ordinal);

    public ValueWords() => _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();

    public IEnumerable<ValueWord> All => _words.Values;

    public IReadOnlyCollection<string> Classes => _classes;

    /// <summary>What a form can mean; <see cref="ValueWord.None"/> when it means nothing to values.</summary>
    public ValueWord Find(ReadOnlySpan<char> form) => _lookup.TryGetValue(form, out ValueWord? found) ? found : ValueWord.None;

    /// <summary>The number of a literal form, which is known from now on.</summary>
    public int Literal(string form)
    {
        int symbol = Symbol("=" + form.ToLowerInvariant());
        Word(form).Add(symbol);
        return symbol;
    }

    /// <summary>The number of a class; -1 when no lexicon has it.</summary>
    public int Class(string name) => _classes.Contains(name) ? Symbol(name) : -1;

    /// <summary>Adds a word or phrase to a class.</summary>
    /// <param name="forms">The pieces of the phrase; one for a word.</param>
    public void Add(string name, string value, Form[] forms)
    {
        _classes.Add(name);
        double number = double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double read) ? read : double.NaN;
        ValueWord word = Word(forms[0].Text);
        Sense sense = new(Symbol(name), value, number, forms[1..]);
        word.Add(sense.Symbol);
        int place = word.Senses.FindIndex(s => s.Rest.Length < sense.Rest.Length);
        word.Senses.Insert(place < 0 ? word.Senses.Count : place, sense);
        if (forms.Length > 1)
        {
            foreach (Form rest in forms[1..])
            {
                Word(rest.Text);
            }

            return;
        }

        switch (name)
        {
            case "cardinal":
                word.Cardinal = (int)number;
                break;
            case "ordinal":
                word.Ordinal = (int)number;
                break;
            case "scale":
                word.Scale = number;
                break;
        }
    }

    private ValueWord Word(string form)
    {
        if (!_words.TryGetValue(form, out ValueWord? word))
        {
            word = new ValueWord();
            _words.Add(form, word);
        }

        return word;
    }

    private int Symbol(string name)
    {
        if (!_symbols.TryGetValue(name, out int symbol))
        {
            symbol = _symbols.Count;
            _symbols.Add(name, symbol);
        }

        return symbol;
    }
}
