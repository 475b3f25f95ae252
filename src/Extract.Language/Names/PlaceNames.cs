using System.Numerics;
using Extract.Language.Text;

namespace Extract.Language.Names;

/// <summary>
/// Names of places by hash, for reading along a sentence: a hash of so many words is known as a name, as the beginning of a longer
/// one, or not at all. Filled once, then immutable and thread-safe.
/// </summary>
internal sealed class PlaceNames
{
    /// <summary>Marks the beginning of a longer name.</summary>
    private const NameHint More = (NameHint)(1u << 31);

    private const int Longest = 5;
    private const ulong Start = 14695981039346656037;

    private ulong[] _keys = new ulong[1 << 17];
    private NameHint[] _hints = new NameHint[1 << 17];
    private int _count;

    /// <summary>Adds a name in the form of <see cref="Gazetteer.Key"/>.</summary>
    public void Add(ReadOnlySpan<char> key, NameHint hint)
    {
        ulong h = Start;
        foreach (char c in key)
        {
            if (c == ' ')
            {
                Mark(h, More);
            }

            h = Step(h, c);
        }

        Mark(h, hint);
    }

    /// <summary>The longest name that starts at the first of some words: how many words it takes (0 for none) and what it is.</summary>
    public int Match(ReadOnlySpan<string> forms, out NameHint hint)
    {
        hint = NameHint.None;
        int best = 0;
        ulong h = Start;
        for (int n = 0; n < Longest && n < forms.Length; n++)
        {
            string form = forms[n];
            if (n > 0 && form == "-")
            {
                continue;
            }

            if (n > 0 && form != "'s")
            {
                h = Step(h, ' ');
            }

            h = n == 0 && form is "Saint" or "saint" ? Step(Step(h, 's'), 't') : Walk(h, form);
            NameHint found = Find(h);
            if ((found & ~More) != NameHint.None)
            {
                best = n + 1;
                hint = found & ~More;
            }

            if ((found & More) == NameHint.None)
            {
                break;
            }
        }

        return best;
    }

    private static ulong Step(ulong h, char c) => (h ^ c) * 1099511628211;

    /// <summary>Hashes a word folded as a key is.</summary>
    private static ulong Walk(ulong h, string form)
    {
        if (!System.Text.Ascii.IsValid(form))
        {
            form = Folding.Letters(form);
        }

        foreach (char c in form)
        {
            if (c != '.')
            {
                h = Step(h, c == '-' ? ' ' : char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c);
            }
        }

        return h;
    }

    private NameHint Find(ulong hash)
    {
        int slot = Probe(hash);
        return _keys[slot] == hash ? _hints[slot] : NameHint.None;
    }

    private void Mark(ulong hash, NameHint hint)
    {
        if (_count * 2 > _keys.Length)
        {
            Grow();
        }

        int slot = Probe(hash);
        _count += _keys[slot] == 0 ? 1 : 0;
        _keys[slot] = hash;
        _hints[slot] |= hint;
    }

    private int Probe(ulong hash)
    {
        int mask = _keys.Length - 1;
        int slot = (int)(hash >> 20) & mask;
        while (_keys[slot] != hash && _keys[slot] != 0)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private void Grow()
    {
        (ulong[] keys, NameHint[] hints) = (_keys, _hints);
        _keys = new ulong[BitOperations.RoundUpToPowerOf2((uint)keys.Length * 2)];
        _hints = new NameHint[_keys.Length];
        for (int i = 0; i < keys.Length; i++)
        {
            if (keys[i] != 0)
            {
                int slot = Probe(keys[i]);
                _keys[slot] = keys[i];
                _hints[slot] = hints[i];
            }
        }
    }
}
