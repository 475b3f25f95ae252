using System.Runtime.InteropServices;
using Extract.Language;

namespace Extract.Rules.Matching;

/// <summary>Mentions by position; no two share a token. Built up stage by stage for one document; not thread-safe while it is built.</summary>
public sealed class MentionIndex
{
    private readonly Mention?[] _byToken;
    private readonly List<Mention> _matches = [];
    private List<Mention> _all = [];

    public MentionIndex(int tokens) => _byToken = new Mention?[tokens + 1];

    /// <summary>All mentions in text order.</summary>
    public IReadOnlyList<Mention> All => _all;

    /// <summary>The mention that starts at a token, if one does.</summary>
    public ReadOnlySpan<Mention> StartingAt(int token) => _byToken[token]?.Span.First == token ? One(token) : default;

    /// <summary>The mention that covers a token, if one does.</summary>
    public ReadOnlySpan<Mention> Covering(int token) => _byToken[token] is null ? default : One(token);

    /// <summary>The mention that covers a token; null when none does.</summary>
    public Mention? At(int token) => _byToken[token];

    /// <summary>The words of matches with a label; they may overlap each other and mentions.</summary>
    internal ReadOnlySpan<Mention> Matches => CollectionsMarshal.AsSpan(_matches);

    internal void Add(Mention match) => _matches.Add(match);

    /// <summary>The longest match with a label whose words begin at a token; null when none do.</summary>
    internal Mention? MatchFrom(string label, int token)
    {
        Mention? longest = null;
        foreach (Mention match in Matches)
        {
            if (match.Span.First == token && match.Label == label && (longest is null || match.Span.End > longest.Span.End))
            {
                longest = match;
            }
        }

        return longest;
    }

    /// <summary>A match with a label that a token triggers; null when there is none.</summary>
    internal Mention? MatchBy(string label, int trigger)
    {
        foreach (Mention match in Matches)
        {
            if (match.Head == trigger && match.Label == label)
            {
                return match;
            }
        }

        return null;
    }

    internal ReadOnlySpan<Mention> Span => CollectionsMarshal.AsSpan(_all);

    /// <summary>False when the same words are mentions by the same rules as before.</summary>
    internal bool Replace(List<Mention> mentions)
    {
        foreach (Mention mention in _all)
        {
            _byToken.AsSpan(mention.Span.First, mention.Span.Length).Clear();
        }

        foreach (Mention mention in mentions)
        {
            _byToken.AsSpan(mention.Span.First, mention.Span.Length).Fill(mention);
        }

        mentions.Clear();
        for (int t = 0; t < _byToken.Length; t++)
        {
            if (_byToken[t] is { } mention && mention.Span.First == t)
            {
                mentions.Add(mention);
            }
        }

        bool changes = mentions.Count != _all.Count;
        for (int m = 0; !changes && m < mentions.Count; m++)
        {
            changes = mentions[m].Span != _all[m].Span || mentions[m].Rule != _all[m].Rule;
        }

        _all = mentions;
        return changes;
    }

    private ReadOnlySpan<Mention> One(int token) => MemoryMarshal.CreateReadOnlySpan(ref _byToken[token]!, 1);
}
