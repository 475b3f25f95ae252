using Extract.Language;
using Extract.Rules.Matching;

namespace Extract.Rules.Patterns;

/// <summary>
/// A token test made ready for <see cref="TokenTraits"/>: a token passes that has some of these bits, none of those, and passes the checks
/// that bits cannot tell. Frozen.
/// </summary>
internal sealed class TraitTest
{
    public ulong SomeTags { get; init; }

    public ulong SomeKinds { get; init; }

    public ulong NoTags { get; init; }

    public ulong NoKinds { get; init; }

    /// <summary>Forms one of which the token must have; null for no such demand.</summary>
    public HashedWords? Forms { get; init; }

    /// <summary>Forms none of which the token may have; null for no such demand.</summary>
    public HashedWords? NoForms { get; init; }

    public Check[] Rest { get; init; } = [];

    /// <summary>True when to have some of the bits is all it asks.</summary>
    public bool IsPlain => NoTags == 0 && NoKinds == 0 && Forms is null && NoForms is null && Rest.Length == 0;

    /// <summary>Any token passes.</summary>
    public static TraitTest Any { get; } = new() { SomeTags = TagBits.Any };

    /// <param name="at">Which token of the document it is.</param>
    public bool Holds(in TokenTraits traits, in Token token, MentionIndex mentions, int at)
    {
        if (((traits.Tags & SomeTags) | (traits.Kinds & SomeKinds)) == 0 || ((traits.Tags & NoTags) | (traits.Kinds & NoKinds)) != 0)
        {
            return false;
        }

        return (Forms is null || Forms.Contains(traits.Form, token.Lower)) && (NoForms is null || !NoForms.Contains(traits.Form, token.Lower)) && (Rest.Length == 0 || PassesRest(traits, token, mentions, at));
    }

    private bool PassesRest(in TokenTraits traits, in Token token, MentionIndex mentions, int at)
    {
        foreach (Check check in Rest)
        {
            if (!check.Passes(traits, token, mentions, at))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>What bits cannot tell of a token. Frozen.</summary>
internal abstract class Check
{
    public abstract bool Passes(in TokenTraits traits, in Token token, MentionIndex mentions, int at);
}

internal sealed class LemmaCheck(IReadOnlyCollection<string> lemmas) : Check
{
    private readonly HashedWords _lemmas = new(lemmas);

    public override bool Passes(in TokenTraits traits, in Token token, MentionIndex mentions, int at) =>
        _lemmas.Contains(traits.Lemma, token.Lemma) || (token.Upos == Upos.Propn && _lemmas.ContainsSmall(traits.Small, token.Lemma));
}

/// <summary>Asks the test itself.</summary>
internal sealed class TestCheck(TokenTest test) : Check
{
    public override bool Passes(in TokenTraits traits, in Token token, MentionIndex mentions, int at) => test.Holds(token, mentions.At(at));
}

internal sealed class NestedCheck(TraitTest test, bool wanted) : Check
{
    public override bool Passes(in TokenTraits traits, in Token token, MentionIndex mentions, int at) => test.Holds(traits, token, mentions, at) == wanted;
}

internal sealed class EitherCheck(TraitTest[] ways) : Check
{
    public override bool Passes(in TokenTraits traits, in Token token, MentionIndex mentions, int at)
    {
        foreach (TraitTest way in ways)
        {
            if (way.Holds(traits, token, mentions, at))
            {
                return true;
            }
        }

        return false;
    }
}
