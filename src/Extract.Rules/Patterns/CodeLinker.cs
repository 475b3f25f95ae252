using System.Numerics;
using System.Runtime.InteropServices;
using Extract.Rules.Lexicons;

namespace Extract.Rules.Patterns;

/// <summary>Makes programs ready for the traits of an index. What programs have in common they share. Thread-safe.</summary>
internal sealed class CodeLinker(TraitNumbers numbers)
{
    private readonly Lock _lock = new();
    private readonly TraitTestWriter _tests = new(numbers);
    private readonly Dictionary<Guard, int> _numberOfGuard = [];
    private readonly Dictionary<TraitTest, int> _numberOfTest = [];
    private readonly Dictionary<string, int> _numberOfText = new(StringComparer.Ordinal);
    private readonly Dictionary<Lexicon, int> _numberOfLexicon = [];

    /// <summary>What linked programs name by number.</summary>
    public CodePool Pool { get; } = new();

    public CodeNeed Link(Need need)
    {
        lock (_lock)
        {
            return new CodeNeed(need.Least, NumberOf(_tests.Of(need)));
        }
    }

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
        Step[] steps = new Step[program.Length];
        for (int pc = 0; pc < program.Length; pc++)
        {
            steps[pc] = Make(program[pc], pc, firsts);
        }

        for (int pc = 0; pc < program.Length; pc++)
        {
            if (program[pc].Operation == Operation.Jump && program[pc].Other < pc)
            {
                steps[program[pc].Other].IsLoop = true;
            }
        }

        IReadOnlyList<Need> needs = pattern.Anchor?.Others ?? [];
        return new PatternCode(steps, Pool, pattern.Choices, NumberOf(firsts[0]), [.. needs.Select(n => new CodeNeed(n.Least, NumberOf(_tests.Of(n))))]);
    }

    private Step Make(in Instruction from, int pc, Guard[] firsts)
    {
        Step step = new() { Operation = from.Operation, Forms = from.Forms, Other = (ushort)from.Other, Choice = (ushort)from.Choice };
        switch (from.Operation)
        {
            case Operation.Token when from.Test is FormTest { Forms.Count: 1 } form:
                string word = form.Forms.Single();
                (step.Operation, step.A, step.B) = (Operation.Word, (int)WordHash.Of(word), NumberOf(word));
                break;
            case Operation.Token or Operation.Behind or Operation.NotBehind:
                step.A = NumberOf(_tests.Of(from.Test!));
                break;
            case Operation.Mention:
                (step.A, step.B) = (NumberOf(from.Name!), BitOperations.TrailingZeroCount(numbers.OfLabel(from.Name!)));
                break;
            case Operation.Entry:
                (step.A, step.B) = (NumberOf(from.Lexicon!), BitOperations.TrailingZeroCount(numbers.OfOpeners(from.Lexicon!)));
                break;
            case Operation.Split or Operation.SplitLazy:
                (step.A, step.B) = (NumberOf(firsts[pc + 1]), NumberOf(firsts[from.Other]));
                break;
            case Operation.Ahead or Operation.NotAhead:
                step.A = NumberOf(firsts[pc + 1]);
                break;
            case Operation.Open or Operation.Close:
                step.A = NumberOf(from.Name!);
                break;
        }

        return step;
    }

    private int NumberOf(in Guard guard)
    {
        (int number, Pool.Guards) = Add(_numberOfGuard, Pool.Guards, guard);
        return number;
    }

    private int NumberOf(TraitTest test)
    {
        (int number, Pool.Tests) = Add(_numberOfTest, Pool.Tests, test);
        return number;
    }

    private int NumberOf(string text)
    {
        (int number, Pool.Texts) = Add(_numberOfText, Pool.Texts, text);
        return number;
    }

    private int NumberOf(Lexicon lexicon)
    {
        (int number, Pool.Lexicons) = Add(_numberOfLexicon, Pool.Lexicons, lexicon);
        return number;
    }

    private static (int Number, T[] All) Add<T>(Dictionary<T, int> numbers, T[] all, in T one)
        where T : notnull
    {
        ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, one, out bool known);
        if (known)
        {
            return (number, all);
        }

        number = numbers.Count - 1;
        if (number == all.Length)
        {
            // Programs that run meanwhile read the shorter array, which stays as it is.
            Array.Resize(ref all, number * 2);
        }

        all[number] = one;
        return (number, all);
    }
}
