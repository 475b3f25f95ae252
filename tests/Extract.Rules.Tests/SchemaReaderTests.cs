using Extract.Rules.Schema;
using Extract.Rules.Yaml;
using Xunit;

namespace Extract.Rules.Tests;

public sealed class SchemaReaderTests
{
    private const string Small = """
        version: 1
        undertaking: tour
        entities:
          person: somebody
          place: somewhere
          tour: the whole
        facts:
          concert:
            roles: {player: [person, tour], hall: place, day: date, pieces: [quantity, text]}
            key: [player]
        """;

    [Fact]
    public void A_schema_keeps_types_and_roles_in_file_order()
    {
        FactSchema schema = Read(Small);

        Assert.Equal(["person", "place", "tour"], schema.EntityTypes);
        Assert.Equal("tour", schema.Undertaking);
        FactType concert = Assert.Single(schema.FactTypes);
        Assert.Equal(["player", "hall", "day", "pieces"], concert.Roles.Select(r => r.Name));
        Assert.True(concert.Find("player")!.IsKey);
        Assert.False(concert.Find("hall")!.IsKey);
        Assert.Equal(["person", "tour"], concert.Find("player")!.EntityTypes);
        Assert.Equal([LiteralKind.Quantity, LiteralKind.Text], concert.Find("pieces")!.Literals);
    }

    [Theory]
    [InlineData("hall: place", "hall: palace", 9, 43, "\"palace\"")]
    [InlineData("key: [player]", "key: [singer]", 10, 11, "\"singer\"")]
    [InlineData("undertaking: tour", "undertaker: tour", 2, 1, "'undertaker'")]
    [InlineData("version: 1", "version: 2", 1, 10, "version")]
    [InlineData("    key: [player]", "", 8, 3, "no key role")]
    public void A_fault_names_line_and_column(string old, string changed, int line, int column, string word)
    {
        RuleException fault = Assert.Throws<RuleException>(() => Read(Small.Replace(old, changed, StringComparison.Ordinal)));

        Assert.Equal((line, column), (fault.Line, fault.Column));
        Assert.Contains(word, fault.Message, StringComparison.Ordinal);
        Assert.StartsWith($"facts.yaml:{line}:{column}: ", fault.Report, StringComparison.Ordinal);
    }

    [Fact]
    public void Broken_yaml_is_a_fault_in_its_line()
    {
        RuleException fault = Assert.Throws<RuleException>(() => Read("version: 1\nfacts: [a\nb: c"));

        Assert.InRange(fault.Line, 2, 3);
        Assert.DoesNotContain('\n', fault.Report);
    }

    [Fact]
    public void A_missing_file_is_a_fault_without_line()
    {
        RuleException fault = Assert.Throws<RuleException>(() => SchemaReader.Read("no/such/facts.yaml"));

        Assert.Equal("no/such/facts.yaml: no such file; check the path", fault.Report);
    }

    private static FactSchema Read(string text) => SchemaReader.Read(YamlSource.Parse("facts.yaml", text));
}
