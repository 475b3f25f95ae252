using Extract.Knowledge.Entities;
using Extract.Language;
using Extract.Rules.Matching;

namespace Extract.Knowledge.Coreference;

/// <summary>Everything spoken of so far, in text order. Grows as references are resolved.</summary>
internal sealed class Discourse(Document document)
{
    private static readonly bool[] _subjectsFirst = [true, false];

    private readonly List<Occurrence> _occurrences = [];

    public IReadOnlyList<Occurrence> Occurrences => _occurrences;

    public Document Document { get; } = document;

    public void Add(Cluster cluster, Mention mention)
    {
        Occurrence occurrence = new(
            cluster, mention.Span, mention.Head, Document.SentenceOf(mention.Head), Syntax.IsSubject(Document, mention.Head));
        int at = _occurrences.Count;
        while (at > 0 && _occurrences[at - 1].Span.First > mention.Span.First)
        {
            at--;
        }

        _occurrences.Insert(at, occurrence);
    }

    /// <summary>
    /// Occurrences before a token from the nearest sentence to the farthest; within a sentence subjects first, then as they stand
    /// (J. R. Hobbs, Resolving pronoun references, 1978, without the tree walk).
    /// </summary>
    public IEnumerable<Occurrence> Before(int token, int sentences)
    {
        int oldest = Document.SentenceOf(token) - sentences;
        int end = CountBefore(token);
        while (end > 0 && _occurrences[end - 1].Sentence >= oldest)
        {
            int first = end - 1;
            while (first > 0 && _occurrences[first - 1].Sentence == _occurrences[end - 1].Sentence)
            {
                first--;
            }

            foreach (bool subjects in _subjectsFirst)
            {
                for (int i = first; i < end; i++)
                {
                    if (_occurrences[i].IsSubject == subjects && !_occurrences[i].Span.Contains(token))
                    {
                        yield return _occurrences[i];
                    }
                }
            }

            end = first;
        }
    }

    /// <summary>Occurrences before a token, the nearest first.</summary>
    public IEnumerable<Occurrence> Nearest(int token, int sentences)
    {
        int oldest = Document.SentenceOf(token) - sentences;
        for (int i = CountBefore(token) - 1; i >= 0 && _occurrences[i].Sentence >= oldest; i--)
        {
            if (!_occurrences[i].Span.Contains(token))
            {
                yield return _occurrences[i];
            }
        }
    }

    /// <summary>How many occurrences start before a token.</summary>
    private int CountBefore(int token)
    {
        int low = 0;
        int high = _occurrences.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_occurrences[middle].Span.First < token)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
