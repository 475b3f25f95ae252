using System.Text.Json.Nodes;
using Extract.Knowledge.Exporting.GeoJson;
using Xunit;

namespace Extract.Knowledge.Tests.Exporting;

public sealed class GeoJsonExportTests
{
    [Fact]
    public void A_located_place_is_a_point_with_the_facts_that_happen_there()
    {
        JsonNode[] points = [.. Features().Where(f => f["geometry"]!["type"]!.GetValue<string>() == "Point")];

        Assert.Equal(["place/fiji", "place/samoa", "place/tonga"], points.Select(p => p["id"]!.GetValue<string>()));
        Assert.Equal(
            """{"type":"Feature","id":"place/tonga","geometry":{"type":"Point","coordinates":[-175,-21]},"properties":{"name":"Nuku'alofa","type":"place","country":"Tonga","facts":[{"id":"sail/1","type":"sail","role":"place","status":"happened","dates":["2013-11-09"]},{"id":"sail/4","type":"sail","role":"place","status":"planned","dates":["2013-11"]}]}}""",
            points[2].ToJsonString(_plain));
    }

    [Fact]
    public void A_journey_is_a_line_by_date_cut_at_the_antimeridian_with_plans_apart()
    {
        JsonNode[] lines = [.. Features().Where(f => f["geometry"]!["type"]!.GetValue<string>() != "Point")];

        Assert.Equal(
            """{"type":"Feature","id":"journey/long-march#happened","geometry":{"type":"MultiLineString","coordinates":[[[178,-18],[180,-18.857143]],[[-180,-18.857143],[-175,-21]]]},"properties":{"name":"Long \"March\"","status":"happened","facts":["sail/2","sail/1"],"places":["place/fiji","place/tonga"],"dates":["2013-11-07","2013-11-09"]}}""",
            lines[0].ToJsonString(_plain));
        Assert.Equal("""{"type":"LineString","coordinates":[[-175,-21],[-172,-14]]}""", lines[1]["geometry"]!.ToJsonString());
        Assert.Equal(2, lines.Length);
    }

    [Fact]
    public void A_line_that_starts_or_turns_at_the_antimeridian_has_no_part_of_one_position()
    {
        IReadOnlyList<IReadOnlyList<Position>> parts = Antimeridian.Split([new(180, 0), new(-170, 10), new(170, 20), new(170, 20)]);

        Assert.Equal([[new(-180, 0), new(-170, 10), new(-180, 15)], [new(180, 15), new(170, 20)]], parts);
    }

    private static readonly System.Text.Json.JsonSerializerOptions _plain = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static IEnumerable<JsonNode> Features()
    {
        string text = Voyage.Written(output => new GeoJsonExport(Voyage.Profile).Write(output, Voyage.Knowledge));
        Assert.DoesNotContain('\r', text);
        return JsonNode.Parse(text)!["features"]!.AsArray().Select(f => f!);
    }
}
