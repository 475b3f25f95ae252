using Extract.Rules.Explaining;
using Extract.Rules.Matching;
using Xunit;

namespace Extract.Rules.Tests;

/// <summary>How far context goes: to the paragraph's start, to its topic.</summary>
public sealed class ContextReachTests
{
    [Theory]
    [InlineData("It rained in Oslo. The sun shone. The wind blew. Anna Berg carried the parcel.", " place=Oslo")]
    [InlineData("It rained in Oslo. The sun shone in Bergen. Anna Berg carried the parcel.", " place=Bergen")]
    [InlineData("It rained in Oslo.\n\nThe sun shone. Anna Berg carried the parcel.", "")]
    [InlineData("It rained in Oslo. Anna Berg carried the parcel in Bergen.", " place=Bergen")]
    public void A_role_is_filled_back_to_the_start_of_the_paragraph(string text, string place) =>
        Assert.Equal($"bringer=Anna Berg{place}", Filled("place paragraph", text));

    [Theory]
    [InlineData("Oslo was wet. People sang in Bergen. Anna Berg carried the parcel.", " place=Oslo")]
    [InlineData("Runners in Oslo\n\nIt was wet. Anna Berg carried the parcel.", " place=Oslo")]
    [InlineData("Runners in Oslo\n\nIt was wet in Bergen. Anna Berg carried the parcel.", " place=Bergen")]
    [InlineData("Runners in Oslo\n\nA wet day\n\nIt was cold. Anna Berg carried the parcel.", " place=Oslo")]
    [InlineData("Runners in Oslo\n\nA wet day in Bergen\n\nIt was cold. Anna Berg carried the parcel.", " place=Bergen")]
    [InlineData("It was wet in Oslo.\n\nIt was cold. Anna Berg carried the parcel.", "")]
    [InlineData("It was wet. People sang in Bergen. Anna Berg carried the parcel.", "")]
    public void A_role_is_filled_with_what_the_paragraph_began_with_or_its_heading(string text, string place) =>
        Assert.Equal($"bringer=Anna Berg{place}", Filled("place topic", text));

    [Theory]
    [InlineData("place paragrph", "'paragrph' is no reach; did you mean 'paragraph'?", "paragrph")]
    [InlineData("place topc unless date", "'topc' is no reach; did you mean 'topic'?", "topc")]
    public void A_reach_that_is_none_is_a_fault_with_the_nearest_name(string fill, string message, string text)
    {
        using RuleFolder folder = Folder(fill);
        RuleException fault = Assert.Throws<RuleException>(folder.Load);
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllLines(fault.File)[fault.Line - 1].Substring(fault.Column - 1, fault.Length));
    }

    [Theory]
    [InlineData("place paragraph", "It rained in Oslo.\n\nThe sun shone. Anna Berg carried the parcel.", "“Oslo” stands before the paragraph")]
    [InlineData("place topic", "It rained. People sang in Oslo. Anna Berg carried the parcel.", "stands neither in the paragraph's first sentence nor in the heading above")]
    public void Why_a_mention_is_out_of_reach_is_told(string fill, string text, string message)
    {
        using RuleFolder folder = Folder(fill);
        RuleSet rules = folder.Load();
        Reading reading = rules.Read(English.Analyzer.Analyze(text));
        Match match = Assert.Single(reading.Matches);
        Mention place = reading.Mentions.Single(m => m.Type == "place");
        Assert.Contains(message, rules.Trace(reading).WhyNotTaken("r", "place", match.Trigger, place.Span), StringComparison.Ordinal);
    }

    private static string Filled(string fill, string text)
    {
        using RuleFolder folder = Folder(fill);
        return Assert.Single(English.Find(folder.Load(), text))["r happened ".Length..];
    }

    private static RuleFolder Folder(string fill) =>
        new($"facts: [{{name: r, fact: bring, verb: carry, subject: bringer=@person, object: \"@goods\", fill: [{fill}]}}]");
}
