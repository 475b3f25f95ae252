using Extract.Rules.Matching;

namespace Extract.Cli.Output;

/// <summary>Where a rule has an argument from, as people read it.</summary>
internal static class SourceText
{
    public static string Of(ArgumentSource source) => source switch
    {
        ArgumentSource.Slot => "by the tree",
        ArgumentSource.WordOrder => "by word order",
        ArgumentSource.Preposition => "behind its preposition",
        ArgumentSource.Enumeration => "by its enumeration",
        ArgumentSource.Pattern => "by the pattern",
        ArgumentSource.Constant => "set by the rule",
        ArgumentSource.Told => "from a fact told before",
        ArgumentSource.Learned => "from what stands around, by learned weights",
        ArgumentSource.Inherited => "from the match that it builds on",
        _ => "from context",
    };
}
