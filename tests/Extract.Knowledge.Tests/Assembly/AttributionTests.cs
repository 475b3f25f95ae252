using Extract.Knowledge.Json;
using Extract.Knowledge.Merging;
using Extract.Language;
using Extract.Rules.Matching;
using Xunit;

namespace Extract.Knowledge.Tests.Assembly;

/// <summary>Who says a fact, from the match to the file and back.</summary>
public sealed class AttributionTests
{
    [Fact]
    public void A_speaker_who_is_named_is_an_entity()
    {
        KnowledgeBase knowledge = Said(b => new Speaker(b.Mark("person", "Carl Dahl"), "carl dahl"));
        Assert.Equal(new EntityFiller("person/carl-dahl"), Assert.Single(knowledge.Facts[0].Evidence).SaidBy);
    }

    [Fact]
    public void A_pronoun_is_whom_it_refers_to()
    {
        ReadingBuilder builder = new ReadingBuilder().Sentence("Carl Dahl spoke .");
        builder.Mark("person", "Carl Dahl");
        builder.Sentence("Anna Berg led , he said .");
        builder.Fact("lead", builder.Mark("person", "Anna Berg").As("leader")).SaidBy(new Speaker(builder.Mark("person", "he", MentionForm.Pronoun), null));
        Assert.Equal(new EntityFiller("person/carl-dahl"), builder.Build().Facts[0].Evidence[0].SaidBy);
    }

    [Fact]
    public void Words_that_name_nobody_are_text() =>
        Assert.Equal(new TextFiller("organisers"), Said(_ => new Speaker(null, "organisers")).Facts[0].Evidence[0].SaidBy);

    [Fact]
    public void A_pronoun_that_refers_to_nobody_says_nothing() =>
        Assert.Null(Said(b => new Speaker(b.Mark("person", "they", MentionForm.Pronoun), null)).Facts[0].Evidence[0].SaidBy);

    [Fact]
    public void Several_are_not_the_one_whom_a_noun_is_taken_for()
    {
        ReadingBuilder builder = new ReadingBuilder().Sentence("Anna Berg led .");
        builder.Mark("person", "Anna Berg");
        builder.Sentence("Carl Dahl led , the woman said .").Link("woman", "nsubj", features: Features.Plural);
        builder.Fact("lead", builder.Mark("person", "Carl Dahl").As("leader")).SaidBy(new Speaker(builder.Mark("person", "woman", MentionForm.Nominal), "woman"));
        Assert.Equal(new TextFiller("woman"), builder.Build().Facts.Single().Evidence[0].SaidBy);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_written_is_read_back(bool isEntity)
    {
        KnowledgeBase knowledge = Said(b => isEntity ? new Speaker(b.Mark("person", "Carl Dahl"), "carl dahl") : new Speaker(null, "organisers"));
        using MemoryStream written = new();
        KnowledgeBaseWriter.WriteLine(written, knowledge);
        string json = System.Text.Encoding.UTF8.GetString(written.ToArray());
        string speaker = isEntity ? "\"entity\":\"person/carl-dahl\"" : "\"text\":\"organisers\"";
        Assert.Contains($"\"status\":\"happened\",\"saidBy\":{{{speaker}}}}}", json, StringComparison.Ordinal);

        KnowledgeBase read = Assert.Single(KnowledgeBaseReader.Read("kb.json", written.ToArray(), "journey"));
        Assert.Equal(knowledge.Facts[0].Evidence, read.Facts[0].Evidence);
    }

    [Fact]
    public void Without_a_speaker_nothing_is_written()
    {
        using MemoryStream written = new();
        KnowledgeBaseWriter.WriteLine(written, Said(_ => null));
        Assert.DoesNotContain("saidBy", System.Text.Encoding.UTF8.GetString(written.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void Merging_keeps_who_says_it_and_splitting_keeps_the_speaker()
    {
        KnowledgeBase[] bases = [Said(b => new Speaker(b.Mark("person", "Carl Dahl"), "carl dahl")), Said(_ => new Speaker(null, "organisers"), "other")];
        KnowledgeBase merged = Samples.Merger.Merge(bases);
        Assert.Equal([new EntityFiller("person/carl-dahl"), new TextFiller("organisers")], Assert.Single(merged.Facts).Evidence.Select(e => e.SaidBy));
        Assert.Equal(merged.Facts[0].Evidence, Samples.Merger.Merge(bases.Reverse()).Facts[0].Evidence);
        Assert.Contains(KnowledgeSplitter.Split(merged).First().Entities, e => e.Id == "person/carl-dahl");
    }

    private static KnowledgeBase Said(Func<ReadingBuilder, Speaker?> speaker, string id = "article")
    {
        ReadingBuilder builder = new ReadingBuilder().Sentence("Anna Berg led , Carl Dahl , they and organisers said .");
        return builder.Fact("lead", builder.Mark("person", "Anna Berg").As("leader")).SaidBy(speaker(builder)).Build(id);
    }
}
