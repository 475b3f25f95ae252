using Xunit;

namespace Extract.Rules.Tests;

public sealed class RuleOrderTests
{
    private const string First = """
        facts:
          - {name: a, fact: bring, pattern: "bringer=@person waved"}
        """;

    private const string Second = """
        facts:
          - {name: b, fact: stay, pattern: "in place=@place"}
        mentions:
          - {name: z/flag, type: flag, pattern: "/flag/"}
        """;

    [Fact]
    public void The_files_in_which_rules_stand_change_nothing()
    {
        const string Text = "Anna Berg waved a flag in Oslo.";
        using RuleFolder one = new();
        one.Write("a.yaml", First);
        one.Write("b.yaml", Second);
        using RuleFolder other = new();
        other.Write("y.yaml", Second);
        other.Write("z.yaml", First);
        List<string> found = English.Find(one.Load(), Text);
        Assert.Equal(2, found.Count);
        Assert.Equal(found, English.Find(other.Load(), Text));
    }
}
