using Extract.Rules.Lexicons;

namespace Extract.Rules.Patterns;

/// <summary>
/// The words and mentions one of which every match of a pattern holds, and how far from its start: where none of them stands, the
/// pattern need not be tried. Frozen.
/// </summary>
internal sealed class Anchor
{
    /// <summary>Stands for a distance without bound.</summary>
    public const int Endless = int.MaxValue;

    private const int Sentence = 25;
    private const double LabelOften = 30;
    private const double LexiconOften = 8;

    private readonly HashSet<string> _forms = new(StringComparer.Ordinal);
    private readonly HashSet<string> _lemmas = new(StringComparer.Ordinal);
    private readonly HashSet<string> _labels = new(StringComparer.Ordinal);
    private readonly HashSet<Lexicon> _lexicons = [];

    private Anchor()
    {
    }

    /// <summary>Lower-case forms.</summary>
    public IReadOnlyCollection<string> Forms => _forms;

    public IReadOnlyCollection<string> Lemmas => _lemmas;

    /// <summary>Labels of mentions that start there.</summary>
    public IReadOnlyCollection<string> Labels => _labels;

    /// <summary>Lexicons an entry of which starts there.</summary>
    public IReadOnlyCollection<Lexicon> Lexicons => _lexicons;

    /// <summary>What the sentence of a match holds one of each of.</summary>
    public IReadOnlyList<Need> Needs { get; private set; } = [];

    /// <summary>The fewest tokens between the match's start and the anchor.</summary>
    public int Least { get; private set; } = Endless;

    /// <summary>The most tokens between them; <see cref="Endless"/> when there is no bound.</summary>
    public int Most { get; private set; }

    /// <summary>
    /// The anchor of a program: of the places through which every match leads, the one behind which what a word or a label decides is
    /// rarest; null when a match may hold nothing of the kind.
    /// </summary>
    public static Anchor? Of(Instruction[] program)
    {
        (int[] least, int[] most) = Distances(program);
        Anchor? best = null;
        double lowest = double.MaxValue;
        int beyond = 0;
        int[] reached = new int[program.Length + 1];
        List<Need> needs = [];
        for (int pc = 0; pc < program.Length; pc++)
        {
            Instruction step = program[pc];
            if (beyond > pc)
            {
                beyond = PatternCompiler.HasTarget(step) ? Math.Max(beyond, step.Other) : beyond;
                continue;
            }

            Anchor anchor = new();
            if (anchor.Walk(program, pc, least, most, reached))
            {
                if (anchor._lexicons.Count == 0)
                {
                    needs.Add(new Need([.. anchor._forms, .. anchor._lemmas], anchor._labels));
                }

                double cost = anchor.Cost();
                (best, lowest) = cost < lowest ? (anchor, cost) : (best, lowest);
            }

            beyond = PatternCompiler.HasTarget(step) ? Math.Max(beyond, step.Other) : beyond;
        }

        if (best is not null)
        {
            best.Needs = needs;
        }

        return best;
    }

    /// <summary>The fewest and the most tokens before each instruction. Programs go forward but for the jumps of loops; one that consumes makes distances endless.</summary>
    private static (int[] Least, int[] Most) Distances(Instruction[] program)
    {
        int[] least = new int[program.Length + 1];
        int[] most = new int[program.Length + 1];
        Array.Fill(least, Endless);
        Array.Fill(most, -1);
        least[0] = most[0] = 0;
        for (int pc = 0; pc < program.Length; pc++)
        {
            Instruction step = program[pc];
            if (most[pc] < 0 || step.Operation == Operation.Accept)
            {
                continue;
            }

            if (step.Operation == Operation.Jump && step.Other < pc)
            {
                if (most[pc] > most[step.Other])
                {
                    most[step.Other] = Endless;
                    pc = step.Other - 1;
                }

                continue;
            }

            (int fewest, int greatest) = step.Operation switch
            {
                Operation.Token => (1, 1),
                Operation.Mention => (1, Endless),
                Operation.Entry => (1, step.Lexicon!.Longest),
                _ => (0, 0),
            };
            bool jumps = step.Operation is Operation.Jump or Operation.Ahead or Operation.NotAhead;
            Reach(jumps ? step.Other : pc + 1, pc, fewest, greatest);
            if (step.Operation is Operation.Split or Operation.SplitLazy)
            {
                Reach(step.Other, pc, 0, 0);
            }
        }

        return (least, most);

        void Reach(int pc, int from, int fewest, int greatest)
        {
            least[pc] = Math.Min(least[pc], least[from] + fewest);
            most[pc] = Math.Max(most[pc], most[from] == Endless || greatest == Endless ? Endless : most[from] + greatest);
        }
    }

    /// <summary>Gathers what comes first behind a place; false when a match may go on to its end without.</summary>
    private bool Walk(Instruction[] program, int from, int[] least, int[] most, int[] reached)
    {
        int last = from;
        reached[from] = from + 1;
        for (int pc = from; pc <= last; pc++)
        {
            if (reached[pc] != from + 1)
            {
                continue;
            }

            Instruction step = program[pc];
            switch (step.Operation)
            {
                case Operation.Accept:
                    return false;
                case Operation.Token when Add(step.Test!):
                    Found(least[pc], most[pc]);
                    break;
                case Operation.Mention:
                    _labels.Add(step.Name!);
                    Found(least[pc], most[pc]);
                    break;
                case Operation.Entry:
                    _lexicons.Add(step.Lexicon!);
                    Found(least[pc], most[pc]);
                    break;
                case Operation.Jump or Operation.Ahead or Operation.NotAhead:
                    Reach(step.Other);
                    break;
                case Operation.Split or Operation.SplitLazy:
                    Reach(step.Other);
                    Reach(pc + 1);
                    break;
                default:
                    Reach(pc + 1);
                    break;
            }
        }

        return true;

        void Reach(int pc)
        {
            reached[pc] = from + 1;
            last = Math.Max(last, pc);
        }
    }

    /// <summary>How much work it makes: how often it stands somewhere, and a little for each start to try then.</summary>
    private double Cost()
    {
        double often = _labels.Count * LabelOften;
        foreach (string word in _forms)
        {
            often += CommonWords.Of(word);
        }

        foreach (string word in _lemmas)
        {
            often += CommonWords.Of(word);
        }

        foreach (Lexicon lexicon in _lexicons)
        {
            often += LexiconOften;
        }

        return often * (1 + (Math.Min(Most, Sentence) / 8.0));
    }

    private void Found(int least, int most)
    {
        Least = Math.Min(Least, least);
        Most = Math.Max(Most, most);
    }

    /// <summary>Adds the words that a test asks for; false when it does not ask for words.</summary>
    private bool Add(TokenTest test)
    {
        switch (test)
        {
            case FormTest form:
                _forms.UnionWith(form.Forms);
                return true;
            case LemmaTest lemma:
                _lemmas.UnionWith(lemma.Lemmas);
                return true;
            case LexiconTest lexicon:
                _lexicons.Add(lexicon.Lexicon);
                return true;
            case AllTest all:
                return Array.Exists(all.Parts, Add);
            case EitherTest either when Array.TrueForAll(either.Parts, AsksForWords):
                Array.ForEach(either.Parts, part => Add(part));
                return true;
            default:
                return false;
        }
    }

    private static bool AsksForWords(TokenTest test) => test switch
    {
        FormTest or LemmaTest or LexiconTest => true,
        AllTest all => Array.Exists(all.Parts, AsksForWords),
        EitherTest either => Array.TrueForAll(either.Parts, AsksForWords),
        _ => false,
    };
}
