using System.Diagnostics;
using Extract.Rules.Keys;
using Extract.Rules.Yaml;
using YamlDotNet.RepresentationModel;

namespace Extract.Rules.Schema;

/// <summary>Reads <c>facts.yaml</c>: entity types, fact types, roles and what may fill them.</summary>
public static class SchemaReader
{
    internal static readonly string[] Literals = ["date", "time", "duration", "quantity", "text"];

    /// <exception cref="RuleException">The file is missing or not a schema; names line and column.</exception>
    public static FactSchema Read(string file) => Read(YamlSource.Load(file));

    /// <exception cref="RuleException">The text is not a schema; names line and column.</exception>
    public static FactSchema Read(YamlSource source)
    {
        List<string> entities = [];
        List<FactType> facts = [];
        YamlNode? factsNode = null;
        YamlScalarNode? undertaking = null;
        foreach ((YamlScalarNode key, YamlNode value) in source.Entries(source.Root, RuleKeys.Schema))
        {
            switch (key.Value)
            {
                case "version":
                    if (source.Text(value, "version") != "1")
                    {
                        throw source.Fault(value, "unknown schema version; this program reads version 1");
                    }

                    break;
                case "undertaking":
                    undertaking = new YamlScalarNode(source.Text(value, "undertaking"));
                    break;
                case "entities":
                    ReadEntities(source, value, entities);
                    break;
                case "facts":
                    factsNode = value;
                    break;
                default:
                    throw new UnreachableException($"no reader of {key.Value}");
            }
        }

        if (undertaking is not null && !entities.Contains(undertaking.Value!))
        {
            throw source.Fault(source.Root, $"undertaking \"{undertaking.Value}\" is no entity type; add it under entities");
        }

        if (factsNode is null)
        {
            throw source.Fault(source.Root, "no facts; add a field \"facts\" with at least one fact type");
        }

        foreach ((YamlScalarNode name, YamlNode value) in source.Entries(factsNode, "facts"))
        {
            facts.Add(ReadFact(source, name.Value!, value, name, entities));
        }

        return new FactSchema(entities, facts, undertaking?.Value);
    }

    private static void ReadEntities(YamlSource source, YamlNode node, List<string> entities)
    {
        foreach ((YamlScalarNode name, YamlNode _) in source.Entries(node, "entities"))
        {
            if (Array.IndexOf(Literals, name.Value) >= 0)
            {
                throw source.Fault(name, $"\"{name.Value}\" is the name of a literal; give the entity type another name");
            }

            entities.Add(name.Value!);
        }
    }

    private static FactType ReadFact(YamlSource source, string fact, YamlNode node, YamlNode at, List<string> entities)
    {
        YamlNode? roles = null;
        HashSet<string> keys = new(StringComparer.Ordinal);
        List<YamlNode> keyNodes = [];
        foreach ((YamlScalarNode key, YamlNode value) in source.Entries(node, RuleKeys.FactType))
        {
            switch (key.Value)
            {
                case "roles":
                    roles = value;
                    break;
                case "key":
                    keyNodes.AddRange(YamlSource.Items(value));
                    break;
                default:
                    throw new UnreachableException($"no reader of {key.Value}");
            }
        }

        foreach (YamlNode key in keyNodes)
        {
            keys.Add(source.Text(key, "a key role"));
        }

        List<Role> read = roles is null ? [] : ReadRoles(source, fact, roles, keys, entities);
        if (read.Count == 0)
        {
            throw source.Fault(at, $"{fact} has no roles; add \"roles: {{…}}\"");
        }

        if (keyNodes.Count == 0)
        {
            throw source.Fault(at, $"{fact} has no key role; add \"key: [{read[0].Name}]\" or another of its roles");
        }

        foreach (YamlNode key in keyNodes)
        {
            if (!read.Exists(role => role.Name == ((YamlScalarNode)key).Value))
            {
                throw source.Fault(key, $"key \"{key}\" is no role of {fact}; use one of {string.Join(", ", read.Select(r => r.Name))}");
            }
        }

        return new FactType(fact, read);
    }

    private static List<Role> ReadRoles(YamlSource source, string fact, YamlNode node, HashSet<string> keys, List<string> entities)
    {
        List<Role> roles = [];
        foreach ((YamlScalarNode name, YamlNode kinds) in source.Entries(node, $"the roles of {fact}"))
        {
            List<string> types = [];
            List<LiteralKind> literals = [];
            foreach (YamlNode kind in YamlSource.Items(kinds))
            {
                string text = source.Text(kind, $"what fills {fact}.{name.Value}");
                int literal = Array.IndexOf(Literals, text);
                if (literal >= 0)
                {
                    literals.Add((LiteralKind)literal);
                }
                else if (entities.Contains(text))
                {
                    types.Add(text);
                }
                else
                {
                    throw source.Fault(
                        kind,
                        $"{fact}.{name.Value} takes \"{text}\", which is neither an entity type nor a literal; "
                            + $"use one of {string.Join(", ", entities.Concat(Literals))}");
                }
            }

            roles.Add(new Role(name.Value!, types, literals, keys.Contains(name.Value!)));
        }

        return roles;
    }
}
