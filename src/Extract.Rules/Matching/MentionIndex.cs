using Extract.Language;

namespace Extract.Rules.Matching;

/// <summary>Mentions by position. Built up stage by stage for one document; not thread-safe while it is built.</summary>
public sealed class MentionIndex
{
    private readonly List<Mention>?[] _byStart;
    private readonly List<Mention>?[] _byToken;
    private List<Mention> _all = [];

    public MentionIndex(int tokens)
    {
        _byStart = new List<Mention>?[tokens + 1];
        _byToken = new List<Mention>?[tokens + 1];
    }

    /// <summary>All mentions in text order, longer first.</summary>
    public IReadOnlyList<Mention> All => _all;

    /// <summary>The mentions that start at a token.</summary>
    public IReadOnlyList<Mention> StartingAt(int token) => (IReadOnlyList<Mention>?)_byStart[token] ?? [];

    /// <summary>The mentions that cover a token.</summary>
    public IReadOnlyList<Mention> Covering(int token) => (IReadOnlyList<Mention>?)_byToken[token] ?? [];

    internal void Replace(List<Mention> mentions)
    {
        Array.Clear(_byStart);
        Array.Clear(_byToken);
        mentions.Sort(static (a, b) => Compare(a, b));
        _all = mentions;
        foreach (Mention mention in mentions)
        {
            (_byStart[mention.Span.First] ??= []).Add(mention);
            for (int t = mention.Span.First; t < mention.Span.End; t++)
            {
                (_byToken[t] ??= []).Add(mention);
            }
        }
    }

    private static int Compare(Mention a, Mention b)
    {
        int order = a.Span.First.CompareTo(b.Span.First);
        order = order != 0 ? order : b.Span.End.CompareTo(a.Span.End);
        order = order != 0 ? order : string.CompareOrdinal(a.Label, b.Label);
        return order != 0 ? order : string.CompareOrdinal(a.Rule, b.Rule);
    }
}
