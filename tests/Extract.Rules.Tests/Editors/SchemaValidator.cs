using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Extract.Rules.Tests.Editors;

/// <summary>As much of JSON Schema draft 7 as our schemas use, over YAML as editors read it.</summary>
internal static class SchemaValidator
{
    /// <summary>The first thing that is wrong; null when the node is valid.</summary>
    public static string? Fault(JsonElement schema, YamlNode node, string path = "$")
    {
        if (Has(schema, "type", out JsonElement type) && !Types(type).Contains(TypeOf(node)) && !(TypeOf(node) == "integer" && Types(type).Contains("number")))
        {
            return $"{path}: {TypeOf(node)} is not {type}";
        }

        if (Has(schema, "enum", out JsonElement words) && !words.EnumerateArray().Any(w => w.ToString() == (node as YamlScalarNode)?.Value))
        {
            return $"{path}: {node} is not of {words}";
        }

        if (Has(schema, "pattern", out JsonElement form) && node is YamlScalarNode { Value: { } text } && !Regex.IsMatch(text, form.GetString()!, RegexOptions.ECMAScript))
        {
            return $"{path}: {text} is not {form}";
        }

        if (node is YamlScalarNode number && double.TryParse(number.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            && ((Has(schema, "exclusiveMinimum", out JsonElement low) && value <= low.GetDouble()) || (Has(schema, "maximum", out JsonElement high) && value > high.GetDouble())))
        {
            return $"{path}: {value} is out of bounds";
        }

        if (Has(schema, "anyOf", out JsonElement any))
        {
            List<string?> faults = [.. any.EnumerateArray().Select(s => Fault(s, node, path))];
            return faults.Contains(null) ? null : string.Join(" and ", faults);
        }

        if (Has(schema, "oneOf", out JsonElement one) && one.EnumerateArray().Count(s => Fault(s, node, path) is null) != 1)
        {
            return $"{path}: not exactly one of {one}";
        }

        return node switch
        {
            YamlMappingNode mapping => OfMapping(schema, mapping, path),
            YamlSequenceNode list when Has(schema, "items", out JsonElement items) =>
                list.Children.Select((child, i) => Fault(items, child, $"{path}[{i}]")).FirstOrDefault(f => f is not null),
            _ => null,
        };
    }

    private static string? OfMapping(JsonElement schema, YamlMappingNode mapping, string path)
    {
        if (Has(schema, "required", out JsonElement required))
        {
            foreach (JsonElement name in required.EnumerateArray())
            {
                if (!mapping.Children.ContainsKey(new YamlScalarNode(name.GetString())))
                {
                    return $"{path}: no {name}";
                }
            }
        }

        foreach ((YamlNode key, YamlNode value) in mapping.Children)
        {
            string name = ((YamlScalarNode)key).Value!;
            string? fault = Has(schema, "properties", out JsonElement properties) && properties.TryGetProperty(name, out JsonElement property) ? Fault(property, value, $"{path}.{name}")
                : Has(schema, "additionalProperties", out JsonElement more) && more.ValueKind == JsonValueKind.False ? $"{path}: unknown {name}"
                : more.ValueKind == JsonValueKind.Object ? Fault(more, value, $"{path}.{name}")
                : null;
            if (fault is not null)
            {
                return fault;
            }
        }

        return null;
    }

    private static bool Has(JsonElement schema, string name, out JsonElement value) => schema.TryGetProperty(name, out value);

    private static IEnumerable<string> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(t => t.GetString()!) : [type.GetString()!];

    /// <summary>By YAML's core schema.</summary>
    private static string TypeOf(YamlNode node) => node switch
    {
        YamlMappingNode => "object",
        YamlSequenceNode => "array",
        YamlScalarNode { Style: not ScalarStyle.Plain } => "string",
        YamlScalarNode { Value: "" or "null" or "~" or null } => "null",
        YamlScalarNode { Value: "true" or "false" } => "boolean",
        YamlScalarNode { Value: { } text } when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) => "integer",
        YamlScalarNode { Value: { } text } when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) => "number",
        _ => "string",
    };
}
