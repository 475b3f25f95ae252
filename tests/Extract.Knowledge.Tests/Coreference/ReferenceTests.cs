using Extract.Language;
using Extract.Rules.Matching;
using Xunit;

namespace Extract.Knowledge.Tests.Coreference;

public sealed class ReferenceTests
{
    [Fact]
    public void A_pronoun_takes_the_nearest_person_of_its_gender()
    {
        ReadingBuilder builder = new ReadingBuilder().Sentence("Anna Berg met Boris Dahl .");
        builder.Mark("person", "Anna Berg");
        builder.Mark("person", "Boris Dahl");
        builder.Sentence("She led the crew .");
        builder.Fact("lead", builder.Mark("person", "She", MentionForm.Pronoun).As("leader"));

        Assert.Equal(["leader=person/anna-berg"], builder.Build().Lines("lead"));
    }

    [Fact]
    public void A_pronoun_prefers_the_subject_of_the_sentence_before()
    {
        ReadingBuilder builder = new ReadingBuilder().Sentence("Kit Berg met Sam Dahl .");
        builder.Link("met", "root").Link("Berg", "nsubj", "met").Link("Dahl", "obj", "met");
        builder.Mark("person", "Kit Berg");
        builder.Mark("person", "Sam Dahl");
        builder.Sentence("She led the crew .");
        builder.Fact("lead", builder.Mark("person", "She", MentionForm.Pronoun).As("leader"));

        Assert.Equal(["leader=person/kit-berg"], builder.Build().Lines("lead"));
    }

    [Fact]
    public void A_pronoun_with_nobody_to_refer_to_makes_no_fact()
    {
        ReadingBuilder builder = new ReadingBuilder().Sentence("Boris Dahl slept .");
        builder.Mark("person", "Boris Dahl");
        builder.Sentence("She led the crew .");
        builder.Fact("lead", builder.Mark("person", "She", MentionForm.Pronoun).As("leader"));

        Assert.Empty(builder.Build().Facts);
    }

    [Fact]
    public void Who_takes_the_noun_that_its_clause_modifies()
    {
        ReadingBuilder builder = new ReadingBuilder().Sentence("Anna Berg , friend of Carl Dahl , who led the crew .");
        builder.Link("who", "nsubj", "led").Link("led", "acl:relcl", "Berg");
        builder.Mark("person", "Anna Berg");
        builder.Mark("person", "Carl Dahl");
        builder.Fact("lead", builder.Mark("person", "who", MentionForm.Pronoun).As("leader"));

        Assert.Equal(["leader=person/anna-berg"], builder.Build().Lines("lead"));
    }

    [Fact]
    public void Who_is_nobody_when_its_noun_has_no_name()
    {
        ReadingBuilder builder = new ReadingBuilder().Sentence("Anna Berg saw a man who led the crew .");
        builder.Link("who", "nsubj", "led").Link("led", "acl:relcl", "man").Link("man", "obj", "saw");
        builder.Mark("person", "Anna Berg");
        builder.Fact("lead", builder.Mark("person", "who", MentionForm.Pronoun).As("leader"));

        Assert.Empty(builder.Build().Facts);
    }

    [Fact]
    public void Who_after_a_noun_in_apposition_is_the_one_named_before_it()
    {
        ReadingBuilder builder = new ReadingBuilder().Sentence("Anna Berg , the pilot who led the crew .");
        builder.Link("who", "nsubj", "led").Link("led", "acl:relcl", "pilot");
        builder.Mark("person", "Anna Berg");
        builder.Fact("lead", builder.Mark("person", "who", MentionForm.Pronoun).As("leader"));

        Assert.Equal(["leader=person/anna-berg"], builder.Build().Lines("lead"));
    }

    [Fact]
    public void Who_with_a_plural_verb_is_the_whole_group()
    {
        ReadingBuilder builder = new ReadingBuilder().Sentence("Anna Berg and Carl Dahl , who have led the crew .");
        builder.Link("have", "aux", "led").Verb("have");
        builder.Mark("person", "Anna Berg");
        builder.Mark("person", "Carl Dahl");
        builder.Fact("lead", builder.Mark("person", "who", MentionForm.Pronoun).As("leader"));

        Assert.Equal(["leader=person/anna-berg", "leader=person/carl-dahl"], builder.Build().Lines("lead"));
    }

