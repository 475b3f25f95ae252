using System.Runtime.InteropServices;

namespace Extract.Rules.Patterns;

/// <summary>Makes programs ready for the traits of an index. What programs have in common they share. Thread-safe.</summary>
internal sealed class CodeLinker(TraitNumbers numbers)
{
    private readonly Lock _lock = new();
    private readonly TraitTestWriter _tests = new(numbers);
    private readonly Dictionary<Guard, int> _numberOf = [];
    private Guard[] _guards = new Guard[64];

    public PatternCode Link(Pattern pattern)
    {
        lock (_lock)
        {
            return LinkAlone(pattern);
        }
    }

    private PatternCode LinkAlone(Pattern pattern)
    {
        Instruction[] program = pattern.Fast;
        Guard[] firsts = new FirstSets(numbers, _tests).Of(program);
        bool[] loops = new bool[program.Length];
        for (int pc = 0; pc < program.Length; pc++)
        {
            if (program[pc].Operation == Operation.Jump && program[pc].Other < pc)
            {
                loops[program[pc].Other] = true;
            }
        }

        Step[] steps = new Step[program.Length];
        for (int pc = 0; pc < program.Length; pc++)
        {
            ref readonly Instruction from = ref program[pc];
            ref Step step = ref steps[pc];
            step.Operation = from.Operation;
            step.Forms = from.Forms;
            step.Other = from.Other;
            step.Choice = from.Choice;
            step.Name = from.Name;
            step.Lexicon = from.Lexicon;
            step.Test = from.Test is null ? null : _tests.Of(from.Test);
            step.Bit = from.Operation switch
            {
                Operation.Mention => numbers.OfLabel(from.Name!),
                Operation.Entry => numbers.OfOpeners(from.Lexicon!),
                _ => 0,
            };
            if (from.Operation is Operation.Split or Operation.SplitLazy)
            {
                step.IsLoop = loops[pc];
                step.NextGuard = NumberOf(firsts[pc + 1]);
                step.OtherGuard = NumberOf(firsts[from.Other]);
            }
        }

        int first = NumberOf(firsts[0]);
        return new PatternCode(steps, _guards, pattern.Choices, first);
    }

    private int NumberOf(in Guard guard)
    {
        ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numberOf, guard, out bool known);
        if (!known)
        {
            number = _numberOf.Count - 1;
            if (number == _guards.Length)
            {
                // Codes that are linked already keep the shorter array, whose guards stay as they are.
                Array.Resize(ref _guards, number * 2);
            }

            _guards[number] = guard;
        }

        return number;
    }
}
