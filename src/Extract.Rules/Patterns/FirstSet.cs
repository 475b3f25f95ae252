using Extract.Language;
using Extract.Rules.Matching;

namespace Extract.Rules.Patterns;

/// <summary>With what a program can start, so that most tokens need not try it. Frozen.</summary>
internal sealed class FirstSet
{
    private readonly HashSet<string> _forms = new(StringComparer.Ordinal);
    private readonly HashSet<string> _lemmas = new(StringComparer.Ordinal);
    private readonly HashSet<string> _labels = new(StringComparer.Ordinal);

    private FirstSet()
    {
    }

    /// <summary>The first set of a program; null when anything may start it.</summary>
    public static FirstSet? Of(Instruction[] program)
    {
        FirstSet first = new();
        return first.Visit(program, 0, []) ? first : null;
    }

    /// <summary>False when no match can start at a token.</summary>
    public bool Allows(in Token token, MentionIndex mentions, int at)
    {
        if (_forms.Contains(token.Lower) || (_lemmas.Count > 0 && (token.Upos == Upos.Propn || _lemmas.Contains(token.Lemma))))
        {
            return true;
        }

        if (_labels.Count > 0)
        {
            foreach (Mention mention in mentions.StartingAt(at))
            {
                if (_labels.Contains(mention.Label))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool Visit(Instruction[] program, int pc, HashSet<int> seen)
    {
        while (seen.Add(pc))
        {
            Instruction step = program[pc];
            switch (step.Operation)
            {
                case Operation.Token when step.Test is FormTest test:
                    _forms.UnionWith(test.Forms);
                    return true;
                case Operation.Token when step.Test is LemmaTest test:
                    _lemmas.UnionWith(test.Lemmas);
                    return true;
                case Operation.Entry:
                    _forms.UnionWith(step.Lexicon!.FirstWords);
                    _lemmas.UnionWith(step.Lexicon.FirstWords);
                    return true;
                case Operation.Mention:
                    _labels.Add(step.Name!);
                    return true;
                case Operation.Open or Operation.Close or Operation.Behind or Operation.NotBehind or Operation.SentenceStart:
                    pc++;
                    break;
                case Operation.Ahead or Operation.NotAhead or Operation.Jump:
                    pc = step.Other;
                    break;
                case Operation.Split or Operation.SplitLazy:
                    if (!Visit(program, step.Other, seen))
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
