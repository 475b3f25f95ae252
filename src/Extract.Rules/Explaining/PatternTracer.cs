using Extract.Language;
using Extract.Rules.Matching;
using Extract.Rules.Patterns;

namespace Extract.Rules.Explaining;

/// <summary>How far a pattern gets from a token.</summary>
/// <param name="Passed">How many consuming steps held on the way that got furthest.</param>
/// <param name="Failure">What stopped it; null when it matches.</param>
internal readonly record struct PatternTrace(int Passed, Failure? Failure);

/// <summary>
/// Runs a pattern without captures and notes where it stops. Each instruction is visited once for each token, so that no pattern explodes.
/// Not thread-safe.
/// </summary>
internal sealed class PatternTracer(Document document, MentionIndex mentions)
{
    private const int Named = 3;

    private readonly Dictionary<(int Step, int Token), int> _best = [];
    private readonly List<(int Step, int Token)> _stops = [];
    private TokenSpan _sentence;
    private int _furthest;
    private bool _accepted;

    public PatternTrace Trace(Pattern pattern, int start)
    {
        _sentence = document.Sentences[document.SentenceOf(start)].Span;
        _best.Clear();
        _stops.Clear();
        _furthest = -1;
        _accepted = false;
        Walk(pattern.Program, start);
        return _accepted ? new PatternTrace(_furthest, null) : new PatternTrace(Math.Max(0, _furthest), Describe(pattern.Program));
    }

    /// <summary>The fewest tokens, mentions and entries that a pattern consumes.</summary>
    public static int Shortest(Pattern pattern)
    {
        Instruction[] program = pattern.Program;
        int[] least = new int[program.Length];
        Array.Fill(least, int.MaxValue);
        Stack<(int Step, int Cost)> open = new([(0, 0)]);
        int shortest = int.MaxValue;
        while (open.TryPop(out (int Step, int Cost) at))
        {
            if (at.Cost >= least[at.Step])
            {
                continue;
            }

            least[at.Step] = at.Cost;
            Instruction step = program[at.Step];
            switch (step.Operation)
            {
                case Operation.Accept:
                    shortest = Math.Min(shortest, at.Cost);
                    break;
                case Operation.Jump or Operation.Ahead or Operation.NotAhead:
                    open.Push((step.Other, at.Cost));
                    break;
                case Operation.Split or Operation.SplitLazy:
                    open.Push((step.Other, at.Cost));
                    open.Push((at.Step + 1, at.Cost));
                    break;
                default:
                    open.Push((at.Step + 1, at.Cost + (step.Operation is Operation.Token or Operation.Mention or Operation.Entry ? 1 : 0)));
                    break;
            }
        }

        return shortest == int.MaxValue ? 0 : shortest;
    }

    private void Walk(Instruction[] program, int start)
    {
        Stack<(int Step, int Token, int Passed)> open = new([(0, start, 0)]);
        while (open.TryPop(out (int Step, int Token, int Passed) at))
        {
            if (_best.TryGetValue((at.Step, at.Token), out int known) && known >= at.Passed)
            {
                continue;
            }

            _best[(at.Step, at.Token)] = at.Passed;
            Instruction step = program[at.Step];
            switch (step.Operation)
            {
                case Operation.Accept:
                    _accepted |= at.Token > start;
                    _furthest = Math.Max(_furthest, at.Passed);
                    break;
                case Operation.Jump:
                    open.Push((step.Other, at.Token, at.Passed));
                    break;
                case Operation.Split or Operation.SplitLazy:
                    open.Push((step.Other, at.Token, at.Passed));
                    open.Push((at.Step + 1, at.Token, at.Passed));
                    break;
                default:
                    int next = Consume(program, at.Step, at.Token);
                    if (next < 0)
                    {
                        Stop(at.Step, at.Token, at.Passed);
                        break;
                    }

                    bool ahead = step.Operation is Operation.Ahead or Operation.NotAhead;
                    open.Push((ahead ? step.Other : at.Step + 1, next, at.Passed + (next > at.Token ? 1 : 0)));
                    break;
            }
        }
    }

