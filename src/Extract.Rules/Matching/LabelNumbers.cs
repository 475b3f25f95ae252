using Extract.Rules.Definitions;

namespace Extract.Rules.Matching;

/// <summary>A bit for each label that rules want nearby or in a slot, so that most rules are ruled out for a sentence at once. Frozen.</summary>
internal sealed class LabelNumbers
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public LabelNumbers(IEnumerable<FactRule> rules)
    {
        foreach (FactRule rule in rules)
        {
            foreach (string label in rule.Near)
            {
                _numbers.TryAdd(label, _numbers.Count);
            }

            foreach (Slot slot in rule.Frame?.Slots ?? [])
            {
                foreach (SlotFilter filter in slot.Alternatives)
                {
                    _numbers.TryAdd(filter.Label ?? "", _numbers.Count);
                }
            }
        }
    }

    /// <summary>True when no two labels share a bit.</summary>
    public bool IsExact => _numbers.Count <= 64;

    /// <summary>The bit of a label; 0 for one that no rule asks for.</summary>
    public ulong Of(string label) => _numbers.TryGetValue(label, out int number) ? 1UL << (number & 63) : 0;

    public ulong Of(IReadOnlyList<string> labels)
    {
        ulong bits = 0;
        for (int i = 0; i < labels.Count; i++)
        {
            bits |= Of(labels[i]);
        }

        return bits;
    }

    /// <summary>For each slot that must be filled by a mention the bits of the labels that it may have.</summary>
    public ulong[] Needs(Frame frame)
    {
        List<ulong> needs = [];
        foreach (Slot slot in frame.Slots)
        {
            if (slot is { IsRequired: true, Absent: false } && slot.Alternatives.All(f => f.Label is not null))
            {
                needs.Add(Of([.. slot.Alternatives.Select(f => f.Label!)]));
            }
        }

        return [.. needs];
    }
}
