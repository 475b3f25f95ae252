using Extract.Rules.Lexicons;

namespace Extract.Rules.Patterns;

/// <summary>Writes token tests as tests on bits, each test once, and as guards. Not thread-safe.</summary>
internal sealed class TraitTestWriter(TraitNumbers numbers)
{
    private readonly Dictionary<TokenTest, TraitTest> _written = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<TokenTest, FirstSet> _firsts = new(ReferenceEqualityComparer.Instance);

    public TraitTest Of(TokenTest test)
    {
        if (!_written.TryGetValue(test, out TraitTest? written))
        {
            written = Write(test);
            _written.Add(test, written);
        }

        return written;
    }

    /// <summary>What tokens that pass a test have, and roughly how many of all tokens have that.</summary>
    public FirstSet FirstOf(TokenTest test)
    {
        if (!_firsts.TryGetValue(test, out FirstSet first))
        {
            first = WriteFirst(test);
            _firsts.Add(test, first);
        }

        return first;
    }

    /// <summary>What a token has that is one of what a need asks for.</summary>
    public Guard Of(Need need)
    {
        Guard guard = default;
        List<object> all = [];
        need.AddTo(all);
        foreach (object one in all)
        {
            switch (one)
            {
                case TokenTest test:
                    guard.Add(FirstOf(test).Guard);
                    break;
                case Lexicon lexicon:
                    guard.Openers |= numbers.OfOpeners(lexicon);
                    break;
                default:
                    guard.Labels |= numbers.OfLabel((string)one);
                    break;
            }
        }

        return guard;
    }

    private TraitTest Write(TokenTest test)
    {
        switch (test)
        {
            case AnyTest:
                return TraitTest.Any;
            case TagTest tags when TagBits.TryMask(tags.Tags, out ulong mask):
                return new TraitTest { SomeTags = mask };
            case ShapeTest shape:
                return new TraitTest { SomeKinds = ShapeBits.Mask(shape.Shape) };
            case LexiconTest lexicon when numbers.OfKind(lexicon.Lexicon) is not 0 and ulong bit:
                return new TraitTest { SomeKinds = bit };
            case FormTest form:
                return new TraitTest { SomeTags = TagBits.Any, Forms = new HashedWords(form.Forms) };
            case LemmaTest lemma:
                return Checked(new LemmaCheck(lemma.Lemmas));
            case NotTest { Inner: FormTest form }:
                return new TraitTest { SomeTags = TagBits.Any, NoForms = new HashedWords(form.Forms) };
            case NotTest not:
                TraitTest inner = Of(not.Inner);
                return inner.IsPlain
                    ? new TraitTest { SomeTags = TagBits.Any, NoTags = inner.SomeTags, NoKinds = inner.SomeKinds }
                    : Checked(new NestedCheck(inner, false));
            case AllTest all:
                return All(Array.ConvertAll(all.Parts, Of));
            case EitherTest either:
                TraitTest[] ways = Array.ConvertAll(either.Parts, Of);
                return Array.TrueForAll(ways, w => w.IsPlain)
                    ? new TraitTest { SomeTags = ways.Aggregate(0UL, (m, w) => m | w.SomeTags), SomeKinds = ways.Aggregate(0UL, (m, w) => m | w.SomeKinds) }
                    : Checked(new EitherCheck(ways));
            default:
                return Checked(new TestCheck(test));
        }
    }

    private static TraitTest All(TraitTest[] parts)
    {
        TraitTest some = TraitTest.Any;
        ulong noTags = 0;
        ulong noKinds = 0;
        HashedWords? forms = null;
        HashedWords? noForms = null;
        List<Check> rest = [];
        foreach (TraitTest part in parts)
        {
            noTags |= part.NoTags;
            noKinds |= part.NoKinds;
            rest.AddRange(part.Rest);
            if (part.Forms is not null && forms is not null)
            {
                rest.Add(new NestedCheck(new TraitTest { SomeTags = TagBits.Any, Forms = part.Forms }, true));
            }

            if (part.NoForms is not null && noForms is not null)
            {
                rest.Add(new NestedCheck(new TraitTest { SomeTags = TagBits.Any, Forms = part.NoForms }, false));
            }

            forms ??= part.Forms;
            noForms ??= part.NoForms;
            if (part.SomeTags == TagBits.Any)
            {
                continue;
            }

            if (some.SomeTags != TagBits.Any)
            {
                rest.Insert(0, new NestedCheck(new TraitTest { SomeTags = part.SomeTags, SomeKinds = part.SomeKinds }, true));
                continue;
            }

            some = part;
        }

        return new TraitTest { SomeTags = some.SomeTags, SomeKinds = some.SomeKinds, NoTags = noTags, NoKinds = noKinds, Forms = forms, NoForms = noForms, Rest = [.. rest] };
    }

    private static TraitTest Checked(Check check) => new() { SomeTags = TagBits.Any, Rest = [check] };

    private FirstSet WriteFirst(TokenTest test)
    {
        Guard guard = default;
        double share = 0;
        switch (test)
        {
            case FormTest form:
                foreach (string word in form.Forms)
                {
                    guard.Words.AddForm(WordHash.Of(word));
                    share += CommonWords.Of(word) / 1000;
                }

                return new FirstSet(guard, share);
            case LemmaTest lemma:
                foreach (string word in lemma.Lemmas)
                {
                    guard.Words.AddLemma(WordHash.Of(word));
                    share += CommonWords.Of(word) / 1000;
                }

                return new FirstSet(guard, share);
            case TagTest tags when TagBits.TryMask(tags.Tags, out guard.Tags):
                return new FirstSet(guard, FirstSet.OfTags);
            case ShapeTest shape:
                guard.Kinds = ShapeBits.Mask(shape.Shape);
                return new FirstSet(guard, FirstSet.OfShape);
            case LexiconTest lexicon when numbers.OfKind(lexicon.Lexicon) is not 0 and ulong bit:
                guard.Kinds = bit;
                return new FirstSet(guard, FirstSet.OfLexicon);
            case AllTest all:
                return all.Parts.Select(FirstOf).MinBy(f => f.Share);
            case EitherTest either:
                foreach (TokenTest part in either.Parts)
                {
                    FirstSet first = FirstOf(part);
                    guard.Add(first.Guard);
                    share += first.Share;
                }

                return new FirstSet(guard, Math.Min(1, share));
            default:
                return FirstSet.AnyToken;
        }
    }
}
