using Extract.Rules.Patterns;

namespace Extract.Rules.Checking;

/// <summary>Walks a pattern's program without a text.</summary>
internal static class Reach
{
    /// <summary>Whether some way through the program takes at least one word and passes no dead step.</summary>
    public static bool CanMatch(Instruction[] program, Predicate<int> isDead) => CanAccept(program, 0, isDead, mustTake: true);

    private static bool CanAccept(Instruction[] program, int from, Predicate<int> isDead, bool mustTake)
    {
        HashSet<State> seen = [];
        Stack<State> open = new([new State(from, false, false)]);
        while (open.TryPop(out State state))
        {
            if (!seen.Add(state) || isDead(state.Step))
            {
                continue;
            }

            Instruction step = program[state.Step];
            State next = state with { Step = state.Step + 1 };
            switch (step.Operation)
            {
                case Operation.Accept when state.Taken || !mustTake:
                    return true;
                case Operation.Accept:
                    break;
                case Operation.Token or Operation.Mention or Operation.Entry when !state.Ended:
                    open.Push(next with { Taken = true });
                    break;
                case Operation.Token or Operation.Mention or Operation.Entry:
                    break;
                case Operation.Split or Operation.SplitLazy:
                    open.Push(next);
                    open.Push(state with { Step = step.Other });
                    break;
                case Operation.Jump or Operation.NotAhead:
                    open.Push(state with { Step = step.Other });
                    break;
                case Operation.Ahead when CanAccept(program, state.Step + 1, isDead, mustTake: false):
                    open.Push(state with { Step = step.Other });
                    break;
                case Operation.Ahead:
                    break;
                case Operation.SentenceStart when state.Taken:
                    break;
                case Operation.SentenceEnd:
                    open.Push(next with { Ended = true });
                    break;
                default:
                    open.Push(next);
                    break;
            }
        }

        return false;
    }

    private readonly record struct State(int Step, bool Taken, bool Ended);
}
