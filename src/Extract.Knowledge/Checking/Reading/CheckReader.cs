using Extract.Knowledge.Checking.Kinds;
using Extract.Rules.Schema;
using Extract.Rules.Yaml;
using YamlDotNet.RepresentationModel;

namespace Extract.Knowledge.Checking.Reading;

/// <summary>Makes a check of a mapping.</summary>
internal sealed class CheckReader(YamlSource source, FactSchema schema)
{
    private const string What = "a check";

    /// <exception cref="Extract.Rules.RuleException">The mapping is no check.</exception>
    public Check Read(YamlNode node)
    {
        CheckFields any = new(source, schema, node, What);
        return any.Text("kind") switch
        {
            "one-place" => OnePlace(Fields(node, "facts", "date", "limit", "apart")),
            "speed" => Speed(Fields(node, "facts", "date", "limit", "apart")),
            "leg" => Leg(Fields(node, "facts", "vehicle", "from", "to", "date", "speeds")),
            "chain" => Chain(Fields(node, "facts", "from", "to", "place", "date", "held")),
            "range" => Range(Fields(node, "facts", "where", "role", "least", "most"), any),
            "years" => Years(Fields(node, "facts", "where", "role", "first", "last")),
            "order" => Order(Fields(node, "first", "then", "place", "date")),
            "told" => Told(Fields(node, "facts", "date", "grace")),
            "nesting" => Nesting(Fields(node, "facts", "inner", "outer")),
            string other => throw source.Fault(
                any.Node("kind"), $"'{other}' is no kind of check; write one-place, speed, leg, chain, range, years, order, told or nesting"),
        };
    }

    public Enclosure Enclosure(YamlNode node)
    {
        CheckFields fields = new(source, schema, node, "within", "facts", "inner", "outer");
        FactType type = fields.Type("facts");
        return new Enclosure(type.Name, fields.Role("inner", type), fields.Role("outer", type));
    }

    private CheckFields Fields(YamlNode node, params ReadOnlySpan<string> own) => new(source, schema, node, What, ["name", "kind", "says", "examples", .. own]);

    private Stays Stays(CheckFields fields)
    {
        IReadOnlyList<KeyValuePair<string, string>> roles = fields.Roles("facts");
        foreach ((string type, _) in roles)
        {
            fields.Role("date", schema.Find(type)!);
        }

        return new Stays(roles, fields.Text("date"), fields.FoldedWords("apart"));
    }

    private OnePlaceCheck OnePlace(CheckFields f) => new(f.Text("name"), f.Text("says"), Stays(f), f.Measure("limit", "km"));

    private SpeedCheck Speed(CheckFields f) => new(f.Text("name"), f.Text("says"), Stays(f), f.Measure("limit", "km/h"));

    private static LegCheck Leg(CheckFields f)
    {
        FactType type = f.Type("facts");
        LegRoles roles = new(f.Role("vehicle", type), f.Role("from", type), f.Role("to", type), f.Role("date", type));
        return new LegCheck(f.Text("name"), f.Text("says"), type.Name, roles, f.Measures("speeds", "km/h"));
    }

    private static ChainCheck Chain(CheckFields f)
    {
        FactType type = f.Type("facts");
        KeyValuePair<string, string>? held = f.Find("held") is null ? null : f.Roles("held")[0];
        return new ChainCheck(f.Text("name"), f.Text("says"), type.Name, f.Role("from", type), f.Role("to", type), f.Role("place", type), f.Role("date", type), held);
    }

    private RangeCheck Range(CheckFields f, CheckFields all)
    {
        (double least, string? unit) = f.Measure("least");
        (double most, string? other) = f.Measure("most");
        if (unit != other || most < least)
        {
            throw source.Fault(all.Node("most"), "least and most are bounds in one unit, the smaller first; write them like 0 km and 200000 km");
        }

        return new RangeCheck(f.Text("name"), f.Text("says"), f.Filter("facts"), f.Role("role", f.Type("facts")), unit, least, most);
    }

    private static YearsCheck Years(CheckFields f) =>
        new(f.Text("name"), f.Text("says"), f.Filter("facts"), f.Role("role", f.Type("facts")), f.Whole("first"), f.Whole("last"));

    private OrderCheck Order(CheckFields f)
    {
        FactFilter first = Part(f.Node("first"));
        FactFilter then = Part(f.Node("then"));
        foreach (FactFilter part in (FactFilter[])[first, then])
        {
            f.Role("date", schema.Find(part.Type)!);
            f.Role("place", schema.Find(part.Type)!);
        }

        return new OrderCheck(f.Text("name"), f.Text("says"), first, then, f.Text("place"), f.Text("date"));
    }

    private FactFilter Part(YamlNode node) => new CheckFields(source, schema, node, "a part of a check", "facts", "where").Filter("facts");

    private static ToldCheck Told(CheckFields f)
    {
        IReadOnlyList<FactType> types = f.Types("facts");
        foreach (FactType type in types)
        {
            f.Role("date", type);
        }

        return new ToldCheck(f.Text("name"), f.Text("says"), [.. types.Select(t => t.Name)], f.Text("date"), f.Whole("grace"));
    }

    private static NestingCheck Nesting(CheckFields f)
    {
        FactType type = f.Type("facts");
        return new NestingCheck(f.Text("name"), f.Text("says"), new Enclosure(type.Name, f.Role("inner", type), f.Role("outer", type)));
    }
}