    [Fact]
    public void A_group_is_those_whom_the_next_sentence_includes()
    {
        ReadingBuilder builder = new ReadingBuilder().Sentence("Yesterday sailors led the crew .");
        builder.Link("sailors", "nsubj", "led", Features.Plural);
        builder.Fact("lead", builder.Mark("person", "sailors", MentionForm.Nominal).As("leader"));
        builder.Sentence("They include Anna Berg and Carl Dahl .");
        builder.Mark("person", "Anna Berg");
        builder.Mark("person", "Carl Dahl");

        Assert.Equal(["leader=person/anna-berg", "leader=person/carl-dahl"], builder.Build().Lines("lead"));
    }

    [Fact]
    public void They_are_the_people_named_together()
    {
        ReadingBuilder builder = new ReadingBuilder().Sentence("Anna Berg and Carl Dahl met Boris Holm .");
        builder.Mark("person", "Anna Berg");
        builder.Mark("person", "Carl Dahl");
        builder.Mark("person", "Boris Holm");
        builder.Sentence("They led the crew .");
        builder.Fact("lead", builder.Mark("person", "They", MentionForm.Pronoun).As("leader"));

        Assert.Equal(["leader=person/anna-berg", "leader=person/carl-dahl"], builder.Build().Lines("lead"));
    }

    [Fact]
    public void A_role_noun_finds_the_person_described_by_it()
    {
        ReadingBuilder builder = new ReadingBuilder().Sentence("singer Anna Berg met Boris Dahl .");
        builder.Fact("job", builder.Mark("person", "Anna Berg").As("person"), Samples.Text("title", "singer"));
        builder.Mark("person", "Boris Dahl");
        builder.Sentence("The singer led the crew .");
        builder.Fact("lead", builder.Mark("person", "singer", MentionForm.Nominal).As("leader"));

        Assert.Equal(["leader=person/anna-berg"], builder.Build().Lines("lead"));
    }

    [Fact]
    public void A_noun_in_apposition_is_the_name_beside_it()
    {
        ReadingBuilder builder = new ReadingBuilder().Sentence("Boris Dahl saw that the pilot , Anna Berg , led the crew .");
        builder.Link("Berg", "appos", "pilot");
        builder.Mark("person", "Boris Dahl");
        builder.Mark("person", "Anna Berg");
        builder.Fact("lead", builder.Mark("person", "pilot", MentionForm.Nominal).As("leader"));

        Assert.Equal(["leader=person/anna-berg"], builder.Build().Lines("lead"));
    }

    [Fact]
    public void The_ship_is_the_last_one_named()
    {
        ReadingBuilder builder = new ReadingBuilder().Sentence("the Belem lay in port .");
        builder.Mark("craft", "Belem");
        builder.Sentence("the ship sailed .");
        builder.Fact("sail", builder.Mark("craft", "ship", MentionForm.Nominal).As("craft"));

        Assert.Equal(["craft=craft/belem"], builder.Build().Lines("sail"));
    }

    [Fact]
    public void A_ship_never_named_is_a_kind_of_its_own()
    {
        ReadingBuilder builder = new ReadingBuilder().Sentence("the ship sailed .");
        builder.Fact("sail", builder.Mark("craft", "ship", MentionForm.Nominal).As("craft"));

        KnowledgeBase knowledge = builder.Build();
        Assert.Equal(["craft=craft/ship"], knowledge.Lines("sail"));
        Assert.Equal("ship", knowledge.Entity("craft/ship").Name);
    }

    [Fact]
    public void A_kind_beside_a_craft_describes_it_and_later_stands_for_it()
    {
        ReadingBuilder builder = new ReadingBuilder().Sentence("the trireme Olympias lay in port .");
        builder.Mark("craft", "trireme", MentionForm.Kind);
        builder.Mark("craft", "Olympias");
        builder.Sentence("later the trireme sailed past a trireme .");
        builder.Fact("sail", builder.Mark("craft", "trireme", MentionForm.Kind).As("craft"));

        KnowledgeBase knowledge = builder.Build();
        Assert.Equal(["craft=craft/olympias"], knowledge.Lines("sail"));
        Assert.Equal(["trireme"], Assert.Single(knowledge.Entities).Aliases);
    }

    [Theory]
    [InlineData("city", "place=place/lima")]
    [InlineData("country", "place=place/chile")]
    public void The_city_is_no_country_and_no_square(string noun, string expected)
    {
        ReadingBuilder builder = new ReadingBuilder().Sentence("from Lima and Rio Square to Chile .");
        builder.Mark("place", "Lima");
        builder.Mark("place", "Rio Square");
        builder.Mark("place", "Chile");
        builder.Sentence($"the {noun} .");
        builder.Fact("within", builder.Mark("place", noun, MentionForm.Nominal).As("place"));

        Assert.Equal([expected], builder.Build().Lines("within"));
    }
}
