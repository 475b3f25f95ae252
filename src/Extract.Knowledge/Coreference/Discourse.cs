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
        int here = Document.SentenceOf(token);
        for (int s = here; s >= Math.Max(0, here - sentences); s--)
        {
            foreach (bool subjects in _subjectsFirst)
            {
                foreach (Occurrence occurrence in _occurrences)
                {
                    if (occurrence.Sentence == s && occurrence.IsSubject == subjects && occurrence.Span.First < token
                        && !occurrence.Span.Contains(token))
                    {
                        yield return occurrence;
                    }
                }
            }
        }
    }

    /// <summary>Occurrences before a token, the nearest first.</summary>
    public IEnumerable<Occurrence> Nearest(int token, int sentences)
    {
        int here = Document.SentenceOf(token);
        for (int i = _occurrences.Count - 1; i >= 0; i--)
        {
            Occurrence occurrence = _occurrences[i];
            if (occurrence.Span.First < token && !occurrence.Span.Contains(token) && occurrence.Sentence >= here - sentences)
            {
                yield return occurrence;
            }
        }
    }
}
