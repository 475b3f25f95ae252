using System.Globalization;
using System.Text.Json;

namespace Extract.Evaluation.Exchange;

/// <summary>What a file of JSON says, asked for by name; what is missing or of another kind is a fault of the file. Thread-safe.</summary>
/// <param name="File">For faults.</param>
/// <param name="Line">The line that the value stands in, where lines are values; else 0.</param>
internal readonly record struct JsonInput(string File, int Line, JsonElement Value)
{
    /// <exception cref="ExchangeException">The text is no JSON; names line and column.</exception>
    public static JsonInput Parse(string file, int line, string text)
    {
        try
        {
            return new JsonInput(file, line, JsonDocument.Parse(text).RootElement);
        }
        catch (JsonException error)
        {
            int at = Math.Max(1, line) + (int)(error.LineNumber ?? 0);
            throw new ExchangeException(file, at, (int)(error.BytePositionInLine ?? 0) + 1, "not valid JSON here; export it again", error);
        }
    }

    /// <summary>A field of an object; null when there is none, or it is null.</summary>
    public JsonInput? Find(string name) => Value.ValueKind == JsonValueKind.Object && Value.TryGetProperty(name, out JsonElement field) && field.ValueKind != JsonValueKind.Null
        ? this with { Value = field }
        : null;

    public JsonInput Field(string name) => Find(name) ?? throw Fault($"no \"{name}\" where one must be; export it again");

    /// <summary>The items of a list in a field; none when there is no such field.</summary>
    public IReadOnlyList<JsonInput> Items(string name) => Find(name)?.Items() ?? [];

    public IReadOnlyList<JsonInput> Items()
    {
        if (Value.ValueKind != JsonValueKind.Array)
        {
            throw Fault($"a list must stand where \"{Shown}\" is; export it again");
        }

        List<JsonInput> items = [];
        foreach (JsonElement item in Value.EnumerateArray())
        {
            items.Add(this with { Value = item });
        }

        return items;
    }

    public string Text() => Value.ValueKind == JsonValueKind.String ? Value.GetString()! : throw Fault($"text must stand where \"{Shown}\" is; export it again");

    /// <summary>An id: text, or a number.</summary>
    public string Id() => Value.ValueKind == JsonValueKind.Number ? Value.GetRawText() : Text();

    public int Number() => Value.ValueKind == JsonValueKind.Number && Value.TryGetInt32(out int number)
        ? number
        : throw Fault($"a whole number must stand where \"{Shown}\" is; export it again");

    public ExchangeException Fault(string message) => new(File, Line, Line > 0 ? 1 : 0, message);

    private string Shown => Value.GetRawText() is { Length: > 40 } text ? string.Create(CultureInfo.InvariantCulture, $"{text[..40]}…") : Value.GetRawText();
}
