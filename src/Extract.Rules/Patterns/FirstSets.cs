namespace Extract.Rules.Patterns;

/// <summary>What a way through a pattern begins with.</summary>
/// <param name="Share">Roughly how many of all tokens the guard admits.</param>
internal readonly record struct FirstSet(Guard Guard, double Share)
{
    public const double OfTags = 0.4;
    public const double OfShape = 0.3;
    public const double OfLexicon = 0.02;
    public const double OfLabel = 0.03;
    public const double OfEdge = 0.04;

    public static FirstSet AnyToken { get; } = new(Guard.AnyToken, 1);
}

/// <summary>Finds for each instruction of a program what the token must have at which it is reached.</summary>
internal sealed class FirstSets(TraitNumbers numbers, TraitTestWriter tests)
{
    private Instruction[] _program = [];
    private Guard[] _guards = [];
    private double[] _shares = [];

    public Guard[] Of(Instruction[] program)
    {
        (_program, _guards, _shares) = (program, new Guard[program.Length], new double[program.Length]);
        for (bool changed = true; changed;)
        {
            // From the end on one round is enough, but for the jumps back of loops.
            changed = false;
            bool loops = false;
            for (int pc = program.Length - 1; pc >= 0; pc--)
            {
                FirstSet first = Find(pc);
                loops |= program[pc].Operation == Operation.Jump && program[pc].Other < pc;
                changed |= loops && !first.Guard.Equals(_guards[pc]);
                (_guards[pc], _shares[pc]) = (first.Guard, first.Share);
            }
        }

        return _guards;
    }

    private FirstSet Find(int pc)
    {
        ref readonly Instruction step = ref _program[pc];
        switch (step.Operation)
        {
            case Operation.Accept:
                return new FirstSet(Guard.Always, 2);
            case Operation.Token:
                return tests.FirstOf(step.Test!);
            case Operation.Mention:
                return new FirstSet(new Guard { Labels = numbers.OfLabel(step.Name!) }, FirstSet.OfLabel);
            case Operation.Entry:
                return new FirstSet(new Guard { Openers = numbers.OfOpeners(step.Lexicon!) }, FirstSet.OfLexicon);
            case Operation.Split or Operation.SplitLazy:
                Guard either = _guards[pc + 1];
                either.Add(_guards[step.Other]);
                return new FirstSet(either, Math.Min(2, _shares[pc + 1] + _shares[step.Other]));
            case Operation.Jump or Operation.NotAhead:
                return At(step.Other);
            case Operation.Ahead:
                return _shares[pc + 1] < _shares[step.Other] ? At(pc + 1) : At(step.Other);
            case Operation.SentenceStart:
                return FirstSet.OfEdge < _shares[pc + 1] ? new FirstSet(new Guard { Tags = TagBits.Start }, FirstSet.OfEdge) : At(pc + 1);
            case Operation.SentenceEnd:
                return new FirstSet(new Guard { Tags = TagBits.End }, FirstSet.OfEdge);
            default:
                return At(pc + 1);
        }
    }

    private FirstSet At(int pc) => new(_guards[pc], _shares[pc]);
}
