using Extract.Evaluation.Assessing;
using Extract.Evaluation.Judging;
using Extract.Evaluation.Statistics;
using Extract.Knowledge;
using Extract.Knowledge.Merging;
using Extract.Knowledge.Profile;
using Extract.Rules;
using Xunit;

namespace Extract.Evaluation.Tests.Judging;

/// <summary>The judge over copies of the gold set: it sees just the damage that was done to them, and no order.</summary>
public sealed class DamagedCopyTests
{
    private const int Few = 3;
    private static readonly IEnumerable<int> _seeds = Enumerable.Range(0, 60);

    [Fact]
    public void A_copy_is_wholly_right() => Each(Few, (story, seed) =>
    {
        Comparison result = Compare(story, story.Shuffled(seed));

        Assert.Equal(new Tally(story.Slots, story.Slots, story.Slots, story.Facts.Count, story.Facts.Count, story.Facts.Count), result.Total);
        Assert.DoesNotContain(result.Differences, d => !d.StatusDiffers);
    });

    [Fact]
    public void Facts_that_are_dropped_cost_recall_alone() => Each(Few, (story, seed) =>
    {
        Random random = new(seed);
        Story copy = story.Without(_ => random.Next(3) == 0);
        Comparison result = Compare(story, copy);

        Assert.Equal((copy.Slots, story.Slots, copy.Slots), Slots(result));
        Assert.Equal(story.Facts.Count - copy.Facts.Count, result.Differences.Count(d => d.Kind == DifferenceKind.Missing));
        Assert.DoesNotContain(result.Differences, d => d.Kind == DifferenceKind.Spurious);
    });

    [Fact]
    public void Facts_that_are_doubled_cost_precision_alone() => Each(Few, (story, seed) =>
    {
        Story copy = story with { Facts = [.. story.Facts, .. story.Facts.Take(seed % 3)] };
        Comparison result = Compare(story, copy.Shuffled(seed));

        Assert.Equal((story.Slots, story.Slots, copy.Slots), Slots(result));
        Assert.Equal(copy.Facts.Count - story.Facts.Count, result.Differences.Count(d => d.Kind == DifferenceKind.Spurious));
        Assert.DoesNotContain(result.Differences, d => d.Kind == DifferenceKind.Missing);
    });

    [Fact]
    public void A_slot_that_is_dropped_is_one_slot_less() => Each(Story.People, (story, _) =>
    {
        Story copy = story.Each(f => f with { Slots = [.. f.Slots.Where(s => s.Role != "day")] });

        Assert.Equal((copy.Slots, story.Slots, copy.Slots), Slots(Compare(story, copy)));
    });

    [Fact]
    public void A_filler_that_is_wrong_costs_both_ways() => Each(Story.People, (story, _) =>
    {
        Story copy = story.Each(f => f.With("day", new DateFiller("1999")));

        Assert.Equal((story.Slots - story.Facts.Count(f => f.Slots.Any(s => s.Role == "day")), story.Slots, story.Slots), Slots(Compare(story, copy)));
    });

    [Fact]
    public void Somebody_under_a_wrong_name_takes_all_their_facts_along() => Each(Story.People, (story, seed) =>
    {
        string victim = story.Facts[seed % story.Facts.Count].Player;
        KnowledgeBase knowledge = story.Knowledge;
        knowledge = knowledge with { Entities = [.. knowledge.Entities.Select(e => e.Id == victim ? e with { Name = "Nobody", Aliases = [] } : e)] };

        Assert.Equal((story.Without(f => f.Player == victim).Slots, story.Slots, story.Slots), Slots(Compare(story, knowledge)));
    });

    [Fact]
    public void A_wrong_status_is_counted_apart() => Each(Story.People, (story, _) =>
    {
        Comparison result = Compare(story, story.Each(f => f with { Status = Status.Negated }));

        Assert.Equal((story.Slots, story.Slots, story.Slots), Slots(result));
        Assert.Equal(0, result.StatusRight);
        Assert.Equal(story.Facts.Count, result.Differences.Count(d => d.StatusDiffers));
    });

    [Fact]
    public void Ids_and_which_name_comes_first_mean_nothing() => Each(Few, (story, seed) =>
    {
        Story copy = Damaged(story, seed);
        KnowledgeBase plain = copy.Knowledge;
        KnowledgeBase renamed = plain with
        {
            Entities = [.. plain.Entities.Reverse().Select(e => e with { Id = $"x/{e.Id}", Name = e.Aliases.Concat([e.Name]).First(), Aliases = [e.Name] })],
            Facts = [.. copy.Each(f => f with { Slots = [.. f.Slots.Select(s => (s.Role, s.Filler is EntityFiller e ? new EntityFiller($"x/{e.Id}") : s.Filler))] }).Knowledge.Facts],
        };

        Assert.Equal(Slots(Compare(story, plain)), Slots(Compare(story, renamed)));
    });

