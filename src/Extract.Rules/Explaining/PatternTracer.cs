using Extract.Language;
using Extract.Rules.Matching;
using Extract.Rules.Patterns;

namespace Extract.Rules.Explaining;

/// <summary>How far a pattern gets from a token.</summary>
/// <param name="Passed">How many of the telling steps of its shortest way lie behind the place that it got to.</param>
/// <param name="Failure">What stopped it; null when it matches.</param>
internal readonly record struct PatternTrace(int Passed, Failure? Failure);

/// <summary>
/// Runs a pattern without captures and notes where it stops. Each instruction is visited once for each token, so that no pattern explodes.
/// Not thread-safe.
/// </summary>
internal sealed class PatternTracer(Document document, MentionIndex mentions)
{
    private const int Named = 3;

    private readonly HashSet<(int Step, int Token)> _seen = [];
    private readonly List<(int Step, int Token)> _stops = [];
    private TokenSpan _sentence;
    private int _least;
    private bool _accepted;

    public PatternTrace Trace(Pattern pattern, PatternSteps steps, int start)
    {
        _sentence = document.Sentences[document.SentenceOf(start)].Span;
        _seen.Clear();
        _stops.Clear();
        _least = int.MaxValue;
        _accepted = false;
        Walk(pattern.Program, steps, start);
        return _accepted ? new PatternTrace(steps.Total, null) : new PatternTrace(Math.Max(0, steps.Total - _least), Describe(pattern.Program));
    }

    private void Walk(Instruction[] program, PatternSteps steps, int start)
    {
        Stack<(int Step, int Token)> open = new([(0, start)]);
        while (open.TryPop(out (int Step, int Token) at))
        {
            if (!_seen.Add(at))
            {
                continue;
            }

            Instruction step = program[at.Step];
            switch (step.Operation)
            {
                case Operation.Accept:
                    _accepted |= at.Token > start;
                    break;
                case Operation.Jump:
                    open.Push((step.Other, at.Token));
                    break;
                case Operation.Split or Operation.SplitLazy:
                    open.Push((step.Other, at.Token));
                    open.Push((at.Step + 1, at.Token));
                    break;
                default:
                    int next = Consume(program, at.Step, at.Token);
                    if (next < 0)
                    {
                        Stop(at.Step, at.Token, steps.Left(at.Step));
                        break;
                    }

                    open.Push((step.Operation is Operation.Ahead or Operation.NotAhead ? step.Other : at.Step + 1, next));
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
                return token < _sentence.End && instruction.Test!.Holds(document.Tokens[token], mentions.At(token)) ? token + 1 : -1;
            case Operation.Mention:
                foreach (Mention mention in token < _sentence.End ? mentions.StartingAt(token) : default)
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
                bool behind = token > _sentence.First && instruction.Test!.Holds(document.Tokens[token - 1], mentions.At(token - 1));
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

    private void Stop(int step, int token, int left)
    {
        if (left < _least)
        {
            _least = left;
            _stops.Clear();
        }

        if (left == _least)
        {
            _stops.Add((step, token));
        }
    }

    private Failure Describe(Instruction[] program)
    {
        if (_stops.Count == 0)
        {
            return new Failure(FailureKind.Pattern, _sentence.First, "the pattern is empty here");
        }

        // What a gap did not take stopped nothing as long as something else was to come.
        List<(int Step, int Token)> stops = [.. _stops.Where(s => PatternSteps.IsTelling(program[s.Step]))];
        stops = stops.Count > 0 ? stops : _stops;
        int[] tokens = [.. stops.Select(s => s.Token).Distinct().Order()];
        Instruction first = program[stops.MinBy(s => (s.Token, s.Step)).Step];
        string[] wanted = [.. stops.OrderBy(s => s.Step).Select(s => Quote.Of(program[s.Step])).Distinct()];
        int token = Math.Min(tokens[0], _sentence.End - 1);
        string here = tokens[0] < _sentence.End ? Quote.Of(document, tokens[0]) : "the end of the sentence";
        switch (first.Operation)
        {
            case Operation.Ahead or Operation.NotAhead:
                string must = first.Operation == Operation.Ahead ? "must" : "must not";
                return new Failure(FailureKind.LookAround, token, $"what follows from {here} on {must} be as the rule's look-ahead says");
            case Operation.Behind or Operation.NotBehind:
                string before = tokens[0] > _sentence.First ? Quote.Of(document, tokens[0] - 1) : "the start of the sentence";
                string not = first.Operation == Operation.Behind ? "" : "not ";
                return new Failure(FailureKind.LookAround, Math.Max(tokens[0] - 1, _sentence.First), $"before {here} stands {before}, which must {not}be {wanted[0]}");
        }

        string or = string.Join(" or ", wanted.Take(Named)) + (wanted.Length > Named ? " …" : "");
        bool mention = stops.TrueForAll(s => program[s.Step].Operation == Operation.Mention);
        if (tokens.Length > 1)
        {
            return new Failure(FailureKind.Pattern, token, $"from {here} to {Quote.Of(document, Math.Min(tokens[^1], _sentence.End - 1))} stands no {or} where the pattern wants it");
        }

        Mention? covering = tokens[0] < _sentence.End && mention ? mentions.At(tokens[0]) : null;
        string stands = covering is not null ? Quote.Of(document, covering)
            : tokens[0] < _sentence.End ? $"{here} ({document.Tokens[tokens[0]].Xpos}, lemma {document.Tokens[tokens[0]].Lemma})" : here;
        return new Failure(covering is not null ? FailureKind.EntityType : FailureKind.Pattern, token, $"{stands} is not {or}");
    }
}
