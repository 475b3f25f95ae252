using System.Text.RegularExpressions;
using Xunit;

namespace Extract.Cli.Tests;

/// <summary>Verbs that read a knowledge base, over a schema of the test's own.</summary>
public sealed class KnowledgeCommandTests : IDisposable
{
    private const string Line = """
        {"version":1,"articles":[{"id":"one","sha256":""}],"entities":[{"id":"person/anna-berg","type":"person","name":"Anna Berg","aliases":["Berg"],"mentions":[{"article":"one","start":0,"end":9,"text":"Anna Berg"}]}],"facts":[{"id":"f1","type":"concert","status":"planned","tour":"tour/north","confidence":0.97,"roles":{"player":[{"entity":"person/anna-berg"}],"seats":[{"quantity":65000,"unit":"km"}]},"evidence":[{"article":"one","start":0,"end":15,"text":"Anna Berg plays","rule":"concert/active","status":"planned"}]}]}

        """;

    private readonly Command _command = new();
    private readonly string _knowledge;

    public KnowledgeCommandTests()
    {
        _command.File("facts.yaml", """
            version: 1
            undertaking: tour
            entities: {person: a, tour: b}
            facts: {concert: {roles: {player: person, seats: quantity}, key: player}}
            """);
        _command.File("status.yaml", "{modals: [], planners: [], achievers: [], deniers: [], negators: [], time-marks: []}");
        _command.File("one.yaml", """
            article: one
            entities: {anna: {type: person, names: [Anna Berg]}}
            facts:
              - concert: {player: anna, seats: 65000 km}
                status: planned
              - concert: {player: anna, seats: 12}
                evidence: twelve seats
            """);
        Directory.CreateDirectory(Path.Join(_command.Folder, "gold"));
        File.Move(Path.Join(_command.Folder, "one.yaml"), Path.Join(_command.Folder, "gold", "one.yaml"));
        _knowledge = _command.File("kb.jsonl", Line);
    }

    public void Dispose() => _command.Dispose();

    [Fact]
    public async Task Export_to_jsonl_gives_the_same_bytes_back()
    {
        Assert.Equal(0, await Run("export", _knowledge, "--to", "jsonl"));

        Assert.Equal(Line, _command.Output);
    }

    [Fact]
    public async Task Two_articles_merged_and_parted_again_are_the_same()
    {
        string both = Line + Line.Replace("\"one\"", "\"two\"", StringComparison.Ordinal);
        string merged = Path.Join(_command.Folder, "merged.json");

        Assert.Equal(0, await Run("export", _command.File("both.jsonl", both), "--to", "json", "-o", merged));
        Assert.Contains("\n  \"articles\": [\n", File.ReadAllText(merged), StringComparison.Ordinal);
        Assert.Equal(0, await Run("export", merged, "--to", "jsonl"));
        Assert.Equal(both, _command.Output);
        Assert.Empty(Directory.GetFiles(_command.Folder, "*.tmp"));
    }

