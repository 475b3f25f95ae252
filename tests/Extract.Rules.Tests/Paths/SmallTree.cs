using Extract.Language;
using Extract.Rules.Grammar;
using Extract.Rules.Lexicons;
using Extract.Rules.Paths;

namespace Extract.Rules.Tests.Paths;

/// <summary>A sentence with its tree written by hand: <c>word/TAG/relation/head</c>, heads counted from 1, 0 for the root.</summary>
internal sealed class SmallTree
{
    private readonly Tree _tree;

    public SmallTree(string words)
    {
        List<Token> tokens = [];
        int at = 0;
        foreach (string word in words.Split(' '))
        {
            string[] parts = word.Split('/');
            Upos upos = Enum.Parse<Upos>(parts[1], true);
            string lower = parts[0].ToLowerInvariant();
            tokens.Add(new Token(at, at + parts[0].Length, parts[0], lower, lower, upos, "", Features.None, int.Parse(parts[3]) - 1, parts[2], true, 0));
            at += parts[0].Length + 1;
        }

        string text = string.Join(' ', tokens.Select(t => t.Form));
        Document = new Document(text, [.. tokens], [new Sentence(new TokenSpan(0, tokens.Count), 0)], [], []);
        _tree = new Tree(Document);
    }

    public Document Document { get; }

    /// <summary>The words to which a path leads from a word, in text order.</summary>
    public string From(string word, string path)
    {
        List<int> ends = [];
        int start = Document.Tokens.ToArray().ToList().FindIndex(t => t.Form == word);
        new PathWalker(_tree).Reach(PathCompiler.Compile(path, new LexiconSet(new Dictionary<string, Lexicon>())), start, ends);
        return string.Join(' ', ends.Select(t => Document.Tokens[t].Form));
    }
}
