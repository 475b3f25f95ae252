using Extract.Language;
using Extract.Rules.Lexicons;
using Extract.Rules.Matching;

namespace Extract.Rules.Patterns;

/// <summary>A test of one token, the inside of <c>[…]</c> in a pattern; as text what a rule would write. Immutable.</summary>
internal abstract class TokenTest
{
    /// <summary>False where most words pass, as in the gaps of a pattern.</summary>
    public virtual bool IsTelling => true;

    /// <summary>True where the mention that covers the token has a say.</summary>
    public virtual bool NeedsMention => false;

    public abstract bool Holds(in Token token);

    /// <param name="mention">The mention that covers the token; null when none does.</param>
    public virtual bool Holds(in Token token, Mention? mention) => Holds(token);
}

internal sealed class AnyTest : TokenTest
{
    public override bool IsTelling => false;

    public override bool Holds(in Token token) => true;

    public override string ToString() => "[]";
}

internal sealed class FormTest(HashSet<string> forms) : TokenTest
{
    private readonly WordSet _set = new(forms);

    public HashSet<string> Forms { get; } = forms;

    public override bool Holds(in Token token) => _set.Contains(token.Lower);

    public override string ToString() => $"[word={TestText.Of(Forms)}]";
}

internal sealed class LemmaTest(HashSet<string> lemmas) : TokenTest
{
    private const int LongestWord = 64;

    private readonly WordSet _set = new(lemmas);

    public HashSet<string> Lemmas { get; } = lemmas;

    // A common noun written like a name ("the Torch") keeps its capital in the lemma.
    public override bool Holds(in Token token) =>
        _set.Contains(token.Lemma) || (token.Upos == Upos.Propn && HoldsSmall(token.Lemma));

    private bool HoldsSmall(string lemma)
    {
        Span<char> small = stackalloc char[LongestWord];
        int length = lemma.AsSpan().ToLowerInvariant(small);
        return length < 0 ? _set.Contains(lemma.ToLowerInvariant()) : _set.Contains(small[..length]);
    }

    public override string ToString() => $"[lemma={TestText.Of(Lemmas)}]";
}

internal sealed class TagTest(HashSet<string> tags) : TokenTest
{
    private readonly WordSet _set = new(tags);
    private readonly uint _upos = UposNames.Mask(tags);

    public HashSet<string> Tags { get; } = tags;

    public override bool Holds(in Token token) => (_upos >> (int)token.Upos & 1) != 0 || _set.Contains(token.Xpos);

    public override string ToString() => $"[tag={TestText.Of(Tags)}]";
}

internal sealed class RelationTest(HashSet<string> relations) : TokenTest
{
    private readonly WordSet _set = new(relations);

    public HashSet<string> Relations { get; } = relations;

    public override bool Holds(in Token token) => _set.Contains(token.Relation);

    public override string ToString() => $"[dep={TestText.Of(Relations)}]";
}

internal sealed class FeatureTest(Features features) : TokenTest
{
    public Features Required { get; } = features;

    public override bool Holds(in Token token) => (token.Features & Required) == Required;

    public override string ToString() => $"[feat={Required}]";
}

/// <summary>Shapes: cap (first letter upper case), upper (all letters upper case), lower, digit (holds a digit), alpha (letters only), year (1800 to 2099).</summary>
internal sealed class ShapeTest(string shape) : TokenTest
{
    public string Shape { get; } = shape;

    public static readonly string[] Known = ["cap", "upper", "lower", "digit", "alpha", "year"];

    public override bool Holds(in Token token) => Fits(token.Form);

    /// <summary>Whether a form as written has the shape.</summary>
    public bool Fits(string form)
    {
        if (form.Length == 0)
        {
            return false;
        }

        switch (Shape)
        {
            case "cap":
                return char.IsUpper(form[0]);
            case "lower":
                return char.IsLower(form[0]);
            case "upper":
                return form.Length > 1 && All(form, char.IsUpper);
            case "year":
                return form.Length == 4 && (form[0] == '1' ? form[1] is '8' or '9' : form[0] == '2' && form[1] == '0') && All(form, char.IsAsciiDigit);
            case "alpha":
                return All(form, char.IsLetter);
            default:
                return !All(form, static c => !char.IsDigit(c));
        }
    }

    private static bool All(string form, Func<char, bool> test)
    {
        foreach (char c in form)
        {
            if (!test(c))
            {
                return false;
            }
        }

        return true;
    }

    public override string ToString() => $"[shape={Shape}]";
}

internal sealed class LexiconTest(Lexicon lexicon) : TokenTest
{
    public Lexicon Lexicon { get; } = lexicon;

    public override bool Holds(in Token token) => Lexicon.MatchWord(token, out _);

    public override string ToString() => $"[lex={Lexicon.Name}]";
}

internal sealed class NotTest(TokenTest inner) : TokenTest
{
    public TokenTest Inner { get; } = inner;

    public override bool IsTelling => false;

    public override bool NeedsMention => Inner.NeedsMention;

    public override bool Holds(in Token token) => !Inner.Holds(token);

    public override bool Holds(in Token token, Mention? mention) => !Inner.Holds(token, mention);

    public override string ToString() => $"[!{TestText.Inner(Inner)}]";
}

internal sealed class AllTest(TokenTest[] parts) : TokenTest
{
    public TokenTest[] Parts { get; } = parts;

    public override bool IsTelling => Array.Exists(Parts, static p => p.IsTelling);

    public override bool NeedsMention { get; } = Array.Exists(parts, static p => p.NeedsMention);

    public override bool Holds(in Token token)
    {
        foreach (TokenTest part in Parts)
        {
            if (!part.Holds(token))
            {
                return false;
            }
        }

        return true;
    }

    public override bool Holds(in Token token, Mention? mention)
    {
        foreach (TokenTest part in Parts)
        {
            if (!part.Holds(token, mention))
            {
                return false;
            }
        }

        return true;
    }

    public override string ToString() => $"[{string.Join(" & ", Parts.Select(TestText.Inner))}]";
}

internal sealed class EitherTest(TokenTest[] parts) : TokenTest
{
    public TokenTest[] Parts { get; } = parts;

    public override bool IsTelling => Array.TrueForAll(Parts, static p => p.IsTelling);

    public override bool NeedsMention { get; } = Array.Exists(parts, static p => p.NeedsMention);

    public override bool Holds(in Token token)
    {
        foreach (TokenTest part in Parts)
        {
            if (part.Holds(token))
            {
                return true;
            }
        }

        return false;
    }

    public override bool Holds(in Token token, Mention? mention)
    {
        foreach (TokenTest part in Parts)
        {
            if (part.Holds(token, mention))
            {
                return true;
            }
        }

        return false;
    }

    public override string ToString() => $"[({string.Join(" | ", Parts.Select(TestText.Inner))})]";
}
