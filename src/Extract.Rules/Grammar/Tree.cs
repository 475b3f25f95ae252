using Extract.Language;

namespace Extract.Rules.Grammar;

/// <summary>The dependency trees of a document, walkable downwards. Built once per document; read-only.</summary>
internal sealed class Tree
{
    private readonly int[] _firstChild;
    private readonly int[] _nextSibling;

    public Tree(Document document)
    {
        Document = document;
        ReadOnlySpan<Token> tokens = document.Tokens;
        _firstChild = new int[tokens.Length];
        _nextSibling = new int[tokens.Length];
        Array.Fill(_firstChild, -1);
        Array.Fill(_nextSibling, -1);
        for (int t = tokens.Length - 1; t >= 0; t--)
        {
            int head = tokens[t].Head;
            if (head >= 0)
            {
                _nextSibling[t] = _firstChild[head];
                _firstChild[head] = t;
            }
        }
    }

    public Document Document { get; }

    /// <summary>The leftmost child, or -1.</summary>
    public int FirstChild(int token) => _firstChild[token];

    /// <summary>The next child of the same head to the right, or -1.</summary>
    public int Next(int child) => _nextSibling[child];

    /// <summary>The first child with a relation (subtypes included when <paramref name="relation"/> has none), or -1.</summary>
    public int Child(int token, string relation)
    {
        for (int c = _firstChild[token]; c >= 0; c = _nextSibling[c])
        {
            if (Is(c, relation))
            {
                return c;
            }
        }

        return -1;
    }

    /// <summary>True when a token's relation is the one given or a subtype of it.</summary>
    public bool Is(int token, string relation)
    {
        string own = Document.Tokens[token].Relation;
        return own.StartsWith(relation, StringComparison.Ordinal) && (own.Length == relation.Length || own[relation.Length] == ':');
    }

    /// <summary>The case marker of a nominal in lower case ("to", "on board"), or "" when it has none.</summary>
    public string CaseOf(int token)
    {
        int marker = Child(token, "case");
        if (marker < 0)
        {
            return "";
        }

        int rest = Child(marker, "fixed");
        string first = Document.Tokens[marker].Lower;
        if (rest >= 0)
        {
            return string.Concat(first, " ", Document.Tokens[rest].Lower);
        }

        return first;
    }

    /// <summary>The leftmost and one past the rightmost token that a token dominates.</summary>
    public TokenSpan Subtree(int token)
    {
        int first = token;
        int end = token + 1;
        for (int c = _firstChild[token]; c >= 0; c = _nextSibling[c])
        {
            TokenSpan inner = Subtree(c);
            first = Math.Min(first, inner.First);
            end = Math.Max(end, inner.End);
        }

        return new TokenSpan(first, end);
    }
}
