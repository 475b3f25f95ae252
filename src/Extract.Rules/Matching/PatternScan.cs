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
    private ulong[] _labels = [];
    private WordSignature[] _signatures = [];
    private Document? _document;

    /// <summary>How many patterns there are.</summary>
    public int Count => index.Count;

    public MatchMemory Memory { get; } = new();

    public List<Capture> Captures { get; } = [];

    /// <summary>Reads the words of a document.</summary>
    public void Begin(Document document)
    {
        _document = document;
        _words.Clear();
        index.Scan(document, _words);
        ReadOnlySpan<Sentence> sentences = document.Sentences;
        if (_signatures.Length < sentences.Length)
        {
            _signatures = new WordSignature[sentences.Length];
            _labels = new ulong[sentences.Length];
        }

        for (int s = 0; s < sentences.Length; s++)
        {
            _signatures[s] = default;
            foreach (ref readonly Token token in document.Tokens[sentences[s].Span.First..sentences[s].Span.End])
            {
                _signatures[s].Add(token.Lower);
                _signatures[s].Add(token.Lemma);
            }
        }
    }

    /// <summary>Reads the mentions that the patterns of a stage see.</summary>
    public void Begin(MentionIndex mentions, int stage)
    {
        _mentions.Clear();
        index.Scan(mentions, stage, _mentions);
        _labels.AsSpan(0, _document!.Sentences.Length).Clear();
        foreach (Mention mention in mentions.Span)
        {
            _labels[_document.SentenceOf(mention.Span.First)] |= index.BitOf(mention.Label);
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
        if (index[rule].Anchor is not { } anchor)
        {
            for (int t = 0; t < _document!.Tokens.Length; t++)
            {
                _starts.Add(t);
            }

            return _starts;
        }

        _places.Clear();
        _words.CopyTo(rule, _places);
        int words = _places.Count;
        _mentions.CopyTo(rule, _places);
        if (words > 0 && words < _places.Count)
        {
            _places.Sort();
        }

        int next = 0;
        foreach (int place in _places)
        {
            int sentence = _document!.SentenceOf(place);
            if (!index.Fits(rule, _signatures[sentence], _labels[sentence]))
            {
                continue;
            }

            int first = _document.Sentences[sentence].Span.First;
            int start = Math.Max(next, anchor.Most > place - first ? first : place - anchor.Most);
            for (; start <= place - anchor.Least; start++)
            {
                _starts.Add(start);
            }

            next = Math.Max(next, start);
        }

        return _starts;
    }

    /// <summary>Lets go of the document.</summary>
    public void End()
    {
        _document = null;
        Captures.Clear();
        Memory.Trail.Clear();
    }
}
