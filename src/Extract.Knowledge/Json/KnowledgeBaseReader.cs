using System.Text;
using System.Text.Json;
using Extract.Rules;

namespace Extract.Knowledge.Json;

/// <summary>
/// Reads what <see cref="KnowledgeBaseWriter"/> writes: one document, or one a line. Fields that it does not know pass unread.
/// Thread-safe.
/// </summary>
public static class KnowledgeBaseReader
{
    /// <param name="undertakingField">The schema's name of the field that says to which whole a fact belongs; null when there is none.</param>
    /// <exception cref="KnowledgeBaseException">The file is missing, or holds no knowledge base.</exception>
    public static IReadOnlyList<KnowledgeBase> Read(string file, string? undertakingField)
    {
        try
        {
            return Read(file, File.ReadAllBytes(file), undertakingField);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            string what = error is FileNotFoundException or DirectoryNotFoundException ? "no such file" : "cannot be read";
            throw new KnowledgeBaseException(file, 0, 0, $"{what}; check the path", error);
        }
    }

    /// <param name="file">The name for reports.</param>
    /// <exception cref="KnowledgeBaseException">The bytes hold no knowledge base.</exception>
    public static IReadOnlyList<KnowledgeBase> Read(string file, ReadOnlySpan<byte> bytes, string? undertakingField)
    {
        ReadOnlySpan<byte> text = bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        Utf8JsonReader reader = new(text, new JsonReaderOptions { AllowMultipleValues = true });
        List<KnowledgeBase> all = [];
        int start = 0;
        try
        {
            while (reader.Read())
            {
                start = (int)reader.TokenStartIndex;
                using JsonDocument document = JsonDocument.ParseValue(ref reader);
                all.Add(Knowledge(new Node(document.RootElement, "$"), undertakingField));
            }
        }
        catch (JsonException error)
        {
            (int line, int column) = Place(text, error.LineNumber ?? 0, error.BytePositionInLine ?? 0);
            throw new KnowledgeBaseException(file, line, column, "not valid JSON; write the file again with \"run\"", error);
        }
        catch (Exception error) when (error is FormatException or InvalidOperationException)
        {
            int line = text[..start].Count((byte)'\n') + 1;
            string what = error is FormatException ? error.Message : "broken text in it";
            throw new KnowledgeBaseException(file, line, 1, $"{what}; write the file again with \"run\"", error);
        }

        return all.Count > 0 ? all : throw new KnowledgeBaseException(file, 0, 0, "no knowledge base in it; write one with \"run\"");
    }

    private static (int Line, int Column) Place(ReadOnlySpan<byte> text, long line, long bytes)
    {
        int start = 0;
        for (long i = 0; i < line; i++)
        {
            start += text[start..].IndexOf((byte)'\n') + 1;
        }

        int length = (int)Math.Min(bytes, text.Length - start);
        return ((int)line + 1, Encoding.UTF8.GetCharCount(text.Slice(start, length)) + 1);
    }

    private static KnowledgeBase Knowledge(Node root, string? undertakingField)
    {
        if (root.Has("version") && root.Number("version") != 1)
        {
            throw new FormatException("unknown version; this program reads version 1");
        }

        return new KnowledgeBase(
            [.. root.List("articles").Select(Article)],
            [.. root.List("entities").Select(Entity)],
            [.. root.List("facts").Select(fact => Fact(fact, undertakingField))],
            undertakingField)
        {
            Violations = [.. root.ListOrNone("violations").Select(LinkReader.Violation)],
        };
    }

    private static ArticleInfo Article(Node node) =>
        new(node.Text("id"), node.TextOrNull("title"), node.TextOrNull("published"), node.TextOrNull("source"), node.TextOrNull("sha256") ?? "");

    private static Entity Entity(Node node) => new(
        node.Text("id"),
        node.Text("type"),
        node.Text("name"),
        [.. node.ListOrNone("aliases").Select(alias => alias.AsText())],
        [.. node.ListOrNone("mentions").Select(Mention)])
    {
        Location = LinkReader.Location(node),
        Tellings = [.. node.ListOrNone("tellings").Select(EntityTelling)],
    };

    private static EntityMention Mention(Node node) => new(node.Text("article"), node.Index("start"), node.Index("end"), node.Text("text"))
    {
        IsReference = node.TextOrNull("form") == "nominal",
    };

    private static Fact Fact(Node node, string? undertakingField) => new(
        node.TextOrNull("id") ?? "",
        node.Text("type"),
        StatusOf(node),
        Undertaking(node, undertakingField),
        Confidence(node),
        Roles(node),
        [.. node.ListOrNone("evidence").Select(Evidence)])
    {
        KnownSince = node.TextOrNull("knownSince"),
        Fulfils = LinkReader.Ids(node, "fulfils"),
        CancelledBy = LinkReader.Ids(node, "cancelledBy"),
        Conflicts = [.. node.ListOrNone("conflicts").Select(c => new Conflict(c.Text("with"), c.Text("about")))],
        Tellings = [.. node.ListOrNone("tellings").Select(t => Telling(t, undertakingField))],
    };

    private static Telling Telling(Node node, string? undertakingField) =>
        new(node.Text("article"), node.Text("id"), StatusOf(node), Undertaking(node, undertakingField), Confidence(node), Roles(node))
        {
            Evidence = [.. node.ListOrNone("evidence").Select(place => place.AsIndex())],
        };

    private static EntityTelling EntityTelling(Node node) => new(
        node.Text("article"),
        node.Text("id"),
        node.Text("type"),
        node.Text("name"),
        [.. node.ListOrNone("aliases").Select(alias => alias.AsText())])
    {
        Mentions = [.. node.ListOrNone("mentions").Select(place => place.AsIndex())],
    };

    private static string? Undertaking(Node node, string? field) => field is null ? null : node.TextOrNull(field);

    private static double Confidence(Node node) => node.Has("confidence") ? node.Number("confidence") : 1;

    private static IReadOnlyList<RoleFillers> Roles(Node node) =>
        [.. node.Fields("roles").Select(role => new RoleFillers(role.Name, [.. role.Value.AsItems().Select(Filler)]))];

    private static Evidence Evidence(Node node) => new(
        node.Text("article"), node.Index("start"), node.Index("end"), node.Text("text"), node.TextOrNull("rule") ?? "", StatusOf(node))
    {
        SaidBy = node.Child("saidBy") is { Element.ValueKind: not JsonValueKind.Null } speaker ? Filler(speaker) : null,
    };

    private static Status StatusOf(Node node)
    {
        string name = node.TextOrNull("status") ?? "happened";
        return StatusName.Parse(name) ?? throw new FormatException($"unknown status \"{name}\" in {node.Where}");
    }

    private static Filler Filler(Node node)
    {
        if (node.Has("quantity"))
        {
            return new QuantityFiller(node.Number("quantity"), node.TextOrNull("unit") is { Length: > 0 } unit ? unit : null);
        }

        return node.TextOrNull("entity") is string entity ? new EntityFiller(entity)
            : node.TextOrNull("date") is string date ? new DateFiller(date)
            : node.TextOrNull("time") is string time ? new TimeFiller(time)
            : node.TextOrNull("duration") is string duration ? new DurationFiller(duration)
            : new TextFiller(node.Text("text"));
    }
}
