using System.Text;
using Extract.Language;

namespace Extract.Rules.Explaining;

/// <summary>The way from one token to another along the tree: <c>&gt;nsubj</c> goes down to a dependent, <c>&lt;xcomp</c> up to the head. Thread-safe.</summary>
public static class DependencyPath
{
    /// <summary>The path with the words between: <c>&lt;xcomp “began” &gt;nsubj</c>; empty for one token, null where no path leads (another sentence).</summary>
    public static string? Between(Document document, int from, int to)
    {
        List<int> up = Ancestors(document, from);
        List<int> down = Ancestors(document, to);
        int top = up.Find(down.Contains);
        if (!up.Contains(top) || !down.Contains(top))
        {
            return null;
        }

        StringBuilder path = new();
        foreach (int token in up.TakeWhile(t => t != top))
        {
            int head = document.Tokens[token].Head;
            Append(path, $"<{document.Tokens[token].Relation}", head == to ? "" : $" {Quote.Of(document, head)}");
        }

        foreach (int token in down.TakeWhile(t => t != top).Reverse())
        {
            Append(path, $">{document.Tokens[token].Relation}", token == to ? "" : $" {Quote.Of(document, token)}");
        }

        return path.ToString();
    }

    /// <summary>A token and what it hangs on, up to the root.</summary>
    private static List<int> Ancestors(Document document, int token)
    {
        List<int> all = [];
        for (int at = token; at >= 0 && all.Count <= document.Tokens.Length; at = document.Tokens[at].Head)
        {
            all.Add(at);
        }

        return all;
    }

    private static void Append(StringBuilder path, string step, string word) => path.Append(path.Length > 0 ? " " : "").Append(step).Append(word);
}
