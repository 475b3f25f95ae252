using System.Globalization;
using Extract.Knowledge.Entities;
using Extract.Rules.Schema;
using Extract.Rules.Yaml;
using YamlDotNet.RepresentationModel;

namespace Extract.Knowledge.Checking.Reading;

/// <summary>The fields of one check; every fault names line and column.</summary>
internal sealed class CheckFields
{
    private readonly YamlSource _source;
    private readonly FactSchema _schema;
    private readonly YamlNode _node;
    private readonly Dictionary<string, YamlNode> _fields = new(StringComparer.Ordinal);

    /// <param name="known">What fields there may be.</param>
    public CheckFields(YamlSource source, FactSchema schema, YamlNode node, string what, params ReadOnlySpan<string> known)
    {
        (_source, _schema, _node) = (source, schema, node);
        foreach ((YamlScalarNode key, YamlNode value) in source.Entries(node, what))
        {
            if (known.Length > 0 && !known.Contains(key.Value!))
            {
                throw source.Fault(key, $"'{key.Value}' means nothing in {what}; write {string.Join(", ", known.ToArray())}");
            }

            _fields[key.Value!] = value;
        }
    }

    public YamlNode? Find(string name) => _fields.GetValueOrDefault(name);

    public YamlNode Node(string name) => Find(name) ?? throw _source.Fault(_node, $"'{name}' is missing; write it");

    public string Text(string name)
    {
        YamlNode node = Node(name);
        return _source.Text(node, name) is { Length: > 0 } text ? text : throw _source.Fault(node, $"{name} is empty; write one");
    }

    public IReadOnlyList<string> FoldedWords(string name) =>
        Find(name) is { } node ? [.. YamlSource.Items(node).Select(item => NameFold.Fold(_source.Text(item, name)))] : [];

    /// <summary>A number that may have a unit behind it: "2500 km". </summary>
    public (double Amount, string? Unit) Measure(string name)
    {
        YamlNode node = Node(name);
        string[] parts = _source.Text(node, name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length is 1 or 2 && double.TryParse(parts[0], NumberStyles.Float, CultureInfo.InvariantCulture, out double amount)
            ? (amount, parts.Length == 2 ? parts[1] : null)
            : throw _source.Fault(node, $"{name} must be a number, with a unit behind it where it has one; write it like 2500 km");
    }

    /// <summary>A number of one unit and no other.</summary>
    public double Measure(string name, string unit) => Measure(name) is var (amount, found) && found == unit
        ? amount
        : throw _source.Fault(Node(name), $"{name} must be told in {unit}; write it like 2500 {unit}");

    public int Whole(string name) => int.TryParse(Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
        ? number
        : throw _source.Fault(Node(name), $"{name} must be a whole number; write it in digits");

    /// <summary>A fact type of the schema.</summary>
    public FactType Type(string name) => TypeOf(Node(name), Text(name));

    /// <summary>Fact types of the schema.</summary>
    public IReadOnlyList<FactType> Types(string name) => [.. YamlSource.Items(Node(name)).Select(item => TypeOf(item, _source.Text(item, name)))];

    /// <summary>A role of a fact type.</summary>
    public string Role(string name, FactType type) => RoleOf(Node(name), type, Text(name));

    /// <summary>Fact types with a role of each: {visit: place}.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Roles(string name)
    {
        List<KeyValuePair<string, string>> roles = [];
        foreach ((YamlScalarNode key, YamlNode value) in _source.Entries(Node(name), name))
        {
            FactType type = TypeOf(key, key.Value!);
            roles.Add(KeyValuePair.Create(type.Name, RoleOf(value, type, _source.Text(value, name))));
        }

        return roles;
    }

    /// <summary>Words with a number of each: {train: 350 km/h}.</summary>
    public IReadOnlyList<KeyValuePair<string, double>> Measures(string name, string unit)
    {
        CheckFields words = new(_source, _schema, Node(name), name);
        return [.. words._fields.Keys.Select(word => KeyValuePair.Create(NameFold.Fold(word), words.Measure(word, unit)))];
    }

    /// <summary>Which facts are meant: a type, and in a field "where" the words that roles must hold.</summary>
    public FactFilter Filter(string name)
    {
        FactType type = Type(name);
        List<KeyValuePair<string, IReadOnlyList<string>>> where = [];
        foreach ((YamlScalarNode key, YamlNode value) in Find("where") is { } node ? _source.Entries(node, "where") : [])
        {
            where.Add(KeyValuePair.Create<string, IReadOnlyList<string>>(
                RoleOf(key, type, key.Value!), [.. YamlSource.Items(value).Select(item => NameFold.Fold(_source.Text(item, "where")))]));
        }

        return new FactFilter(type.Name, where);
    }

    private FactType TypeOf(YamlNode at, string name) => _schema.Find(name) ?? throw _source.Fault(at, $"'{name}' is no fact type; take one of facts.yaml");

    private string RoleOf(YamlNode at, FactType type, string name) => type.Find(name) is not null
        ? name
        : throw _source.Fault(at, $"'{name}' is no role of {type.Name}; take one of {string.Join(", ", type.Roles.Select(r => r.Name))}");
}
