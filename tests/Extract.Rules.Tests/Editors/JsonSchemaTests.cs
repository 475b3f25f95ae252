using System.Text.Json;
using Extract.Rules.Editors;
using Extract.Rules.Schema;
using Extract.Rules.Yaml;
using Xunit;

namespace Extract.Rules.Tests.Editors;

public sealed class JsonSchemaTests
{
    private static readonly string _shipped = Path.Combine(AppContext.BaseDirectory, "rules");

    public static TheoryData<string> ShippedFiles =>
        [.. Directory.GetFiles(_shipped, "*.yaml").Select(f => Path.GetFileName(f)).Where(f => f is not ("knowledge.yaml" or "checks.yaml")).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(ShippedFiles))]
    public void Every_shipped_file_is_valid_by_the_schema_of_its_kind(string file)
    {
        JsonElement schema = Schema(file switch { "facts.yaml" => "facts", "status.yaml" => "status", _ => "rules" }, SchemaReader.Read(Path.Combine(_shipped, "facts.yaml")));
        Assert.Null(SchemaValidator.Fault(schema, YamlSource.Load(Path.Combine(_shipped, file)).Root));
    }

    [Theory]
    [InlineData("facts: [{name: r, fact: bring, patern: x, verb: go}]", "unknown patern")]
    [InlineData("facts: [{name: r, pattern: x}]", "no fact")]
    [InlineData("facts: [{name: r, fact: bring}]", "not exactly one of")]
    [InlineData("facts: [{name: r, fact: bring, pattern: x, verb: go}]", "not exactly one of")]
    [InlineData("facts: [{name: r, fact: bring, pattern: x, weight: 2}]", "out of bounds")]
    [InlineData("facts: [{name: r, fact: bring, pattern: x, status: maybe}]", "maybe is not of")]
    [InlineData("facts: [{name: r, fact: bring, pattern: [x]}]", "array is not")]
    [InlineData("facts: [{name: r, fact: bring, verb: go, fill: [place far]}]", "place far is not")]
    [InlineData("facts: [{name: r, fact: bring, pattern: x, examples: [{yes: x, no: y}]}]", "not exactly one of")]
    [InlineData("mentions: [{name: m, type: t, pattern: x, form: name}]", "name is not of")]
    [InlineData("mentions: [{name: m, type: t, pattern: x, stage: first}]", "first is not")]
    [InlineData("lexicon: {a: [b]}", "unknown lexicon")]
    [InlineData("names: {persons: person}", "unknown persons")]
    public void What_the_loader_refuses_for_its_shape_is_invalid_by_the_schema_too(string yaml, string fault)
    {
        using RuleFolder folder = new(yaml);
        Assert.Throws<RuleException>(folder.Load);
        Assert.Contains(fault, SchemaValidator.Fault(Schema("rules"), YamlSource.Parse("r.yaml", yaml).Root), StringComparison.Ordinal);
    }

    [Fact]
    public void The_schema_names_the_fact_types_of_a_folder()
    {
        using RuleFolder folder = new();
        JsonElement schema = Schema("rules", SchemaReader.Read(Path.Combine(folder.Path, "facts.yaml")));
        Assert.Contains("brng is not of", SchemaValidator.Fault(schema, YamlSource.Parse("r.yaml", "facts: [{name: r, fact: brng, pattern: x}]").Root), StringComparison.Ordinal);
        Assert.Null(SchemaValidator.Fault(schema, YamlSource.Parse("r.yaml", "facts: [{name: r, fact: bring, pattern: x}]").Root));
    }

    private static JsonElement Schema(string kind, FactSchema? types = null)
    {
        using MemoryStream stream = new();
        JsonSchema.Write(stream, kind, types);
        return JsonDocument.Parse(stream.ToArray()).RootElement;
    }
}
