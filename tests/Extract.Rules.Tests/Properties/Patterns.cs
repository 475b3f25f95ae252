using Extract.Language;
using FsCheck;
using FsCheck.Fluent;

namespace Extract.Rules.Tests.Properties;

/// <summary>Random patterns, and random documents over a few words that they may match.</summary>
internal static class Patterns
{
    public const string Lexicons = "lexicons: {few: [x, x y, z w z]}";

    private static readonly string[] _words = ["x", "y", "z", "w"];

    private static readonly One[] _tests =
    [
        new("x", t => t.Lower == "x"),
        new("\"y\"", t => t.Lower == "y"),
        new("/x|z/", t => t.Lemma is "x" or "z"),
        new(".", _ => true),
        new("[]", _ => true),
        new("[word=x,y]", t => t.Lower is "x" or "y"),
        new("[!word=x]", t => t.Lower != "x"),
        new("[tag=NN]", t => t.Xpos == "NN"),
        new("[tag=VERB,JJ]", t => t.Upos == Upos.Verb || t.Xpos == "JJ"),
        new("[shape=cap & !tag=NOUN]", t => char.IsUpper(t.Form[0]) && t.Upos != Upos.Noun),
        new("[shape=lower | lemma=w]", t => char.IsLower(t.Form[0]) || t.Lemma == "w"),
        new("[!(dep=obj | feat=plural) | word=z]", t => !(t.Relation == "obj" || t.Features.HasFlag(Features.Plural)) || t.Lower == "z"),
        new("[lex=few & dep!=nsubj]", t => t.Lower == "x" && t.Relation != "nsubj"),
    ];

    public static Arbitrary<Node> Any { get; } = Arb.From(Gen.Sized(size => Pattern(Math.Min(size, 24))), node => node.Simpler);

    public static Arbitrary<Document> Documents { get; } = Arb.From(
        from sentences in Gen.ListOf(Gen.ListOf(Word(), 9).Select(words => words.Take(1 + (words.Sum(w => w.Form[0]) % 9)).ToList()), 3)
        from skip in Gen.Choose(1, 4)
        select Make(sentences, skip));

    private static Gen<Node> Pattern(int size)
    {
        Gen<Node> leaf = Gen.Frequency(
            (12, Gen.Elements(_tests).Select(t => (Node)t)),
            (1, Gen.Constant<Node>(new Entry("few", ["x", "x y", "z w z"]))),
            (1, Gen.Constant<Node>(new Person())),
            (1, Gen.Elements<Node>(new Edge(true), new Edge(false))),
            (1, from test in Gen.Elements(_tests[5..]) from wanted in Gen.Elements(true, false) select (Node)new Behind(test, wanted)));
        if (size <= 1)
        {
            return leaf;
        }

        Gen<Node> half = Pattern(size / 2);
        Gen<Node> less = Pattern(size - 1 - (size / 4));
        return Gen.Frequency(
            (2, leaf),
            (5, from a in half from b in half select (Node)new Row(a, b)),
            (3, from a in half from b in half select (Node)new Either(a, b)),
            (4, from a in less
                from bounds in Gen.Elements((0, 1), (0, -1), (1, -1), (2, 2), (1, 3), (0, 2))
                from lazy in Gen.Elements(true, false)
                from step in Gen.Elements(_tests)
                select (Node)new Repeat(bounds.Item2 < 0 ? new Row(a, step) : a, bounds.Item1, bounds.Item2, lazy)),
            (1, from a in half from wanted in Gen.Elements(true, false) select (Node)new Look(a, wanted)),
            (2, less.Select(a => (Node)new Caught(a))));
    }

    private static Gen<Token> Word() =>
        from word in Gen.Elements(_words)
        from big in Gen.Choose(0, 3)
        from tag in Gen.Elements((Upos.Noun, "NN"), (Upos.Verb, "VB"), (Upos.Adj, "JJ"))
        from relation in Gen.Elements("obj", "nsubj", "dep")
        from many in Gen.Elements(Features.None, Features.Plural)
        select new Token(0, 0, big == 0 ? word.ToUpperInvariant() : word, word, word, tag.Item1, tag.Item2, many, -1, relation, true, 0);

    private static Document Make(IEnumerable<List<Token>> words, int skip)
    {
        List<Token> tokens = [];
        List<Sentence> sentences = [];
        List<Name> names = [];
        foreach (List<Token> sentence in words)
        {
            int first = tokens.Count;
            foreach (Token word in sentence)
            {
                int start = tokens.Count * 2;
                tokens.Add(word with { Start = start, End = start + 1, Head = tokens.Count == first ? -1 : first });
            }

            sentences.Add(new Sentence(new TokenSpan(first, tokens.Count), sentences.Count));
            if (sentence.Count > skip)
            {
                names.Add(new Name(new TokenSpan(first + skip - 1, first + skip + 1), NameKind.Person));
            }
        }

        return new Document(string.Concat(tokens.Select(t => t.Form + " ")), [.. tokens], [.. sentences], [.. names], []);
    }
}
