using System.Text;
using System.Text.Json;

namespace Extract.Articles.Formats;

/// <summary>One article a line: <c>{"id","title","published","source","text"}</c>; id and text must be there.</summary>
internal static class JsonLines
{
    /// <summary>Adds the articles of a file; a bad line is a problem of its own, and the next ones go on.</summary>
    public static void Read(string path, byte[] bytes, ICollection<ArticleSource> sources, ICollection<ArticleException> problems)
    {
        int line = 0;
        int found = 0;
        ReadOnlySpan<byte> rest = Utf8Text.WithoutMark(bytes);
        while (!rest.IsEmpty)
        {
            line++;
            int end = rest.IndexOf((byte)'\n');
            ReadOnlySpan<byte> row = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            row = row.TrimEnd((byte)'\r');
            if (row.Trim(" \t"u8).IsEmpty)
            {
                continue;
            }

            found++;
            try
            {
                Article article = Row(path, line, row);
                sources.Add(new ArticleSource(article.Id, path, line, () => article));
            }
            catch (ArticleException problem)
            {
                problems.Add(problem);
            }
        }

        if (found == 0)
        {
            problems.Add(new ArticleException(path, 0, 0, "the file is empty; write one article a line or leave the file out"));
        }
    }

    private static Article Row(string path, int line, ReadOnlySpan<byte> row)
    {
        string json = Utf8Text.Decode(path, row, line);
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            JsonElement root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                throw Fault("the line is no JSON object; write {\"id\": …, \"text\": …}");
            }

            string text = Field(root, "text") ?? throw Fault("no \"text\" in the line; add it");
            string id = Field(root, "id") ?? throw Fault("no \"id\" in the line; add one");
            if (string.IsNullOrWhiteSpace(id) || string.IsNullOrWhiteSpace(text))
            {
                throw Fault("\"id\" or \"text\" is empty; write it or leave the line out");
            }

            string? published = Field(root, "published");
            return new Article(id, text)
            {
                Title = Field(root, "title"),
                Published = published is null
                    ? null
                    : FrontMatter.Day(published) ?? throw Fault($"\"published\" is \"{published}\", which is no date; write YYYY-MM-DD"),
                Source = Field(root, "source"),
                Sha256 = Format.Hash(row),
            };
        }
        catch (JsonException error)
        {
            int before = Math.Min((int)(error.BytePositionInLine ?? 0), row.Length);
            int column = Encoding.UTF8.GetCharCount(row[..before]) + 1;
            throw new ArticleException(path, line, column, "the line is not valid JSON; write one JSON object a line", error);
        }

        string? Field(JsonElement root, string name)
        {
            if (!root.TryGetProperty(name, out JsonElement value) || value.ValueKind == JsonValueKind.Null)
            {
                return null;
            }

            try
            {
                return value.ValueKind == JsonValueKind.String ? value.GetString() : throw Fault($"\"{name}\" is no string; put it in quotes");
            }
            catch (InvalidOperationException error)
            {
                throw new ArticleException(path, line, 1, $"\"{name}\" holds half a character (\\u escape); write the whole one", error);
            }
        }

        ArticleException Fault(string message) => new(path, line, 1, message);
    }
}
