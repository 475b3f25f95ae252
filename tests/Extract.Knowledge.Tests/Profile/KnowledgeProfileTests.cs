using Extract.Knowledge.Profile;
using Xunit;
using YamlDotNet.Core;

namespace Extract.Knowledge.Tests.Profile;

public sealed class KnowledgeProfileTests
{
    [Fact]
    public void The_profile_that_ships_knows_every_entity_type_of_its_schema()
    {
        string folder = RulesFolder();
        Rules.Schema.FactSchema schema = Rules.Schema.SchemaReader.Read(Path.Combine(folder, "facts.yaml"));
        KnowledgeProfile profile = KnowledgeProfile.Parse(File.ReadAllText(Path.Combine(folder, "knowledge.yaml")), schema);

        Assert.All(schema.EntityTypes, type => Assert.NotEqual(EntityNature.Other, profile.NatureOf(type)));
        Assert.NotNull(schema.Find(profile.Containment!.Fact)?.Find(profile.Containment.Whole));
        Assert.NotNull(schema.Find(profile.Description!.Fact)?.Find(profile.Description.Text));
    }

    [Fact]
    public void A_profile_without_a_file_knows_nothing() =>
        Assert.Equal(EntityNature.Other, KnowledgeProfile.Parse(null, Samples.Schema).NatureOf("person"));

    [Fact]
    public void A_misspelt_field_is_refused_with_its_line()
    {
        YamlException fault = Assert.Throws<YamlException>(() => KnowledgeProfile.Parse("version: 1\nnature: {}\n", Samples.Schema));

        Assert.Equal(2, fault.Start.Line);
    }

    [Fact]
    public void An_extractor_without_rules_cannot_be_built() =>
        Assert.Throws<InvalidOperationException>(() => new ExtractorBuilder().Build());

    private static string RulesFolder()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Extract.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder!.FullName, "rules");
    }
}