    /// <summary>Where a step leaves off; -1 when it does not hold.</summary>
    private int Consume(Instruction[] program, int step, int token)
    {
        Instruction instruction = program[step];
        switch (instruction.Operation)
        {
            case Operation.Token:
                return token < _sentence.End && instruction.Test!.Holds(document.Tokens[token]) ? token + 1 : -1;
            case Operation.Mention:
                foreach (Mention mention in token < _sentence.End ? mentions.StartingAt(token) : [])
                {
                    if (mention.Label == instruction.Name && instruction.Forms.Accepts(mention) && mention.Span.End <= _sentence.End)
                    {
                        return mention.Span.End;
                    }
                }

                return -1;
            case Operation.Entry:
                int length = token < _sentence.End ? instruction.Lexicon!.Match(document.Tokens, token, _sentence.End, out _) : 0;
                return length > 0 ? token + length : -1;
            case Operation.Ahead or Operation.NotAhead:
                return Looks(program, step + 1, token) == (instruction.Operation == Operation.Ahead) ? token : -1;
            case Operation.Behind or Operation.NotBehind:
                bool behind = token > _sentence.First && instruction.Test!.Holds(document.Tokens[token - 1]);
                return behind == (instruction.Operation == Operation.Behind) ? token : -1;
            case Operation.SentenceStart:
                return token == _sentence.First ? token : -1;
            case Operation.SentenceEnd:
                return token == _sentence.End ? token : -1;
            default:
                return token;
        }
    }

    /// <summary>Whether the program of a look-ahead accepts here.</summary>
    private bool Looks(Instruction[] program, int first, int token)
    {
        HashSet<(int, int)> seen = [];
        Stack<(int Step, int Token)> open = new([(first, token)]);
        while (open.TryPop(out (int Step, int Token) at))
        {
            if (!seen.Add(at))
            {
                continue;
            }

            Instruction step = program[at.Step];
            if (step.Operation == Operation.Accept)
            {
                return true;
            }

            if (step.Operation is Operation.Jump or Operation.Split or Operation.SplitLazy)
            {
                open.Push((step.Other, at.Token));
                if (step.Operation != Operation.Jump)
                {
                    open.Push((at.Step + 1, at.Token));
                }
            }
            else if (Consume(program, at.Step, at.Token) is int next and >= 0)
            {
                open.Push((step.Operation is Operation.Ahead or Operation.NotAhead ? step.Other : at.Step + 1, next));
            }
        }

        return false;
    }

    private void Stop(int step, int token, int passed)
    {
        if (passed > _furthest)
        {
            _furthest = passed;
            _stops.Clear();
        }

        if (passed == _furthest)
        {
            _stops.Add((step, token));
        }
    }

    private Failure Describe(Instruction[] program)
    {
        if (_stops.Count == 0)
        {
            return new Failure(FailureKind.Token, _sentence.First, "the pattern is empty here");
        }

        int token = _stops.Max(s => s.Token);
        List<(int Step, int Token)> last = [.. _stops.Where(s => s.Token == token).OrderBy(s => s.Step)];
        string[] wanted = [.. last.Select(s => Quote.Of(program[s.Step])).Distinct()];
        Instruction first = program[last[0].Step];
        string here = token < _sentence.End ? Quote.Of(document, token) : "the end of the sentence";
        switch (first.Operation)
        {
            case Operation.Ahead or Operation.NotAhead when last.Count == 1:
                string must = first.Operation == Operation.Ahead ? "must" : "must not";
                return new Failure(FailureKind.LookAround, Math.Min(token, _sentence.End - 1), $"what follows from {here} on {must} look as the rule's look-ahead says");
            case Operation.Behind or Operation.NotBehind when last.Count == 1:
                string before = token > _sentence.First ? Quote.Of(document, token - 1) : "the start of the sentence";
                string not = first.Operation == Operation.Behind ? "" : "not ";
                return new Failure(FailureKind.LookAround, Math.Max(token - 1, _sentence.First), $"before {here} stands {before}, which must {not}be {wanted[0]}");
        }

        string or = string.Join(" or ", wanted.Take(Named)) + (wanted.Length > Named ? " …" : "");
        string is_ = token < _sentence.End && mentions.StartingAt(token) is [{ } mention, ..] && last.Exists(s => program[s.Step].Operation == Operation.Mention)
            ? Quote.Of(document, mention)
            : token < _sentence.End ? $"{here} ({document.Tokens[token].Xpos}, lemma {document.Tokens[token].Lemma})" : here;
        bool type = last.TrueForAll(s => program[s.Step].Operation == Operation.Mention) && token < _sentence.End && mentions.Covering(token).Count > 0;
        return new Failure(type ? FailureKind.EntityType : FailureKind.Token, Math.Min(token, _sentence.End - 1), $"{is_} is not {or}");
    }
}
