using Extract.Rules.Grammar;

namespace Extract.Rules.Paths;

/// <summary>A relation that a step follows, with its subtypes, and perhaps the word that marks it.</summary>
/// <param name="Name">A relation of Universal Dependencies, with or without subtype.</param>
/// <param name="Marker">The case word of a nominal ("in"), the mark of a clause ("after"), the conjunction of a conjunct ("and"); null for any.</param>
internal sealed record Relation(string Name, string? Marker = null)
{
    /// <summary>Whether a token hangs on its head by this relation.</summary>
    public bool Holds(Tree tree, int token) => tree.Is(token, Name) && (Marker is null || Marker == MarkerOf(tree, token));

    /// <summary>Whether relations of a name have words that mark them.</summary>
    public static bool IsMarked(string name) => name is "obl" or "nmod" or "advcl" or "acl" or "ccomp" or "xcomp" or "conj";

    public override string ToString() => Marker is null ? Name : $"{Name}:{Marker.Replace(' ', '_')}";

    private static string MarkerOf(Tree tree, int token)
    {
        string marker = tree.CaseOf(token);
        int word = marker.Length > 0 ? -1 : tree.Is(token, "conj") ? tree.Child(token, "cc") : tree.Child(token, "mark");
        return word < 0 ? marker : tree.Document.Tokens[word].Lower;
    }
}
