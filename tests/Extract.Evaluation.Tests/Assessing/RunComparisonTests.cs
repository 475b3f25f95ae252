using Extract.Evaluation.Assessing;
using Extract.Evaluation.Gold;
using Extract.Evaluation.Judging;
using Xunit;

namespace Extract.Evaluation.Tests.Assessing;

/// <summary>Two runs over the same gold.</summary>
public sealed class RunComparisonTests
{
    private const string Concert = """{"id":"c","type":"concert","roles":{"player":[{"entity":"person/anna"}],"hall":[{"entity":"place/hall"}]}}""";
    private const string Bare = """{"id":"b","type":"concert","roles":{"player":[{"entity":"person/anna"}]}}""";
    private const string Pass = """{"id":"p","type":"pass","roles":{"giver":[{"entity":"person/bo"}]}}""";
    private const string Gold = "  - concert: {player: anna, hall: aula}";

    [Fact]
    public void What_was_wrong_and_is_right_is_better()
    {
        RunComparison runs = Compare(Bare, Concert);

        RunChange change = Assert.Single(runs.Changes);
        Assert.Equal((RunChangeKind.Better, DifferenceKind.Partial, null), (change.Kind, change.Before!.Kind, change.After?.Kind));
        Assert.Equal((.666667, 1), (Math.Round(runs.Figures[2].Significance.Before, 6), runs.Figures[2].Significance.After));
    }

    [Fact]
    public void What_is_lost_is_worse() => Assert.Equal([RunChangeKind.Worse], Compare(Concert, "").Changes.Select(c => c.Kind));

    [Fact]
    public void What_is_spurious_anew_is_worse_and_what_no_longer_is_better()
    {
        Assert.Equal([RunChangeKind.Worse], Compare(Concert, $"{Concert},{Pass}").Changes.Select(c => c.Kind));
        Assert.Equal([RunChangeKind.Better], Compare($"{Concert},{Pass}", Concert).Changes.Select(c => c.Kind));
        Assert.Equal([RunChangeKind.Worse], Compare($"{Concert},{Pass}", $"{Concert},{Pass},{Pass}").Changes.Select(c => c.Kind));
    }

    [Fact]
    public void What_is_as_wrong_in_another_way_is_told_as_such() => Assert.Equal(
        [RunChangeKind.Other],
        Compare(
            """{"type":"concert","roles":{"player":[{"entity":"person/anna"}],"hall":[{"text":"barn"}]}}""",
            """{"type":"concert","roles":{"player":[{"entity":"person/anna"}],"hall":[{"text":"shed"}]}}""").Changes.Select(c => c.Kind));

    [Fact]
    public void What_both_tell_is_no_change() => Assert.Empty(Compare($"{Bare},{Pass}", $"{Pass},{Bare}").Changes);

    [Fact]
    public void Types_that_one_run_alone_tells_count_for_nothing_in_the_other()
    {
        RunComparison runs = Compare(Concert, $"{Concert},{Pass}");

        Assert.Equal(["concert", "pass"], runs.Types.Select(t => t.Type));
        Assert.All(runs.Types, type => Assert.Equal(0, type.Significance.Difference));
    }

    private static RunComparison Compare(string before, string after)
    {
        Assessor assessor = new(Small.Schema);
        GoldArticle[] gold = [Small.Gold(Gold)];
        return assessor.Compare(gold, assessor.Assess(gold, [Small.Knowledge(before)]), assessor.Assess(gold, [Small.Knowledge(after)]));
    }
}
