using System.Runtime.InteropServices;
using Extract.Language;

namespace Extract.Rules.Matching;

/// <summary>Mentions by position; no two share a token. Built up stage by stage for one document; not thread-safe while it is built.</summary>
public sealed class MentionIndex
{
    private readonly Mention?[] _byToken;
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

    internal ReadOnlySpan<Mention> Span => CollectionsMarshal.AsSpan(_all);

    internal void Replace(List<Mention> mentions)
    {
        foreach (Mention mention in _all)
        {
            _byToken.AsSpan(mention.Span.First, mention.Span.Length).Clear();
        }

        mentions.Sort(static (a, b) => Compare(a, b));
        _all = mentions;
        foreach (Mention mention in mentions)
        {
            _byToken.AsSpan(mention.Span.First, mention.Span.Length).Fill(mention);
        }
    }

    private ReadOnlySpan<Mention> One(int token) => MemoryMarshal.CreateReadOnlySpan(ref _byToken[token]!, 1);

    private static int Compare(Mention a, Mention b)
    {
        int order = a.Span.First.CompareTo(b.Span.First);
        order = order != 0 ? order : b.Span.End.CompareTo(a.Span.End);
        order = order != 0 ? order : string.CompareOrdinal(a.Label, b.Label);
        return order != 0 ? order : string.CompareOrdinal(a.Rule, b.Rule);
    }
}