    [Theory]
    [InlineData("csv", "f1,concert,planned,tour/north,0.97,Anna Berg,65000 km,one,Anna Berg plays\n")]
    [InlineData("geojson", "\"type\": \"FeatureCollection\"")]
    [InlineData("graphml", "<edge source=\"f0\" target=\"e0\"><data key=\"role\">player</data></edge>\n")]
    [InlineData("jsonld", "\"@id\": \"urn:x:entity/person/anna-berg\"")]
    [InlineData("turtle", "<urn:x:entity/person/anna-berg> a schema:Thing, vocab:person ;\n")]
    public async Task Other_programs_get_their_own_form(string format, string part)
    {
        Assert.Equal(0, await Run("export", _knowledge, "--to", format, "--base", "urn:x:"));

        Assert.Contains(part, Regex.Replace(_command.Output, "concert/[0-9a-f]{16}", "f1"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("turtle", "no iri", "after --base is no absolute IRI")]
    [InlineData("xlsx", "urn:x:", "export to \"xlsx\" is not there; use json, csv, geojson, graphml, jsonld, turtle or jsonl")]
    public async Task What_cannot_be_written_is_one_line(string format, string start, string report)
    {
        Assert.Equal(2, await Run("export", _knowledge, "--to", format, "--base", start));

        Assert.Contains(report, Assert.Single(_command.ErrorLines), StringComparison.Ordinal);
        Assert.Equal("", _command.Output);
    }

    [Fact]
    public async Task The_schema_names_the_types_of_the_rules()
    {
        Assert.Equal(0, await Run("schema"));

        Assert.Contains("\"$schema\": \"https://json-schema.org/draft/2020-12/schema\"", _command.Output, StringComparison.Ordinal);
        Assert.Contains("\"concert\"", _command.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_shows_the_words_and_the_rule()
    {
        Assert.Equal(0, await Run("why", _knowledge, "f1"));

        Assert.Equal(
            "concert f1: planned, confidence 0.97\n  player: Anna Berg (person/anna-berg)\n  seats: 65000 km\n"
                + "  “Anna Berg plays”\n    in one, 0 to 15; planned; rule concert/active\n",
            _command.Output);
        Assert.Equal(2, await Run("why", _knowledge, "f2"));
    }

    [Fact]
    public async Task Diff_tells_what_is_missing_and_the_score_last()
    {
        Assert.Equal(0, await Diff());

        Assert.Equal(
            "one\n  missing   concert (happened) player=Anna Berg, seats=12\n            “twelve seats”\n            error: missing-fact (rule-not-fired)\n"
                + "errors 1: missing-fact 1\nlost at: rule-not-fired 1\nleniently: P 1.000 R 0.500 F1 0.667 of slots, F1 0.667 of facts\n"
                + "articles 1  slot P 1.000 R 0.500 F1 0.667  fact P 1.000 R 0.500 F1 0.667  status 1/1\n",
            _command.Output);
    }

    [Theory]
    [InlineData("0.66", 0)]
    [InlineData("0.67", 1)]
    public async Task Diff_fails_under_the_threshold(string least, int code)
    {
        Assert.Equal(code, await Diff("--fail-under", least));
        Assert.Equal(code, _command.ErrorLines.Length);
    }

    [Theory]
    [InlineData("json", "\"f1\": 0.666667")]
    [InlineData("html", "<div class=\"difference missing\">")]
    [InlineData("markdown", "- **Missing** concert")]
    [InlineData("text", "missing   concert")]
    [InlineData("junit", "<failure type=\"missing-fact\"")]
    public async Task Diff_has_five_forms(string format, string part)
    {
        Assert.Equal(0, await Diff("--format", format));

        Assert.Contains(part, _command.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"version\":1,\n\"articles\":}", "kb.json:2:12: not valid JSON")]
    [InlineData("{\"version\":1,\"articles\":[],\"entities\":[]}", "kb.json:1:1: no \"facts\" in $")]
    [InlineData("{\"version\":2}", "kb.json:1:1: unknown version")]
    [InlineData("", "kb.json: no knowledge base in it")]
    public async Task A_broken_knowledge_base_is_one_line_with_its_place(string content, string report)
    {
        Assert.Equal(2, await Run("export", _command.File("kb.json", content), "--to", "json"));

        Assert.StartsWith(Path.Join(_command.Folder, report), Assert.Single(_command.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_gold_file_is_one_line_with_its_place()
    {
        string gold = Path.Join(_command.Folder, "gold", "one.yaml");
        File.WriteAllText(gold, "article: one\nfacts:\n  - dance: {player: anna}\n");

        Assert.Equal(2, await Diff());
        Assert.StartsWith($"{gold}:3:5: unknown fact type \"dance\"", Assert.Single(_command.ErrorLines), StringComparison.Ordinal);
    }

    private Task<int> Diff(params string[] more) =>
        Run(["diff", _knowledge, "--gold", Path.Join(_command.Folder, "gold"), .. more]);

    private Task<int> Run(params string[] arguments) => _command.Run([.. arguments, "--rules", _command.Folder]);
}
