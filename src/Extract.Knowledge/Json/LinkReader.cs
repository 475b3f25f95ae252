namespace Extract.Knowledge.Json;

/// <summary>Reads what <see cref="LinkWriter"/> writes.</summary>
internal static class LinkReader
{
    public static IReadOnlyList<string> Ids(Node node, string name) => [.. node.ListOrNone(name).Select(id => id.AsText())];

    public static Violation Violation(Node node) => new(node.Text("check"), Ids(node, "facts"), node.Text("message"));

    public static EntityLocation? Location(Node node) =>
        node.Child("location") is { } place
            ? new EntityLocation(place.Number("latitude"), place.Number("longitude"), place.TextOrNull("country"))
            : null;
}
