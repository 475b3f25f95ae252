using Xunit;

namespace Extract.Rules.Tests;

public sealed class FrameRuleTests : IDisposable
{
    private const string Bring = """
        facts:
          - name: bring/verb
            fact: bring
            verb: [carry, bring, take]
            subject: bringer=@person
            object: "@goods"
            fill: [place, date]
        """;

    private readonly RuleFolder _folder = new(Bring);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Anna Berg carried the parcel.")]
    [InlineData("The parcel was carried by Anna Berg.")]
    [InlineData("The parcel, carried by Anna Berg, was heavy.")]
    [InlineData("It was Anna Berg who carried the parcel.")]
    [InlineData("Anna Berg, who carried the parcel, smiled.")]
    [InlineData("Anna Berg smiled and carried the parcel.")]
    public void Voice_and_clause_do_not_change_who_brings(string text) =>
        Assert.Contains("bring/verb happened bringer=Anna Berg", English.Find(_folder.Load(), text));

    [Fact]
    public void Coordinated_subjects_are_several_fillers() =>
        Assert.Equal(
            ["bring/verb happened bringer=Anna Berg bringer=Per Dahl"],
            English.Find(_folder.Load(), "Anna Berg and Per Dahl carried the parcel."));

    [Fact]
    public void An_object_of_another_kind_is_no_match() =>
        Assert.Empty(English.Find(_folder.Load(), "Anna Berg carried the flag."));

    [Fact]
    public void It_stands_for_what_was_named_shortly_before() =>
        Assert.Equal(
            ["bring/verb happened bringer=Anna Berg"],
            English.Find(_folder.Load(), "The parcel was heavy. Anna Berg carried it."));

    [Fact]
    public void It_stands_for_nothing_when_nothing_was_named() =>
        Assert.Empty(English.Find(_folder.Load(), "The weather was bad. Anna Berg carried it."));

    [Theory]
    [InlineData("Anna Berg will carry the parcel.", "planned")]
    [InlineData("Anna Berg is due to carry the parcel.", "planned")]
    [InlineData("Anna Berg did not carry the parcel.", "negated")]
    [InlineData("Anna Berg would have carried the parcel.", "negated")]
    [InlineData("Anna Berg managed to carry the parcel.", "happened")]
    [InlineData("Anna Berg has carried the parcel.", "happened")]
    public void Status_is_read_off_the_grammar(string text, string status) =>
        Assert.Equal([$"bring/verb {status} bringer=Anna Berg"], English.Find(_folder.Load(), text));

    [Fact]
    public void Place_and_date_of_the_clause_fill_open_roles() =>
        Assert.Equal(
            ["bring/verb happened bringer=Anna Berg place=Oslo date=Monday"],
            English.Find(_folder.Load(), "Anna Berg carried the parcel in Oslo on Monday."));

    [Fact]
    public void A_date_of_the_sentence_before_fills_an_open_role() =>
        Assert.Equal(
            ["bring/verb happened bringer=Anna Berg date=Monday"],
            English.Find(_folder.Load(), "It rained on Monday. Anna Berg carried the parcel."));

    [Fact]
    public void A_year_in_a_side_remark_dates_nothing() =>
        Assert.Equal(
            ["bring/verb happened bringer=Anna Berg"],
            English.Find(_folder.Load(), "Anna Berg, who won gold in 1988, carried the parcel."));

    [Fact]
    public void A_home_town_behind_a_name_is_no_argument_of_the_verb()
    {
        using RuleFolder folder = new("""
            facts:
              - {name: from, fact: stay, verb: [carry], object: "@goods", with: {from: place=@place}}
            """);
        RuleSet rules = folder.Load();
        Assert.Empty(English.Find(rules, "The parcel was carried by Anna Berg, 41, from Oslo."));
        Assert.Equal(["from happened place=Oslo"], English.Find(rules, "The parcel was carried from Oslo."));
    }

    [Fact]
    public void Not_only_denies_nothing() =>
        Assert.Equal(
            ["bring/verb happened bringer=Anna Berg"],
            English.Find(_folder.Load(), "Anna Berg not only carried the parcel but opened it."));

    [Fact]
    public void A_verb_of_every_lemma_evokes_a_rule_but_the_excepted_ones()
    {
        using RuleFolder folder = new("""
            facts:
              - {name: any, fact: bring, verb: "*", except: [design], subject: bringer=@person, object: "@goods"}
            """);
        RuleSet rules = folder.Load();
        Assert.Equal(["any happened bringer=Anna Berg"], English.Find(rules, "Anna Berg tossed the parcel."));
        Assert.Empty(English.Find(rules, "Anna Berg designed the parcel."));
    }

    [Fact]
    public void A_rule_that_needs_company_finds_it_above_the_items_of_a_list()
    {
        using RuleFolder folder = new("""
            facts:
              - {name: item, fact: bring, pattern: "<start> - bringer=@person", near: [goods]}
            """);
        RuleSet rules = folder.Load();
        Assert.Equal(
            ["item happened bringer=Anna Berg", "item happened bringer=Tom Hill"],
            English.Find(rules, "The parcel was taken by:\n\n- Anna Berg, a teacher\n- Tom Hill, a nurse\n"));
        Assert.Empty(English.Find(rules, "The guests were:\n\n- Anna Berg, a teacher\n- Tom Hill, a nurse\n"));
    }
}
