using Extract.Rules;
using Extract.Rules.Matching;
using Xunit;

namespace Extract.Knowledge.Tests.Assembly;

public sealed class FactTests
{
    [Fact]
    public void One_filler_in_a_key_role_makes_one_fact()
    {
        ReadingBuilder builder = new ReadingBuilder().Sentence("Anna Berg , Carl Dahl in Lima .");
        builder.Fact(
            "lead",
            builder.Mark("person", "Anna Berg").As("leader"),
            builder.Mark("person", "Carl Dahl").As("leader"),
            builder.Mark("place", "Lima").As("place"));

        Assert.Equal(
            ["leader=person/anna-berg place=place/lima", "leader=person/carl-dahl place=place/lima"], builder.Build().Lines("lead"));
    }

    [Fact]
    public void An_exchange_names_both_in_both_roles_of_one_fact()
    {
        ReadingBuilder builder = new ReadingBuilder().Sentence("Anna Berg and Carl Dahl passed it between them .");
        Mention anna = builder.Mark("person", "Anna Berg");
        Mention carl = builder.Mark("person", "Carl Dahl");
        builder.Fact("pass", anna.As("giver"), carl.As("giver"), anna.As("receiver"), carl.As("receiver"));

        Assert.Equal(
            ["giver=person/anna-berg+person/carl-dahl receiver=person/anna-berg+person/carl-dahl"], builder.Build().Lines("pass"));
    }

    [Fact]
    public void A_fact_told_twice_is_one_with_both_proofs()
    {
        ReadingBuilder builder = new ReadingBuilder().Sentence("Anna Berg led .");
        builder.Fact("lead", builder.Mark("person", "Anna Berg").As("leader"));
        builder.Sentence("Anna led in Lima .");
        builder.Fact("lead", builder.Mark("person", "Anna").As("leader"), builder.Mark("place", "Lima").As("place"));

        Fact fact = Assert.Single(builder.Build().Facts);
        Assert.Equal(["Anna Berg led .", "Anna led in Lima ."], fact.Evidence.Select(e => e.Text));
        Assert.Equal(0.99, fact.Confidence);
    }

    [Fact]
    public void Other_places_are_other_facts()
    {
        ReadingBuilder builder = new ReadingBuilder().Sentence("Anna Berg led in Lima and in Rome .");
        Mention anna = builder.Mark("person", "Anna Berg");
        builder.Fact("lead", anna.As("leader"), builder.Mark("place", "Lima").As("place"));
        builder.Fact("lead", anna.As("leader"), builder.Mark("place", "Rome").As("place"));

        Assert.Equal(2, builder.Build().Lines("lead").Length);
    }

    [Fact]
    public void A_place_taken_from_elsewhere_makes_no_second_fact()
    {
        ReadingBuilder builder = new ReadingBuilder().Sentence("Anna Berg led in Lima and in Rome .");
        Mention anna = builder.Mark("person", "Anna Berg");
        builder.Fact("lead", anna.As("leader"), builder.Mark("place", "Lima").Guessed("place"));
        builder.Fact("lead", anna.As("leader"), builder.Mark("place", "Rome").As("place"));

        Assert.Equal(["leader=person/anna-berg place=place/rome"], builder.Build().Lines("lead"));
    }

    [Fact]
    public void The_square_wins_over_its_city()
    {
        ReadingBuilder builder = new ReadingBuilder().Sentence("Anna Berg led in Rio Square in Lima .");
        Mention square = builder.Mark("place", "Rio Square");
        Mention lima = builder.Mark("place", "Lima");
        builder.Fact("lead", builder.Mark("person", "Anna Berg").As("leader"), lima.As("place"), square.As("place"));
        builder.Fact("within", square.As("place"), lima.As("container"));

        Assert.Equal(["leader=person/anna-berg place=place/rio-square"], builder.Build().Lines("lead"));
    }

