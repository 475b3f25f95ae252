using System.Text.Json;
using System.Text.Json.Nodes;

namespace Extract.Knowledge.Tests.Exporting;

/// <summary>Checks JSON by the keywords of JSON Schema that ours uses; fails on any other, so that none is overlooked.</summary>
/// <param name="faults">Gets the places of what is wrong.</param>
internal sealed class SchemaCheck(JsonNode root, List<string> faults)
{
    public void Check(JsonNode schema, JsonNode? value, string where)
    {
        foreach ((string keyword, JsonNode? rule) in schema.AsObject())
        {
            if (!Holds(keyword, rule!, schema, value!, where))
            {
                faults.Add(where);
            }
        }
    }

    private bool Holds(string keyword, JsonNode rule, JsonNode schema, JsonNode value, string where)
    {
        JsonObject? fields = value as JsonObject;
        switch (keyword)
        {
            case "$schema" or "$defs" or "title" or "description":
                return true;
            case "$ref":
                Check(root["$defs"]![rule.GetValue<string>()["#/$defs/".Length..]]!, value, where);
                return true;
            case "type":
                return rule.GetValue<string>() == (value.GetValueKind() == JsonValueKind.Number && rule.GetValue<string>() == "integer"
                    ? value.ToJsonString().All(c => char.IsAsciiDigit(c) || c == '-') ? "integer" : "number"
                    : value.GetValueKind().ToString().ToLowerInvariant());
            case "const":
                return JsonNode.DeepEquals(rule, value);
            case "enum":
                return rule.AsArray().Any(word => JsonNode.DeepEquals(word, value));
            case "minimum":
                return value.GetValue<double>() >= rule.GetValue<double>();
            case "maximum":
                return value.GetValue<double>() <= rule.GetValue<double>();
            case "minItems":
                return value.AsArray().Count >= rule.GetValue<int>();
            case "required":
                foreach (JsonNode? name in rule.AsArray().Where(name => !fields!.ContainsKey(name!.GetValue<string>())))
                {
                    faults.Add($"{where}/{name}");
                }

                return true;
            case "dependentRequired":
                return rule.AsObject().All(d => !fields!.ContainsKey(d.Key) || d.Value!.AsArray().All(n => fields.ContainsKey(n!.GetValue<string>())));
            case "oneOf":
                return rule.AsArray().Count(one => one!["required"]!.AsArray().All(n => fields!.ContainsKey(n!.GetValue<string>()))) == 1;
            case "items":
                for (int i = 0; i < value.AsArray().Count; i++)
                {
                    Check(rule, value[i], $"{where}/{i}");
                }

                return true;
            case "properties":
                foreach ((string name, JsonNode? shape) in rule.AsObject().Where(p => fields!.ContainsKey(p.Key)))
                {
                    Check(shape!, fields![name], $"{where}/{name}");
                }

                return true;
            case "additionalProperties":
                foreach ((string name, JsonNode? more) in fields!.Where(f => schema["properties"]?[f.Key] is null))
                {
                    if (rule is JsonObject)
                    {
                        Check(rule, more, $"{where}/{name}");
                    }
                    else
                    {
                        faults.Add($"{where}/{name}");
                    }
                }

                return true;
            default:
                throw new NotSupportedException(keyword);
        }
    }
}
