using System.Text.Json.Nodes;
using Extract.Knowledge.Exporting.Schema;
using Extract.Knowledge.Json;
using Extract.Rules;
using Xunit;

namespace Extract.Knowledge.Tests.Exporting;

public sealed class KnowledgeSchemaTests
{
    [Fact]
    public void What_is_written_has_the_shape_that_the_schema_tells()
    {
        RoleFillers[] roles = [new("person", [new EntityFiller("person/a"), new TextFiller("x")])];
        Fact full = Voyage.Knowledge.Facts[^1] with
        {
            Undertaking = "journey/long-march",
            KnownSince = "2013-11-09",
            Fulfils = ["sail/4"],
            CancelledBy = ["sail/5"],
            Conflicts = [new Conflict("sail/1", "place")],
            Tellings = [new Telling("one", "job/2", Status.Planned, "journey/x", 0.5, roles) { Evidence = [0] }],
            Evidence = [new Evidence("one", 0, 3, "Anna", "job/is", Status.Happened) { SaidBy = new TextFiller("organisers") }],
        };
        Entity entity = new("person/b", "person", "B", ["C"], [new EntityMention("one", 0, 1, "she") { IsReference = true }])
        {
            Tellings = [new EntityTelling("one", "person/c", "person", "C", ["D"]) { Mentions = [0] }],
        };
        KnowledgeBase knowledge = Voyage.Knowledge with
        {
            Entities = [.. Voyage.Knowledge.Entities, entity],
            Facts = [.. Voyage.Knowledge.Facts, full],
            Violations = [new Violation("speed", ["sail/1"], "Too fast.")],
        };

        Assert.Empty(Faults(Written(knowledge)));
    }

    [Theory]
    [InlineData("\"status\":\"planned\"", "\"status\":\"hoped\"", "/facts/3/status")]
    [InlineData("\"start\":10", "\"start\":-10", "/facts/0/evidence/0/start")]
    [InlineData("\"type\":\"craft\"", "\"type\":\"robot\"", "/entities/0/type")]
    [InlineData("\"version\":1", "\"version\":2", "/version")]
    [InlineData("{\"date\":\"2013-11-09\"}", "{}", "/facts/0/roles/date/0")]
    [InlineData("\"aliases\":", "\"nicknames\":", "/entities/0/aliases")]
    public void What_is_not_so_has_another_shape(string right, string wrong, string where)
    {
        Assert.Contains(where, Faults(Written(Voyage.Knowledge).Replace(right, wrong, StringComparison.Ordinal)));
    }

    private static string Written(KnowledgeBase knowledge) => Voyage.Written(output => KnowledgeBaseWriter.WriteLine(output, knowledge));

    private static List<string> Faults(string knowledge)
    {
        JsonNode schema = JsonNode.Parse(Voyage.Written(output => KnowledgeSchema.Write(output, Samples.Schema)))!;
        List<string> faults = [];
        new SchemaCheck(schema, faults).Check(schema, JsonNode.Parse(knowledge)!, "");
        return faults;
    }
}
