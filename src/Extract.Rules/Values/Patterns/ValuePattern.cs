namespace Extract.Rules.Values.Patterns;

/// <summary>
/// A pattern over pieces. It has no loops, so a match costs no more than the pattern is long, and a text no more than its length. Immutable and
/// thread-safe.
/// </summary>
internal sealed class ValuePattern(Step[] steps, int start, IReadOnlyList<string> slots)
{
    /// <summary>The names of the captures.</summary>
    public IReadOnlyList<string> Slots { get; } = slots;

    /// <summary>The elements that a match can begin with.</summary>
    public IEnumerable<Element> Firsts => FirstsOf(start).Distinct();

    /// <summary>True when a match can begin with a value of an earlier stage.</summary>
    public bool BeginsWithValue { get; } = Begins(steps, start);

    /// <summary>The traits of which the piece behind the first element must have one.</summary>
    public ulong Following { get; } = Behind(steps, start);

    /// <summary>True when a pattern can match no pieces at all.</summary>
    public bool CanBeEmpty => Reaches(start);

    /// <summary>The piece behind the match that begins here; -1 when there is none.</summary>
    public int Match(ValueLine line, int i, Span<Capture> captures)
    {
        captures[..Slots.Count].Fill(Capture.None);
        return Run(line, start, i, captures);
    }

    private int Run(ValueLine line, int step, int i, Span<Capture> captures)
    {
        while (step >= 0)
        {
            ref readonly Step now = ref steps[step];
            if (now.Element is not { } element)
            {
                if (now.IsFork)
                {
                    int end = Run(line, now.Next, i, captures);
                    if (end >= 0)
                    {
                        return end;
                    }

                    step = now.Other;
                    continue;
                }

                return i;
            }

            if (!element.Match(line, i, out Capture capture))
            {
                return -1;
            }

            if (element.Slot >= 0)
            {
                Capture before = captures[element.Slot];
                captures[element.Slot] = capture;
                int end = Run(line, now.Next, capture.End, captures);
                if (end < 0)
                {
                    captures[element.Slot] = before;
                }

                return end;
            }

            i = capture.End;
            step = now.Next;
        }

        return i;
    }

    private IEnumerable<Element> FirstsOf(int step)
    {
        Step now = steps[step];
        return now.Element switch
        {
            { Kind: ElementKind.Place } => FirstsOf(now.Next),
            { } element => [element],
            _ => now.IsFork ? FirstsOf(now.Next).Concat(FirstsOf(now.Other)) : [],
        };
    }

    private static bool Begins(Step[] steps, int step) => steps[step].Element is { } element
        ? element.Kind == ElementKind.Value || (element.Kind == ElementKind.Place && Begins(steps, steps[step].Next))
        : steps[step].IsFork && (Begins(steps, steps[step].Next) || Begins(steps, steps[step].Other));

    private static ulong Behind(Step[] steps, int step) => steps[step].Element switch
    {
        { Kind: ElementKind.Place } => Behind(steps, steps[step].Next),
        { } => Accepts(steps, steps[step].Next),
        _ => steps[step].IsFork ? Behind(steps, steps[step].Next) | Behind(steps, steps[step].Other) : Traits.Any,
    };

    private static ulong Accepts(Step[] steps, int step) => step < 0 ? Traits.Any : steps[step].Element switch
    {
        { Kind: ElementKind.Place } => Accepts(steps, steps[step].Next),
        { } element => Traits.Of(element),
        _ => steps[step].IsFork ? Accepts(steps, steps[step].Next) | Accepts(steps, steps[step].Other) : Traits.Any,
    };

    private bool Reaches(int step)
    {
        Step now = steps[step];
        return now.Element is { Kind: ElementKind.Place } ? Reaches(now.Next) : now.Element is null && (!now.IsFork || Reaches(now.Next) || Reaches(now.Other));
    }
}