    [Theory]
    [InlineData("captain", "ship captain", 1)]
    [InlineData("captain", "cook", 2)]
    public void A_title_within_a_longer_one_is_the_same(string one, string other, int facts)
    {
        ReadingBuilder builder = new ReadingBuilder().Sentence("Anna Berg .");
        Mention anna = builder.Mark("person", "Anna Berg");
        builder.Fact("job", anna.As("person"), Samples.Text("title", one)).Fact("job", anna.As("person"), Samples.Text("title", other));

        Assert.Equal(facts, builder.Build().Lines("job").Length);
    }

    [Fact]
    public void A_plan_and_a_deed_that_share_nothing_but_the_key_stay_apart()
    {
        ReadingBuilder builder = new ReadingBuilder().Sentence("Anna Berg led in Lima .");
        builder.Fact("lead", builder.Mark("person", "Anna Berg").As("leader"), builder.Mark("place", "Lima").As("place"));
        builder.Sentence("Anna Berg will lead .");
        builder.Fact("lead", Status.Planned, builder.Mark("person", "Anna Berg").As("leader"));

        Assert.Equal([Status.Happened, Status.Planned], builder.Build().Facts.Select(f => f.Status).Order());
    }

    [Fact]
    public void A_denial_never_joins_what_it_denies()
    {
        ReadingBuilder builder = new ReadingBuilder().Sentence("Anna Berg led .");
        Mention anna = builder.Mark("person", "Anna Berg");
        builder.Fact("lead", anna.As("leader")).Fact("lead", Status.Negated, anna.As("leader"));

        Assert.Equal(2, builder.Build().Facts.Count);
    }

    [Fact]
    public void A_fact_without_one_of_its_keys_joins_the_whole_one()
    {
        ReadingBuilder builder = new ReadingBuilder().Sentence("the fire was lit in Lima .");
        builder.Fact("fire", Samples.Text("object", "fire"), builder.Mark("place", "Lima").As("place"));
        builder.Sentence("Anna Berg lit the fire in Lima .");
        builder.Fact(
            "fire",
            builder.Mark("person", "Anna Berg").As("lighter"),
            Samples.Text("object", "fire"),
            builder.Mark("place", "Lima").As("place"));

        Assert.Equal(["lighter=person/anna-berg object=fire place=place/lima"], builder.Build().Lines("fire"));
    }

    [Fact]
    public void A_filler_that_the_schema_does_not_allow_is_dropped()
    {
        ReadingBuilder builder = new ReadingBuilder().Sentence("Anna Berg led the Belem .");
        builder.Fact("lead", builder.Mark("person", "Anna Berg").As("leader"), builder.Mark("craft", "Belem").As("place"));

        Assert.Equal(["leader=person/anna-berg"], builder.Build().Lines("lead"));
    }

    [Fact]
    public void Evidence_is_the_very_slice_of_the_text()
    {
        ReadingBuilder builder = new ReadingBuilder().Sentence("First words .").Sentence("Anna Berg led .");
        builder.Fact("lead", builder.Mark("person", "Anna Berg").As("leader"));

        Evidence evidence = Assert.Single(Assert.Single(builder.Build().Facts).Evidence);
        Assert.Equal(("Anna Berg led .", 14, 29), (evidence.Text, evidence.Start, evidence.End));
    }

    [Fact]
    public void What_only_a_learned_rule_tells_counts_where_no_written_rule_tells_of_the_same_filler()
    {
        ReadingBuilder builder = new ReadingBuilder().Sentence("Anna Berg and Carl Dahl led in Lima .");
        Mention anna = builder.Mark("person", "Anna Berg");
        builder.Fact("lead", anna.As("leader"), builder.Mark("place", "Lima").As("place"));
        builder.Fact("lead", Status.Planned, anna.As("leader")).Fallback("leader");
        builder.Fact("lead", builder.Mark("person", "Carl Dahl").As("leader")).Fallback("leader");

        Assert.Equal(["leader=person/anna-berg place=place/lima", "leader=person/carl-dahl"], builder.Build().Lines("lead"));
    }
}
