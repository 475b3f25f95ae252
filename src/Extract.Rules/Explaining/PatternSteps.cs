using Extract.Rules.Patterns;

namespace Extract.Rules.Explaining;

/// <summary>How much of a pattern lies ahead of each of its instructions. Frozen.</summary>
internal sealed class PatternSteps
{
    private const int Never = int.MaxValue / 2;

    private readonly int[] _left;

    public PatternSteps(Instruction[] program)
    {
        _left = new int[program.Length];
        Array.Fill(_left, Never);
        for (bool changed = true; changed;)
        {
            changed = false;
            for (int step = program.Length - 1; step >= 0; step--)
            {
                int left = Left(program, step);
                changed |= left < _left[step];
                _left[step] = left;
            }
        }
    }

    /// <summary>The fewest telling tokens, mentions and entries that the whole pattern needs; at least 1.</summary>
    public int Total => Math.Max(1, _left[0]);

    /// <summary>The fewest that are needed from an instruction on, it included.</summary>
    public int Left(int step) => _left[step];

    /// <summary>Whether a step asks for something that not every word has.</summary>
    public static bool IsTelling(in Instruction step) => step.Operation switch
    {
        Operation.Token => step.Test!.IsTelling,
        _ => step.Operation is Operation.Mention or Operation.Entry,
    };

    private int Left(Instruction[] program, int step)
    {
        ref readonly Instruction at = ref program[step];
        return at.Operation switch
        {
            Operation.Accept => 0,
            Operation.Jump or Operation.Ahead or Operation.NotAhead => _left[at.Other],
            Operation.Split or Operation.SplitLazy => Math.Min(_left[at.Other], _left[step + 1]),
            _ => Math.Min(Never, _left[step + 1] + (IsTelling(at) ? 1 : 0)),
        };
    }
}
