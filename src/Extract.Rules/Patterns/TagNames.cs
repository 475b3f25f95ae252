using Extract.Language;

namespace Extract.Rules.Patterns;

/// <summary>The tags that rules may name: the universal parts of speech and the Penn tags of English treebanks, and which go together.</summary>
internal static class TagNames
{
    private static readonly Upos[] Nouns = [Upos.Noun, Upos.Propn, Upos.Pron, Upos.Num, Upos.X];
    private static readonly Upos[] Verbs = [Upos.Verb, Upos.Aux];
    private static readonly Upos[] Adverbs = [Upos.Adv, Upos.Part, Upos.Cconj, Upos.Sconj, Upos.Adj];
    private static readonly Upos[] Marks = [Upos.Punct, Upos.Sym];

    private static readonly Dictionary<string, Upos[]> Penn = new(StringComparer.Ordinal)
    {
        ["ADD"] = [Upos.X, Upos.Propn],
        ["AFX"] = [Upos.X, Upos.Adj],
        ["CC"] = [Upos.Cconj],
        ["CD"] = [Upos.Num, Upos.Noun, Upos.Propn],
        ["DT"] = [Upos.Det, Upos.Pron, Upos.Adv],
        ["EX"] = [Upos.Pron],
        ["FW"] = [Upos.X, Upos.Propn, Upos.Noun],
        ["GW"] = [Upos.X],
        ["HYPH"] = [Upos.Punct],
        ["IN"] = [Upos.Adp, Upos.Sconj, Upos.Adv],
        ["JJ"] = [Upos.Adj, Upos.Propn],
        ["JJR"] = [Upos.Adj],
        ["JJS"] = [Upos.Adj],
        ["LS"] = [Upos.X, Upos.Num],
        ["MD"] = [Upos.Aux],
        ["NFP"] = [Upos.Punct, Upos.Sym],
        ["NN"] = [.. Nouns, Upos.Sym],
        ["NNP"] = [.. Nouns, Upos.Adj, Upos.Verb],
        ["NNPS"] = [.. Nouns, Upos.Adj],
        ["NNS"] = [.. Nouns, Upos.Sym],
        ["PDT"] = [Upos.Det],
        ["POS"] = [Upos.Part],
        ["PRP"] = [Upos.Pron],
        ["PRP$"] = [Upos.Pron],
        ["RB"] = Adverbs,
        ["RBR"] = Adverbs,
        ["RBS"] = Adverbs,
        ["RP"] = [Upos.Adp, Upos.Adv],
        ["SYM"] = [Upos.Sym, Upos.Punct, Upos.Adp],
        ["TO"] = [Upos.Part, Upos.Adp],
        ["UH"] = [Upos.Intj],
        ["VB"] = Verbs,
        ["VBD"] = Verbs,
        ["VBG"] = [.. Verbs, Upos.Adp],
        ["VBN"] = [.. Verbs, Upos.Adp, Upos.Sconj],
        ["VBP"] = Verbs,
        ["VBZ"] = Verbs,
        ["WDT"] = [Upos.Pron, Upos.Det],
        ["WP"] = [Upos.Pron],
        ["WP$"] = [Upos.Pron],
        ["WRB"] = [Upos.Adv, Upos.Sconj],
        ["XX"] = [Upos.X],
        ["$"] = [Upos.Sym],
        ["#"] = [Upos.Sym],
        ["."] = Marks,
        [","] = Marks,
        [":"] = Marks,
        ["``"] = Marks,
        ["''"] = Marks,
        ["-LRB-"] = Marks,
        ["-RRB-"] = Marks,
    };

    /// <summary>Every name that <c>tag=</c> takes, in ordinal order.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Penn.Keys.Concat(Enum.GetValues<Upos>().Select(UposNames.Of)).Order(StringComparer.Ordinal)];

    /// <summary>The pairs of universal and Penn tag that a word can have.</summary>
    public static IReadOnlyList<(Upos Upos, string Penn)> Pairs { get; } = [.. Penn.SelectMany(p => p.Value.Select(u => (u, p.Key)))];

    public static bool IsKnown(string name) => Penn.ContainsKey(name) || UposNames.IsKnown(name);
}
