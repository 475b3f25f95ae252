using System.Numerics;

namespace Extract.Language.Names;

/// <summary>Turns one word of a sentence into hashed features (hash kernel; Weinberger et al., 2009). Not thread-safe.</summary>
internal ref struct NameFeatures(NameSentence sentence, Span<uint> buffer)
{
    /// <summary>Room that one word may need.</summary>
    public const int Most = 224;

    private const uint Mask = (1u << 22) - 1;

    private readonly Span<uint> _buffer = buffer;
    private int _count;
    private uint _template;

    /// <summary>Writes the features of word i to the buffer; returns how many.</summary>
    public int Extract(int i)
    {
        _count = 0;
        _template = 0;
        NameSentence s = sentence;
        uint w0 = Word(i);
        uint wp = Word(i - 1);
        uint wn = Word(i + 1);
        uint c0 = Case(i);
        uint cp = Case(i - 1);
        uint cn = Case(i + 1);
        Add(1);
        Add(w0);
        Add(w0, c0);
        Add(wp);
        Add(wn);
        Add(Word(i - 2));
        Add(Word(i + 2));
        Add(wp, w0);
        Add(w0, wn);
        Add(wp, c0);
        Add(wn, c0);
        Add(wp, Mix(wn, c0));
        Add(c0);
        Add(c0, cp);
        Add(c0, cn);
        Add(c0, Mix(cp, cn));
        Add(Shape(i));
        Add(Shape(i), i == 0 ? 1u : 0u);
        Add(Shape(i - 1), Shape(i));
        Add(Shape(i), Shape(i + 1));
        Affixes(i, c0);
        Tags(i, c0);
        Clusters(i, c0);

        uint h0 = Hints(i);
        uint hp = Hints(i - 1);
        uint hn = Hints(i + 1);
        Bits(h0, c0);
        Bits(hp, c0);
        Bits(hn, c0);
        Add(h0, c0);
        Add(h0, Mix(hp, c0));
        Add(h0, Mix(hn, c0));
        Add(Hints(i - 2), Mix(hp, c0));
        Add(Hints(i + 2), Mix(hn, c0));
        Add(hp, Mix(hn, Mix(h0, c0)));
        Add(wp, h0);
        Add(wn, h0);
        Places(i, c0);
        Run(i, c0, h0);
        return _count;
    }

    private static uint Hash(ReadOnlySpan<char> text)
    {
        uint h = 2166136261;
        foreach (char c in text)
        {
            h = (h ^ c) * 16777619;
        }

        return h;
    }

    private static uint Mix(uint a, uint b) => BitOperations.RotateLeft(a * 0x9E3779B1u, 13) ^ (b * 0x85EBCA77u);

    private void Tags(int i, uint c0)
    {
        uint t0 = Tag(i);
        uint tp = Tag(i - 1);
        uint tn = Tag(i + 1);
        Add(t0, c0);
        Add(tp, Mix(t0, c0));
        Add(tn, Mix(t0, c0));
        Add(tp, Mix(tn, Mix(t0, c0)));
        Add(Mix(tp, Tag(i - 2)), Mix(t0, c0));
        Add(Mix(tn, Tag(i + 2)), Mix(t0, c0));
        Add(t0, Word(i));
        Add(t0, Hints(i));
        Add(t0, Word(i - 1));
        Add(t0, Word(i + 1));
    }

    private void Clusters(int i, uint c0)
    {
        for (int at = -2; at <= 2; at++)
        {
            uint cluster = Cluster(i + at);
            Add(cluster, c0);
            Add(cluster >> 8, c0);
            Add(cluster >> 16, at == 0 ? Tag(i) : c0);
        }

        uint c = Cluster(i);
        Add(c, Mix(Cluster(i - 1) >> 8, c0));
        Add(c, Mix(Cluster(i + 1) >> 8, c0));
        Add(Cluster(i - 1) >> 8, Mix(Cluster(i + 1) >> 8, c0));
    }

    private void Affixes(int i, uint c0)
    {
        string lower = sentence.Reading.Lower[sentence.First + i];
        for (int n = 1; n <= 4; n++)
        {
            _template += 2;
            if (lower.Length > n)
            {
                Emit(_template - 1, Hash(lower.AsSpan(0, n)), c0);
                Emit(_template, Hash(lower.AsSpan(lower.Length - n)), c0);
            }
        }
    }

    private void Places(int i, uint c0)
    {
        NameSentence s = sentence;
        uint place = ((uint)s.PlaceHints[i] << 3) | s.PlacePosition[i];
        uint next = i + 1 < s.Length ? ((uint)s.PlaceHints[i + 1] << 3) | s.PlacePosition[i + 1] : 0;
        uint before = i > 0 ? ((uint)s.PlaceHints[i - 1] << 3) | s.PlacePosition[i - 1] : 0;
        Add(place, c0);
        Add(place, Word(i - 1));
        Add(place, Mix(Hints(i), Hints(i + 1)));
        Add(place, Mix(before, c0));
        Add(place, Mix(next, c0));
        Bits((uint)s.PlaceHints[i], s.PlacePosition[i]);
    }

    private void Run(int i, uint c0, uint h0)
    {
        NameSentence s = sentence;
        int first = s.RunFirst[i];
        int end = s.RunEnd[i];
        if (!s.IsCapital(first))
        {
            _template += 32;
            return;
        }

        int length = Math.Min(end - first, 4);
        uint position = (uint)((i == first ? 1 : 0) | (i == end - 1 ? 2 : 0) | (length << 2));
        int after = end;
        Add(position, c0);
        Add(position, h0);
        Add(Word(end - 1), position & 3);
        Add(Hints(end - 1), position & 3);
        Bits(Hints(end - 1), position & 3);
        Add(Word(first), position & 3);
        Add(Hints(first), position);
        Bits(Hints(first), position & 3);
        Add(Hints(first), Mix(Hints(end - 1), position));
        Add(Word(first - 1), position);
        Add(Hints(first - 1), position);
        Add(Word(after), position);
        Add(Shape(after), Mix(Shape(after + 1), Mix(Shape(after + 2), position)));
        Add(Word(after), Mix(Word(after + 1), (uint)length));
        Add(Word(first - 1), Mix(Word(first - 2), (uint)length));
        Add(Hints(after), Mix(Word(after), position));
        Add(Mix(Hints(first), Hints(end - 1)), Mix(Word(first - 1), (uint)length));
        if (after < s.Length && s.Lower[after] is "of" && after + 1 < s.Length && s.IsCapital(after + 1))
        {
            Add(Hints(end - 1), Hints(after + 1));
        }
        else if (first > 1 && s.Lower[first - 1] is "of" && s.IsCapital(first - 2))
        {
            _template++;
            Add(Hints(first - 2), h0);
            Add(Word(first - 2), 0);
        }
    }

    private bool Out(int i) => (uint)i >= (uint)sentence.Length;

    private uint Edge(int i) => i < 0 ? 11u : 13u;

    private uint Word(int i) => Out(i) ? Edge(i) : sentence.Reading.Words[sentence.First + i];

    private uint Shape(int i) => Out(i) ? Edge(i) : sentence.Shape(i);

    private uint Hints(int i) => Out(i) ? 1u << 30 : (uint)sentence.Reading.Hints[sentence.First + i];

    private uint Tag(int i) => Out(i) ? 63u : sentence.Reading.Tags[sentence.First + i];

    private uint Case(int i) => Out(i) ? 63u : sentence.Reading.Cases[sentence.First + i];

    /// <summary>Coarse, middle and fine cluster in a byte each; 0 where a word has none.</summary>
    private uint Cluster(int i) => Out(i) ? 0u : sentence.Reading.Clusters[sentence.First + i];

    private void Bits(uint hints, uint with)
    {
        uint template = ++_template;
        while (hints != 0)
        {
            uint bit = (uint)BitOperations.TrailingZeroCount(hints);
            hints &= hints - 1;
            Emit(template, bit, with);
        }
    }

    private void Add(uint a, uint b = 0) => Emit(++_template, a, b);

    private void Emit(uint template, uint a, uint b)
    {
        if (_count < _buffer.Length)
        {
            uint h = Mix(Mix(a + (template * 0xC2B2AE3Du), b), template);
            h ^= h >> 15;
            h *= 0x2C1B3C6Du;
            h ^= h >> 13;
            _buffer[_count++] = h & Mask;
        }
    }
}
