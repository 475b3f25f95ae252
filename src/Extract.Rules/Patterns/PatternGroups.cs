using System.Collections.Concurrent;

namespace Extract.Rules.Patterns;

/// <summary>The groups in brackets that patterns over the same lexicons have in common, compiled once. Thread-safe.</summary>
internal sealed class PatternGroups
{
    private readonly ConcurrentDictionary<string, PatternGroup> _groups;
    private readonly ConcurrentDictionary<string, PatternGroup>.AlternateLookup<ReadOnlySpan<char>> _byText;

    public PatternGroups()
    {
        _groups = new ConcurrentDictionary<string, PatternGroup>(StringComparer.Ordinal);
        _byText = _groups.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>What a group compiles to; null when it was not compiled yet.</summary>
    /// <param name="text">With its brackets.</param>
    public PatternGroup? Find(ReadOnlySpan<char> text) => _byText.TryGetValue(text, out PatternGroup? group) ? group : null;

    public void Add(ReadOnlySpan<char> text, PatternGroup group) => _byText.TryAdd(text, group);
}

/// <summary>A group in brackets as the matcher's instructions. Frozen.</summary>
/// <param name="Steps">Their targets are counted from the first.</param>
/// <param name="Captures">The names that it can capture, in order of appearance.</param>
/// <param name="Depth">How many brackets stand within each other in it.</param>
internal sealed record PatternGroup(Instruction[] Steps, string[] Captures, Part Part, int Depth);
