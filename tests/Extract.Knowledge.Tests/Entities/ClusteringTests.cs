using Extract.Rules.Matching;
using Xunit;

namespace Extract.Knowledge.Tests.Entities;

public sealed class ClusteringTests
{
    [Fact]
    public void Surname_given_name_and_titled_name_join_the_full_name()
    {
        KnowledgeBase knowledge = People("Anna Berg-Holm", "Anna", "Berg-Holm", "Mrs Berg-Holm");

        Entity anna = Assert.Single(knowledge.Entities);
        Assert.Equal("person/anna-berg-holm", anna.Id);
        Assert.Equal(["Anna", "Berg-Holm"], anna.Aliases);
        Assert.Equal(4, anna.Mentions.Count);
    }

    [Theory]
    [InlineData("Mikhail Tyurin", "Michael Tyurin")]
    [InlineData("Sergei Ryazansky", "Sergey Ryazansky")]
    [InlineData("Savarsh Karapetyan", "Shavarsh Karapetyan")]
    [InlineData("Marie-José Pérec", "Marie-Jose Perec")]
    [InlineData("O. Kotov", "Oleg Kotov")]
    [InlineData("McKinley Lee Jr.", "McKinley Lee")]
    [InlineData("David Beveridge", "Sgt Beveridge")]
    public void Spellings_of_one_name_are_one_person(string one, string other) => Assert.Single(People(one, other).Entities);

    [Theory]
    [InlineData("Anna Berg", "Boris Berg")]
    [InlineData("Venus Williams", "Serena Williams")]
    [InlineData("Carl Lewis", "Lennox Lewis")]
    [InlineData("Jim Shea Sr.", "Jim Shea Jr.")]
    public void A_shared_surname_alone_joins_nobody(string one, string other) => Assert.Equal(2, People(one, other).Entities.Count);

    [Fact]
    public void A_surname_goes_to_the_bearer_named_last() =>
        Assert.Equal(2, People("Anna Berg", "Carl Berg", "Berg").Entity("person/carl-berg").Mentions.Count);

    [Fact]
    public void A_surname_that_two_bear_goes_at_each_mention_to_the_one_with_the_same_title_else_to_the_bearer_named_last()
    {
        ReadingBuilder builder = new();
        foreach ((string sentence, string name) in new[]
        {
            ("chief Bryan Berg came .", "Bryan Berg"), ("councillor Stacey Berg came .", "Stacey Berg"), ("Berg came .", "Berg"), ("chief Berg came .", "Berg"),
        })
        {
            builder.Sentence(sentence);
            builder.Mark("person", name);
        }

        KnowledgeBase knowledge = builder.Build();
        Assert.Equal(["Bryan Berg", "Berg"], knowledge.Entity("person/bryan-berg").Mentions.Select(m => m.Text));
        Assert.Equal(72, knowledge.Entity("person/bryan-berg").Mentions[1].Start);
        Assert.Equal(["Stacey Berg", "Berg"], knowledge.Entity("person/stacey-berg").Mentions.Select(m => m.Text));
    }

    [Theory]
    [InlineData("Mount Elbrus", "Elbrus")]
    [InlineData("Kalingrad region", "Kaliningrad")]
    [InlineData("St Petersburg", "Saint Petersburg")]
    [InlineData("Baikonur Cosmodrome", "Baikonur")]
    [InlineData("USA", "United States")]
    [InlineData("the Kremlin", "Kremlin")]
    public void Names_of_one_place_are_one_entity(string one, string other) => Assert.Single(Places(one, other).Entities);

    [Theory]
    [InlineData("London", "London Bridge")]
    [InlineData("Redbridge", "Redbridge Cycling Centre")]
    [InlineData("Tower Bridge", "London Bridge")]
    public void Places_that_share_a_word_stay_apart(string one, string other) => Assert.Equal(2, Places(one, other).Entities.Count);

    [Fact]
    public void A_place_told_by_its_adjective_keeps_the_adjective_as_an_alias()
    {
        ReadingBuilder builder = new ReadingBuilder().Sentence("a Chilean crew");
        builder.Mark("place", "Chilean", label: "demonym");

        Entity chile = Assert.Single(builder.Build().Entities);
        Assert.Equal("Chile", chile.Name);
        Assert.Equal(["Chilean"], chile.Aliases);
    }

    [Fact]
    public void A_square_is_named_without_the_city_that_owns_it()
    {
        KnowledgeBase knowledge = Places("Moscow", "Moscow's Red Square", "Queen's Theatre");

        Assert.Equal(["Moscow", "Queen's Theatre", "Red Square"], knowledge.Names("place").Order());
    }

    [Fact]
    public void Closing_words_that_mean_the_same_make_one_happening()
    {
        KnowledgeBase knowledge = All("event", ["2012 Fair", "2012 Great Fair", "2014 Fair"]);

        Assert.Equal(["2012 Great Fair", "2014 Fair"], knowledge.Names("event").Order());
    }

    [Fact]
    public void A_name_typed_twice_is_what_most_mentions_say()
    {
        ReadingBuilder builder = new ReadingBuilder().Sentence("Lima , Lima and Lima .");
        builder.Mark("place", "Lima ,");
        builder.Sentence("Lima again .");
        builder.Mark("place", "Lima");
        builder.Sentence("Lima once more .");
        builder.Mark("person", "Lima");

        Assert.Equal("place", Assert.Single(builder.Build().Entities).Type);
    }

    [Fact]
    public void A_craft_is_named_without_the_common_noun_beside_it()
    {
        ReadingBuilder builder = new ReadingBuilder().Sentence("the Soyuz TMA-11M rocket and the barque Belem and Soyuz .");
        builder.Mark("craft", "Soyuz TMA-11M rocket");
        builder.Mark("craft", "barque Belem");
        builder.Sentence("later Soyuz flew .");
        builder.Mark("craft", "Soyuz");

        Assert.Equal(["Belem", "Soyuz TMA-11M"], builder.Build().Names("craft").Order());
    }

    [Fact]
    public void A_kind_takes_the_singular_that_its_rule_gives()
    {
        ReadingBuilder builder = new ReadingBuilder().Sentence("by dog sleds");
        builder.Mark("craft", "dog sleds", MentionForm.Kind, "dog sled");

        Entity sled = builder.Build().Entity("craft/dog-sled");
        Assert.Equal("dog sled", sled.Name);
        Assert.Equal(["dog sleds"], sled.Aliases);
    }

    private static KnowledgeBase People(params string[] names) => All("person", names);

    private static KnowledgeBase Places(params string[] names) => All("place", names);

    private static KnowledgeBase All(string type, string[] names)
    {
        ReadingBuilder builder = new();
        foreach (string name in names)
        {
            builder.Sentence(name + " came .");
            builder.Mark(type, name);
        }

        return builder.Build();
    }
}
