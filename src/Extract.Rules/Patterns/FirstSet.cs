namespace Extract.Rules.Patterns;

/// <summary>Finds out with which words a program can start, so that most tokens need not try it.</summary>
internal static class FirstSet
{
    /// <summary>Lower-case first words; null when anything else than listed forms may start a match.</summary>
    public static HashSet<string>? Of(Instruction[] program)
    {
        HashSet<string> forms = new(StringComparer.Ordinal);
        return Visit(program, 0, forms, []) ? forms : null;
    }

    private static bool Visit(Instruction[] program, int pc, HashSet<string> forms, HashSet<int> seen)
    {
        while (seen.Add(pc))
        {
            Instruction step = program[pc];
            switch (step.Operation)
            {
                case Operation.Token when step.Test is FormTest test:
                    forms.UnionWith(test.Forms);
                    return true;
                case Operation.Open or Operation.Close or Operation.Behind or Operation.NotBehind or Operation.SentenceStart:
                    pc++;
                    break;
                case Operation.Ahead or Operation.NotAhead or Operation.Jump:
                    pc = step.Other;
                    break;
                case Operation.Split or Operation.SplitLazy:
                    if (!Visit(program, step.Other, forms, seen))
                    {
                        return false;
                    }

                    pc++;
                    break;
                default:
                    return false;
            }
        }

        return true;
    }
}
