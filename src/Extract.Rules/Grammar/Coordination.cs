using Extract.Language;

namespace Extract.Rules.Grammar;

/// <summary>Nominals that are named together: "Anna and Per", "runners including Anna".</summary>
internal static class Coordination
{
    /// <summary>Adds a token and what is coordinated with it, as far as it is not there already.</summary>
    public static void Add(Tree tree, int token, List<int> into)
    {
        if (into.Contains(token))
        {
            return;
        }

        into.Add(token);
        for (int c = tree.FirstChild(token); c >= 0; c = tree.Next(c))
        {
            if (tree.Is(c, "conj") && tree.Document.Tokens[c].Upos is not (Upos.Verb or Upos.Aux))
            {
                Add(tree, c, into);
            }
            else if (tree.Is(c, "nmod") && tree.CaseOf(c) is "including" or "like" or "alongside" or "along with")
            {
                Add(tree, c, into);
            }
        }
    }
}
