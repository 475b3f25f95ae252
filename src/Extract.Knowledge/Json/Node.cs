using System.Text.Json;

namespace Extract.Knowledge.Json;

/// <summary>A JSON value with its JSONPath, so that a fault can name it. Valid while its document is.</summary>
internal readonly record struct Node(JsonElement Element, string Where)
{
    public bool Has(string name) => Element.ValueKind == JsonValueKind.Object && Element.TryGetProperty(name, out _);

    public string Text(string name) => TextOrNull(name) ?? throw new FormatException($"no \"{name}\" in {Where}");

    public string? TextOrNull(string name) =>
        Child(name) is not Node child || child.Element.ValueKind == JsonValueKind.Null ? null : child.AsText();

    public string AsText() =>
        Element.ValueKind == JsonValueKind.String ? Element.GetString()! : throw new FormatException($"{Where} must be text");

    public double Number(string name) =>
        Child(name) is Node { Element.ValueKind: JsonValueKind.Number } child && child.Element.TryGetDouble(out double value)
            ? value
            : throw new FormatException($"\"{name}\" must be a number in {Where}");

    public int Index(string name) =>
        Child(name) is Node { Element.ValueKind: JsonValueKind.Number } child && child.Element.TryGetInt32(out int value)
            ? value
            : throw new FormatException($"\"{name}\" must be a whole number in {Where}");

    /// <summary>A whole number from 0.</summary>
    public int AsIndex() =>
        Element.ValueKind == JsonValueKind.Number && Element.TryGetInt32(out int value) && value >= 0
            ? value
            : throw new FormatException($"{Where} must be a whole number from 0");

    public IEnumerable<Node> List(string name) =>
        Child(name)?.AsList() ?? throw new FormatException($"no \"{name}\" in {Where}");

    public IEnumerable<Node> ListOrNone(string name) => Child(name)?.AsList() ?? [];

    /// <summary>The items of a list; anything else counts as a list of one.</summary>
    public IEnumerable<Node> AsItems() => Element.ValueKind == JsonValueKind.Array ? AsList() : [this];

    public IEnumerable<(string Name, Node Value)> Fields(string name)
    {
        Node child = Child(name) ?? throw new FormatException($"no \"{name}\" in {Where}");
        return child.Element.ValueKind == JsonValueKind.Object
            ? child.Element.EnumerateObject().Select(field => (field.Name, new Node(field.Value, $"{child.Where}.{field.Name}")))
            : throw new FormatException($"{child.Where} must be an object");
    }

    private IEnumerable<Node> AsList()
    {
        string where = Where;
        return Element.ValueKind == JsonValueKind.Array
            ? Element.EnumerateArray().Select((item, i) => new Node(item, $"{where}[{i}]"))
            : throw new FormatException($"{Where} must be a list");
    }

    /// <summary>The value of a field; null when there is none.</summary>
    public Node? Child(string name)
    {
        if (Element.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException($"{Where} must be an object");
        }

        return Element.TryGetProperty(name, out JsonElement child) ? new Node(child, $"{Where}.{name}") : null;
    }
}
