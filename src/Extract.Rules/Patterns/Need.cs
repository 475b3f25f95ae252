using Extract.Rules.Lexicons;

namespace Extract.Rules.Patterns;

/// <summary>Words and mentions one of which every match of a pattern holds, and where. Frozen.</summary>
internal sealed class Need
{
    /// <summary>Stands for a distance without bound.</summary>
    public const int Endless = int.MaxValue;

    private const double LabelOften = 0.03;
    private const double LexiconOften = 0.008;

    private readonly object? _leaf;
    private readonly Need? _left;
    private readonly Need? _right;

    private Need(object? leaf, Need? left, Need? right, double share, int least, int most)
    {
        (_leaf, _left, _right, Share, Least, Most) = (leaf, left, right, share, least, most);
    }

    /// <summary>Roughly, of how many tokens it is one.</summary>
    public double Share { get; }

    /// <summary>The fewest tokens between the match's start and it.</summary>
    public int Least { get; }

    /// <summary>The most tokens between them; <see cref="Endless"/> when there is no bound.</summary>
    public int Most { get; }

    /// <summary>What an instruction asks for; null when it is content with too much.</summary>
    public static Need? Of(Instruction step) => step.Operation switch
    {
        Operation.Token => Of(step.Test!),
        Operation.Mention => new Need(step.Name, null, null, LabelOften, 0, 0),
        Operation.Entry => new Need(step.Lexicon, null, null, LexiconOften, 0, 0),
        _ => null,
    };

    /// <summary>One or the other.</summary>
    public static Need Either(Need a, Need b) => new(null, a, b, a.Share + b.Share, Math.Min(a.Least, b.Least), Math.Max(a.Most, b.Most));

    /// <summary>The same behind something else.</summary>
    public Need Behind(int least, int most) => least == 0 && most == 0 ? this : new(null, this, null, Share, Least + least, Sum(Most, most));

    public static int Sum(int a, int b) => a == Endless || b == Endless ? Endless : a + b;

    /// <summary>Adds all that it is one of: tests for words and lexicons, names of labels, lexicons.</summary>
    public void AddTo(List<object> all)
    {
        if (_leaf is not null)
        {
            all.Add(_leaf);
        }

        _left?.AddTo(all);
        _right?.AddTo(all);
    }

    private static Need? Of(TokenTest test)
    {
        switch (test)
        {
            case FormTest form:
                return new Need(form, null, null, form.Forms.Sum(CommonWords.Of) / 1000, 0, 0);
            case LemmaTest lemma:
                return new Need(lemma, null, null, lemma.Lemmas.Sum(CommonWords.Of) / 1000, 0, 0);
            case LexiconTest lexicon:
                return new Need(lexicon, null, null, LexiconOften, 0, 0);
            case AllTest all:
                return all.Parts.Select(Of).Where(n => n is not null).MinBy(n => n!.Share);
            case EitherTest either:
                Need? one = Of(either.Parts[0]);
                for (int i = 1; i < either.Parts.Length && one is not null; i++)
                {
                    one = Of(either.Parts[i]) is { } other ? Either(one, other) : null;
                }

                return one;
            default:
                return null;
        }
    }
}

/// <summary>What is known of a part of a pattern: how many tokens it takes, and what it needs.</summary>
/// <param name="Needs">The rarest first; each of them is there in every match.</param>
internal readonly record struct Part(int Least, int Most, IReadOnlyList<Need> Needs)
{
    private const int Kept = 6;

    public static Part Empty { get; } = new(0, 0, []);

    public static Part Of(Instruction step)
    {
        Need? need = Need.Of(step);
        int most = step.Operation switch
        {
            Operation.Token => 1,
            Operation.Mention => Need.Endless,
            _ => step.Lexicon!.Longest,
        };
        return new Part(1, most, need is null ? [] : [need]);
    }

    public Part Then(Part next)
    {
        IReadOnlyList<Need> needs = next.Needs.Count == 0 ? Needs : Rarest(next);
        return new Part(Least + next.Least, Need.Sum(Most, next.Most), needs);
    }

    /// <summary>One way or another: of each the rarest need.</summary>
    public static Part Either(List<Part> ways)
    {
        int least = ways.Min(w => w.Least);
        int most = ways.Max(w => w.Most);
        if (ways.Exists(w => w.Needs.Count == 0))
        {
            return new Part(least, most, []);
        }

        return new Part(least, most, [ways.Select(w => w.Needs[0]).Aggregate(Need.Either)]);
    }

    public Part Repeated(int low, int high) => new(
        Least * low,
        Most == 0 ? 0 : Most == Need.Endless || high == int.MaxValue ? Need.Endless : Most * high,
        low == 0 ? [] : Needs);

    /// <summary>The rarest needs of this part and one behind it; of two that are as rare the nearer comes first.</summary>
    private Need[] Rarest(Part next)
    {
        Need[] rarest = new Need[Math.Min(Kept, Needs.Count + next.Needs.Count)];
        int own = 0;
        for (int i = 0; i < rarest.Length; i++)
        {
            int other = i - own;
            bool isOwn = own < Needs.Count && (other == next.Needs.Count || Needs[own].Share <= next.Needs[other].Share);
            rarest[i] = isOwn ? Needs[own++] : next.Needs[other].Behind(Least, Most);
        }

        return rarest;
    }
}
