using System.Numerics;
using Extract.Language;
using Extract.Rules.Patterns;

namespace Extract.Rules.Matching;

/// <summary>Leads patterns to the tokens of one document at which they can start. Its buffers serve one document after another; not thread-safe.</summary>
internal sealed class PatternScan(PatternIndex index)
{
    private readonly Occurrences _words = new(index.Count);
    private readonly Occurrences _mentions = new(index.Count);
    private readonly List<int> _places = [];
    private readonly List<int> _starts = [];
    private readonly List<(int Place, int Sentence)> _labelled = [];
    private TokenTraits[] _traits = [];
    private Guard[] _behind = [];
    private ulong[] _labels = [];
    private bool[] _changed = [];
    private Document? _document;
    private bool _mentionsAreMixed;

    /// <summary>How many patterns there are.</summary>
    public int Count => index.Count;

    public MatchMemory Memory { get; } = new();

    public List<Capture> Captures { get; } = [];

    public PatternCode CodeOf(int rule) => index.CodeOf(rule);

    /// <summary>The traits of a sentence's tokens, and of its end.</summary>
    public ReadOnlySpan<TokenTraits> TraitsOf(int sentence)
    {
        TokenSpan span = _document!.Sentences[sentence].Span;
        return _traits.AsSpan(span.First + sentence, span.Length + 1);
    }

    /// <summary>Reads the words of a document.</summary>
    public void Begin(Document document)
    {
        _document = document;
        _words.Clear();
        ReadOnlySpan<Sentence> sentences = document.Sentences;
        int length = document.Tokens.Length + sentences.Length;
        if (_traits.Length < length)
        {
            _traits = new TokenTraits[Math.Max(length, _traits.Length * 2)];
            _behind = new Guard[_traits.Length];
            _labels = new ulong[_traits.Length];
            _changed = new bool[_traits.Length];
        }

        _labelled.Clear();
        for (int s = 0; s < sentences.Length; s++)
        {
            TokenSpan span = sentences[s].Span;
            for (int t = span.First; t < span.End; t++)
            {
                ref readonly Token token = ref document.Tokens[t];
                ref TokenTraits traits = ref _traits[t + s];
                traits = TokenTraits.Of(token, t == span.First);
                index.Scan(token, t, ref traits, _words);
            }

            _traits[span.End + s] = TokenTraits.OfEnd;
            GatherBehind(s);
        }
    }

    /// <summary>Reads the mentions that the patterns of a stage see.</summary>
    public void Begin(MentionIndex mentions, int stage)
    {
        _mentions.Clear();
        _mentionsAreMixed = mentions.Matches.Length > 0;
        NoteLabels(mentions);
        Call(mentions.Span, stage);
        Call(mentions.Matches, stage);
    }

    /// <summary>Gives tokens the labels of the mentions that start there. Most stages change few sentences.</summary>
    private void NoteLabels(MentionIndex mentions)
    {
        int before = _labelled.Count;
        Gather(mentions.Span);
        Gather(mentions.Matches);
        foreach ((int place, int sentence) in _labelled)
        {
            _changed[sentence] |= _traits[place].Labels != _labels[place];
            _traits[place].Labels = _labels[place];
        }

        foreach ((int place, int sentence) in _labelled)
        {
            _labels[place] = 0;
            if (_changed[sentence])
            {
                _changed[sentence] = false;
                GatherBehind(sentence);
            }
        }

        _labelled.RemoveRange(0, before);
    }

    private void Gather(ReadOnlySpan<Mention> mentions)
    {
        foreach (Mention mention in mentions)
        {
            int sentence = _document!.SentenceOf(mention.Span.First);
            int place = mention.Span.First + sentence;
            _labels[place] |= index.BitOf(mention.Label);
            _labelled.Add((place, sentence));
        }
    }

    private void GatherBehind(int sentence)
    {
        TokenSpan span = _document!.Sentences[sentence].Span;
        Guard behind = default;
        for (int t = span.End - 1; t >= span.First; t--)
        {
            behind.Add(_traits[t + sentence]);
            _behind[t + sentence] = behind;
        }
    }

    private void Call(ReadOnlySpan<Mention> mentions, int stage)
    {
        foreach (Mention mention in mentions)
        {
            int sentence = _document!.SentenceOf(mention.Span.First);
            TokenSpan span = _document.Sentences[sentence].Span;
            index.Scan(mention, span, _behind.AsSpan(span.First + sentence, span.Length), stage, _mentions);
        }
    }

    /// <summary>The first pattern at or after one, below <paramref name="end"/>, that may match somewhere; -1 when there is none.</summary>
    public int Next(int rule, int end)
    {
        while (rule < end)
        {
            int word = rule >> 6;
            ulong rest = (_words.Active[word] | _mentions.Active[word] | index.Always[word]) >> (rule & 63);
            if (rest != 0)
            {
                rule += BitOperations.TrailingZeroCount(rest);
                return rule < end ? rule : -1;
            }

            rule = (rule | 63) + 1;
        }

        return -1;
    }

    /// <summary>The tokens at which a pattern may start, in text order; valid until the next call.</summary>
    public List<int> Starts(int rule)
    {
        _starts.Clear();
        ReadOnlySpan<Sentence> sentences = _document!.Sentences;
        if (index[rule].Anchor is not { } anchor)
        {
            for (int s = 0; s < sentences.Length; s++)
            {
                AddStarts(index.CodeOf(rule), s, sentences[s].Span.First, sentences[s].Span.End);
            }

            return _starts;
        }

        _places.Clear();
        _words.CopyTo(rule, _places);
        int words = _places.Count;
        _mentions.CopyTo(rule, _places);
        if (words < _places.Count && (words > 0 || _mentionsAreMixed))
        {
            _places.Sort();
        }

        int next = 0;
        PatternCode code = index.CodeOf(rule);
        foreach (int place in _places)
        {
            int sentence = _document.SentenceOf(place);
            int first = sentences[sentence].Span.First;
            int start = Math.Max(next, anchor.Most > place - first ? first : place - anchor.Most);
            next = Math.Max(start, place - anchor.Least + 1);
            AddStarts(code, sentence, start, next);
        }

        return _starts;
    }

    /// <summary>Lets go of the document.</summary>
    public void End()
    {
        _document = null;
        Captures.Clear();
    }

    private void AddStarts(PatternCode code, int sentence, int first, int end)
    {
        ref readonly Guard guard = ref code.Pool.Guards[code.First];
        int last = _document!.Sentences[sentence].Span.End + sentence;
        first += sentence;
        for (int t = first; t < end + sentence; t++)
        {
            bool opens = guard.Admits(_traits[t]);
            if ((opens || t == first) && !Stands(code, t, last))
            {
                // What does not stand behind this token stands behind no later one.
                return;
            }

            if (opens)
            {
                _starts.Add(t - sentence);
            }
        }
    }

    /// <summary>Whether all that a match needs stands behind a start.</summary>
    private bool Stands(PatternCode code, int start, int end)
    {
        foreach (CodeNeed need in code.Needs)
        {
            if (start + need.Least >= end || !code.Pool.Guards[need.Guard].Admits(_behind[start + need.Least]))
            {
                return false;
            }
        }

        return true;
    }
}
