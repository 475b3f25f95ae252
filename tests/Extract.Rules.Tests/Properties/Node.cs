using Extract.Language;

namespace Extract.Rules.Tests.Properties;

/// <summary>
/// A token pattern as a tree, which can be written in the rule language, and matched here in the plainest way: try everything in order,
/// go back when the rest fails. It shares no code with the engine.
/// </summary>
internal abstract record Node
{
    public abstract string Written { get; }

    /// <summary>Simpler patterns to try when this one shows a difference.</summary>
    public virtual IEnumerable<Node> Simpler => [];

    /// <summary>Matches at a token and goes on; the end of the whole match, or -1.</summary>
    public abstract int Match(Trial trial, int at, Func<int, int> rest);

    public sealed override string ToString() => Written;
}

/// <summary>One attempt: the text, the bounds of its sentence, what is captured so far.</summary>
internal sealed class Trial(Document document, TokenSpan sentence)
{
    public TokenSpan Sentence { get; } = sentence;

    public List<(int Start, int End)> Captures { get; } = [];

    public Token this[int at] => document.Tokens[at];

    /// <summary>The end of the name that starts at a token; -1 when none does.</summary>
    public int NameEnd(int at)
    {
        foreach (Name name in document.Names)
        {
            if (name.Span.First == at)
            {
                return name.Span.End;
            }
        }

        return -1;
    }
}

/// <summary>One token that passes a test.</summary>
internal sealed record One(string Test, Predicate<Token> Holds) : Node
{
    public override string Written => Test;

    public override int Match(Trial trial, int at, Func<int, int> rest) => at < trial.Sentence.End && Holds(trial[at]) ? rest(at + 1) : -1;
}

/// <summary>The longest of a lexicon's entries.</summary>
internal sealed record Entry(string Lexicon, string[] Phrases) : Node
{
    public override string Written => $"%{Lexicon}";

    public override int Match(Trial trial, int at, Func<int, int> rest)
    {
        foreach (string[] words in Phrases.Select(p => p.Split(' ')).OrderByDescending(w => w.Length))
        {
            if (at + words.Length <= trial.Sentence.End && words.Select((w, i) => trial[at + i].Lower == w).All(same => same))
            {
                return rest(at + words.Length);
            }
        }

        return -1;
    }
}

internal sealed record Person : Node
{
    public override string Written => "@person";

    public override int Match(Trial trial, int at, Func<int, int> rest) => at < trial.Sentence.End && trial.NameEnd(at) is int end and > 0 ? rest(end) : -1;
}

internal sealed record Edge(bool IsStart) : Node
{
    public override string Written => IsStart ? "<start>" : "<end>";

    public override int Match(Trial trial, int at, Func<int, int> rest) => at == (IsStart ? trial.Sentence.First : trial.Sentence.End) ? rest(at) : -1;
}

internal sealed record Behind(One Test, bool Wanted) : Node
{
    public override string Written => $"(?<{(Wanted ? '=' : '!')} {Test.Written})";

    public override int Match(Trial trial, int at, Func<int, int> rest) =>
        (at > trial.Sentence.First && Test.Holds(trial[at - 1])) == Wanted ? rest(at) : -1;
}

internal sealed record Look(Node Inner, bool Wanted) : Node
{
    public override string Written => $"(?{(Wanted ? '=' : '!')} {Inner.Written})";

    public override IEnumerable<Node> Simpler => Inner.Simpler.Select(n => this with { Inner = n });

    public override int Match(Trial trial, int at, Func<int, int> rest)
    {
        int captured = trial.Captures.Count;
        bool found = Inner.Match(trial, at, end => end) >= 0;
        trial.Captures.RemoveRange(captured, trial.Captures.Count - captured);
        return found == Wanted ? rest(at) : -1;
    }
}

internal sealed record Row(Node First, Node Second) : Node
{
    public override string Written => $"{First.Written} {Second.Written}";

    public override IEnumerable<Node> Simpler =>
        [First, Second, .. First.Simpler.Select(n => this with { First = n }), .. Second.Simpler.Select(n => this with { Second = n })];

    public override int Match(Trial trial, int at, Func<int, int> rest) => First.Match(trial, at, middle => Second.Match(trial, middle, rest));
}

internal sealed record Either(Node First, Node Second) : Node
{
    public override string Written => $"({First.Written} | {Second.Written})";

    public override IEnumerable<Node> Simpler =>
        [First, Second, .. First.Simpler.Select(n => this with { First = n }), .. Second.Simpler.Select(n => this with { Second = n })];

    public override int Match(Trial trial, int at, Func<int, int> rest)
    {
        int end = First.Match(trial, at, rest);
        return end >= 0 ? end : Second.Match(trial, at, rest);
    }
}

/// <param name="Most">-1 for no bound.</param>
internal sealed record Repeat(Node Inner, int Least, int Most, bool IsLazy) : Node
{
    public override string Written
    {
        get
        {
            string mark = (Least, Most) switch
            {
                (0, 1) => "?",
                (0, -1) => "*",
                (1, -1) => "+",
                _ when Least == Most => $"{{{Least}}}",
                _ => $"{{{Least},{Most}}}",
            };
            return $"({Inner.Written}){mark}{(IsLazy ? "?" : "")}";
        }
    }

    public override IEnumerable<Node> Simpler => [Inner, .. Inner.Simpler.Select(n => this with { Inner = n })];

    public override int Match(Trial trial, int at, Func<int, int> rest) => Match(trial, at, 0, rest);

    private int Match(Trial trial, int at, int done, Func<int, int> rest)
    {
        if (done < Least)
        {
            return Inner.Match(trial, at, end => Match(trial, end, done + 1, rest));
        }

        // A further round that takes nothing could go on for ever, so it does not count.
        int More() => Most >= 0 && done >= Most ? -1 : Inner.Match(trial, at, end => Most < 0 && end == at ? -1 : Match(trial, end, done + 1, rest));
        int found = IsLazy ? rest(at) : More();
        return found >= 0 ? found : IsLazy ? More() : rest(at);
    }
}

/// <summary>Captures for the role "goods".</summary>
internal sealed record Caught(Node Inner) : Node
{
    public override string Written => $"goods=({Inner.Written})";

    public override IEnumerable<Node> Simpler => [Inner, .. Inner.Simpler.Select(n => this with { Inner = n })];

    public override int Match(Trial trial, int at, Func<int, int> rest)
    {
        int place = trial.Captures.Count;
        trial.Captures.Add((at, -1));
        int found = Inner.Match(trial, at, end =>
        {
            (int start, int before) = trial.Captures[place];
            trial.Captures[place] = (start, end);
            int whole = rest(end);
            if (whole < 0)
            {
                trial.Captures[place] = (start, before);
            }

            return whole;
        });
        if (found < 0)
        {
            trial.Captures.RemoveRange(place, trial.Captures.Count - place);
        }

        return found;
    }
}