    [Fact]
    public void No_order_changes_what_agrees() => Each(Few, (story, seed) =>
    {
        Story copy = Damaged(story, seed);
        (int, int, int) expected = Slots(Compare(story, copy));

        Assert.Equal(expected, Slots(Compare(story.Shuffled(seed), copy)));
        Assert.Equal(expected, Slots(Compare(story, copy.Shuffled(seed))));
        Assert.Equal(expected, Slots(Compare(story.Shuffled(seed + 1), copy.Shuffled(seed))));
    });

    [Fact]
    public void One_fact_more_never_makes_less_agree() => Each(Few, (story, seed) =>
    {
        Story copy = Damaged(story, seed);
        Story less = copy with { Facts = [.. copy.Facts.Skip(1)] };
        int lost = Compare(story, copy).Total.Matched - Compare(story, less).Total.Matched;

        Assert.InRange(lost, 0, copy.Slots - less.Slots);
    });

    [Fact]
    public void Articles_are_judged_alike_in_any_order_and_merged() => Each(Few, (story, seed) =>
    {
        Story other = Story.Of(seed + 1000, Few, "two");
        KnowledgeBase[] found = [Damaged(story, seed).Knowledge, Damaged(other, seed).Knowledge];
        Judge judge = new(Small.Schema);
        Comparison expected = judge.Compare([story.Gold, other.Gold], found);

        Assert.Equal(Slots(expected), Slots(judge.Compare([other.Gold, story.Gold], found.Reverse())));
        Assert.Equal(Slots(expected), Slots(judge.Compare([story.Gold, other.Gold], [new KnowledgeMerger(Small.Schema, KnowledgeProfile.Parse(null, Small.Schema)).Merge(found)])));
        Assert.Equal(expected.Total, Compare(story, found[0]).Total + Compare(other, found[1]).Total);
    });

    [Fact]
    public void No_figure_and_no_error_depends_on_any_order() => Each(Few, (story, seed) =>
    {
        // Doubles that differ in status or in one slot alone may be paired in several ways.
        Story gold = story with { Facts = [.. story.Facts, .. story.Facts.Take(2).Select(f => f with { Status = Status.Negated })] };
        Story found = Damaged(gold, seed) is var damaged && damaged.Facts.Count > 0 ? damaged with { Facts = [.. damaged.Facts, damaged.Facts[0]] } : damaged;
        string expected = Told(gold, found);

        for (int turn = 1; turn < 4; turn++)
        {
            Assert.Equal(expected, Told(gold, found.Shuffled(seed + turn)));
            Assert.Equal(expected, Told(gold.Shuffled(seed + turn), found));
        }
    });

    private static string Told(Story gold, Story found)
    {
        Assessment result = new Assessor(Small.Schema, new Bootstrap(10)).Assess([gold.Gold], [found.Knowledge]);
        string errors = string.Join(", ", result.Errors.Classes.Select(c => $"{c.Key} {c.Value}").Concat(result.Errors.Stages.Select(s => $"{s.Key} {s.Value}")));
        return $"{result.Strict.Total} {result.Lenient.Total} {result.Strict.StatusRight}/{result.Strict.Pairs.Count} {errors}";
    }

    private static void Each(int people, Action<Story, int> test)
    {
        foreach (int seed in _seeds)
        {
            test(Story.Of(seed, people), seed);
        }
    }

    /// <summary>A copy with facts dropped, slots dropped and fillers changed, no two facts of it the same.</summary>
    private static Story Damaged(Story story, int seed)
    {
        Random random = new(seed);
        Story damaged = story.Without(_ => random.Next(4) == 0)
            .Each(f => random.Next(3) == 0 ? f with { Slots = [.. f.Slots.Where(s => s.Role != "hall")] } : f)
            .Each(f => random.Next(3) == 0 ? f.With("day", new DateFiller("2013-11-10")) : f)
            .Each(f => random.Next(4) == 0 ? f.With("player", new EntityFiller($"person/{random.Next(Few)}")) : f);
        return damaged with { Facts = [.. damaged.Facts.DistinctBy(f => f.Fact("").Id)] };
    }

    private static (int Matched, int Gold, int System) Slots(Comparison result) => (result.Total.Matched, result.Total.GoldSlots, result.Total.SystemSlots);

    private static Comparison Compare(Story gold, Story copy) => Compare(gold, copy.Knowledge);

    private static Comparison Compare(Story gold, KnowledgeBase copy) => new Judge(Small.Schema).Compare([gold.Gold], [copy]);
}
