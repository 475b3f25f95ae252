using System.Globalization;
using Extract.Rules.Schema;
using Extract.Rules.Yaml;
using YamlDotNet.RepresentationModel;

namespace Extract.Knowledge.Checking.Reading;

/// <summary>Reads <c>checks.yaml</c>: <c>within</c>, the places of examples, and <c>checks</c>.</summary>
internal sealed class CheckFileReader(YamlSource source, FactSchema schema)
{
    /// <exception cref="Extract.Rules.RuleException">The file is wrong; names line and column.</exception>
    public DomainChecks Read()
    {
        CheckFields fields = new(source, schema, source.Root, "a file of checks", "version", "within", "places", "checks");
        CheckReader reader = new(source, schema);
        Enclosure? enclosure = fields.Find("within") is { } within ? reader.Enclosure(within) : null;
        ExampleReader examples = new(source, schema, fields.Find("places") is { } places ? Places(places) : []);
        List<Check> checks = [];
        List<CheckExample> shown = [];
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (YamlNode node in YamlSource.Items(fields.Node("checks")))
        {
            Check check = reader.Read(node);
            if (!names.Add(check.Name))
            {
                throw source.Fault(node, $"there is a check '{check.Name}' already; choose another name");
            }

            checks.Add(check);
            if (new CheckFields(source, schema, node, "a check").Find("examples") is { } list)
            {
                shown.AddRange(YamlSource.Items(list).Select(example => examples.Read(check.Name, example)));
            }
        }

        return new DomainChecks(checks, shown, enclosure);
    }

    private Dictionary<string, EntityLocation> Places(YamlNode node)
    {
        Dictionary<string, EntityLocation> places = new(StringComparer.Ordinal);
        foreach ((YamlScalarNode key, YamlNode value) in source.Entries(node, "places"))
        {
            double[] degrees = [.. YamlSource.Items(value).Select(Degrees)];
            places[key.Value!] = degrees.Length == 2
                ? new EntityLocation(degrees[0], degrees[1], null)
                : throw source.Fault(value, "a place has a latitude and a longitude; write them like [55.75, 37.62]");
        }

        return places;
    }

    private double Degrees(YamlNode node) =>
        double.TryParse(source.Text(node, "a coordinate"), NumberStyles.Float, CultureInfo.InvariantCulture, out double degrees) && Math.Abs(degrees) <= 180
            ? degrees
            : throw source.Fault(node, "a coordinate is a number of degrees; write it like 55.75");
}
