using Extract.Language;
using Extract.Rules.Lexicons;

namespace Extract.Rules.Patterns;

/// <summary>Parses the inside of <c>[…]</c>: <c>key=value,value</c> joined with <c>&amp;</c>, <c>|</c>, <c>!</c> and parentheses.</summary>
internal static class TestParser
{
    private static readonly string[] Keys = ["word", "lemma", "tag", "dep", "feat", "shape", "lex", "mention", "form"];
    private static readonly string[] FeatureNames = [.. Enum.GetNames<Features>().Where(n => n != nameof(Features.None)).Select(n => n.ToLowerInvariant())];

    public static TokenTest Parse(PatternScanner scanner, LexiconSet lexicons, char close)
    {
        if (scanner.Peek() == close)
        {
            return new AnyTest();
        }

        List<TokenTest> either = [All(scanner, lexicons)];
        while (scanner.Peek() == '|')
        {
            scanner.Advance();
            either.Add(All(scanner, lexicons));
        }

        return either.Count == 1 ? either[0] : new EitherTest([.. either]);
    }

    public static Lexicon FindLexicon(PatternScanner scanner, LexiconSet lexicons)
    {
        string name = scanner.Word();
        return lexicons.Find(name) ?? throw scanner.WordError($"no lexicon is called '{name}'{Nearest.Hint(name, lexicons.Names)}");
    }

    private static TokenTest All(PatternScanner scanner, LexiconSet lexicons)
    {
        List<TokenTest> all = [One(scanner, lexicons)];
        while (scanner.Peek() == '&')
        {
            scanner.Advance();
            all.Add(One(scanner, lexicons));
        }

        return all.Count == 1 ? all[0] : new AllTest([.. all]);
    }

    private static TokenTest One(PatternScanner scanner, LexiconSet lexicons)
    {
        scanner.Enter();
        TokenTest test = Bare(scanner, lexicons);
        scanner.Leave();
        return test;
    }

    private static TokenTest Bare(PatternScanner scanner, LexiconSet lexicons)
    {
        if (scanner.Take("!"))
        {
            return new NotTest(One(scanner, lexicons));
        }

        if (scanner.Take("("))
        {
            TokenTest inner = Parse(scanner, lexicons, ')');
            scanner.Expect(")");
            return inner;
        }

        string key = scanner.Word();
        int at = scanner.At - key.Length;
        if (key == "form~")
        {
            return Expression(scanner);
        }

        bool negated = scanner.Take("!=");
        if (!negated)
        {
            scanner.Expect("=");
        }

        TokenTest test = key switch
        {
            "word" => new FormTest(Values(scanner)),
            "lemma" => new LemmaTest(Values(scanner)),
            "tag" => new TagTest(Values(scanner, "tag", TagNames.IsKnown, TagNames.All)),
            "dep" => new RelationTest(Values(scanner, "relation", RelationNames.IsKnown, RelationNames.All)),
            "lex" => new LexiconTest(FindLexicon(scanner, lexicons)),
            "shape" => Shape(scanner),
            "mention" => new MentionTest([.. Values(scanner)]),
            "form" => throw new PatternException(at, key.Length, "forms are compared by a regular expression; write form~\"…\", or word= for a word in any case"),
            "feat" => Feature(scanner),
            _ => throw new PatternException(at, key.Length, $"'{key}' is no property of a token{Nearest.Hint(key, Keys)}"),
        };
        return negated ? new NotTest(test) : test;
    }

    private static HashSet<string> Values(PatternScanner scanner, string what, Func<string, bool> isKnown, IReadOnlyList<string> known)
    {
        HashSet<string> values = new(StringComparer.Ordinal);
        do
        {
            string value = scanner.Take("\"") ? scanner.Until('"') : scanner.Word(":$");
            if (!isKnown(value))
            {
                throw scanner.WordError($"'{value}' is no {what}{Nearest.Hint(value, known)}");
            }

            values.Add(value);
        }
        while (scanner.Take(","));
        return values;
    }

    private static HashSet<string> Values(PatternScanner scanner)
    {
        HashSet<string> values = new(StringComparer.Ordinal);
        do
        {
            if (scanner.Take("\""))
            {
                values.Add(scanner.Until('"'));
            }
            else
            {
                values.Add(scanner.Word(":$"));
            }
        }
        while (scanner.Take(","));
        return values;
    }

    private static RegexTest Expression(PatternScanner scanner)
    {
        scanner.Expect("\"");
        int at = scanner.At;
        string expression = scanner.Until('"');
        try
        {
            return new RegexTest(expression);
        }
        catch (ArgumentException error)
        {
            throw new PatternException(at, expression.Length, $"no regular expression that can be used: {error.Message}");
        }
    }

    private static ShapeTest Shape(PatternScanner scanner)
    {
        string shape = scanner.Word();
        return ShapeTest.Known.Contains(shape)
            ? new ShapeTest(shape)
            : throw scanner.WordError($"'{shape}' is no shape{Nearest.Hint(shape, ShapeTest.Known)}");
    }

    private static FeatureTest Feature(PatternScanner scanner)
    {
        string name = scanner.Word();
        return char.IsAsciiLetter(name[0]) && Enum.TryParse(name, true, out Features feature) && feature != Features.None
            ? new FeatureTest(feature)
            : throw scanner.WordError($"'{name}' is no feature{Nearest.Hint(name, FeatureNames)}");
    }
}
