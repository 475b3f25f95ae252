using Extract.Rules.Keys;
using Extract.Rules.Patterns;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Extract.Rules.Yaml;

/// <summary>
/// One YAML file as a tree whose every fault can be told with file, line and column. Not thread-safe.
/// </summary>
public sealed class YamlSource
{
    /// <summary>Nodes that stand for others, made by the filling of gaps: what they are told of as.</summary>
    private IReadOnlyDictionary<YamlNode, (YamlSource Source, YamlNode Node)>? _origins;

    private YamlSource(string file, string text, YamlNode root) => (File, Content, Root) = (file, text, root);

    /// <summary>The path as given.</summary>
    public string File { get; }

    /// <summary>The text of the file.</summary>
    public string Content { get; }

    /// <summary>The document of the file; an empty scalar when the file is empty.</summary>
    public YamlNode Root { get; }

    /// <summary>Reads a file.</summary>
    /// <exception cref="RuleException">The file cannot be read or is no YAML.</exception>
    public static YamlSource Load(string file) => Parse(file, TextFile.Read(file));

    /// <summary>Reads a text that stands for a file.</summary>
    /// <exception cref="RuleException">The text is no YAML, or holds what files of rules must not: aliases, type tags, nesting without end.</exception>
    public static YamlSource Parse(string file, string text)
    {
        YamlStream stream = [];
        YamlGuard parser = new(file, new Parser(new StringReader(text)));
        try
        {
            stream.Load(parser);
        }
        catch (YamlException error)
        {
            string what = FirstLine(error.InnerException?.Message ?? error.Message);
            throw Broken(file, text, error.Start, $"not valid YAML: {what}; mend the line", error);
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            // YamlDotNet's scanner gives up in these ways on unclosed collections and odd escapes, without saying where.
            throw Broken(file, text, parser.Reached, "not valid YAML after here; close the bracket or quote", error);
        }

        return new YamlSource(file, text, stream.Documents.Count > 0 ? stream.Documents[0].RootNode : new YamlScalarNode(""));
    }

    /// <summary>The same file with some nodes that stand for others, of it or of another file.</summary>
    internal YamlSource With(IReadOnlyDictionary<YamlNode, (YamlSource Source, YamlNode Node)> origins) => new(File, Content, Root) { _origins = origins };

    /// <summary>The file and the line, counted from 1, in which a node is written.</summary>
    public (string File, int Line) PlaceOf(YamlNode node) => Stands(node) is { } origin ? origin.Source.PlaceOf(origin.Node) : (File, (int)node.Start.Line);

    /// <summary>A fault at a node.</summary>
    public RuleException Fault(YamlNode at, string message)
    {
        if (Stands(at) is { } origin)
        {
            return origin.Source.Fault(origin.Node, message);
        }

        (Mark start, Mark end) = (at.Start, at.End);
        int length = end.Line == start.Line && at is YamlScalarNode ? (int)(end.Column - start.Column) : 1;
        return new RuleException(File, Math.Max(1, (int)start.Line), Math.Max(1, (int)start.Column), message) { Length = Math.Max(1, length) };
    }

    /// <summary>A fault at some characters of a scalar's value.</summary>
    public RuleException Fault(YamlScalarNode at, int offset, int length, string message)
    {
        if (Stands(at) is { } origin)
        {
            // A text whose gaps were filled has other offsets than the one that is written.
            return ReferenceEquals(origin.Node, at) ? origin.Source.Fault(at, offset, length, message) : origin.Source.Fault(origin.Node, message);
        }

        int from = ScalarPlaces.IndexOf(Content, at, offset);
        int to = ScalarPlaces.IndexOf(Content, at, offset + length);
        int end = Content.AsSpan(from).IndexOfAny('\r', '\n');
        (int line, int column) = ScalarPlaces.Position(Content, from);
        return new RuleException(File, line, column, message) { Length = Math.Max(1, Math.Min(to - from, end < 0 ? to - from : end)) };
    }

    /// <summary>The entries of a mapping, in file order, keyed by text.</summary>
    /// <exception cref="RuleException">The node is no mapping or a key is no plain text.</exception>
    public IEnumerable<KeyValuePair<YamlScalarNode, YamlNode>> Entries(YamlNode node, string what)
    {
        if (node is not YamlMappingNode mapping)
        {
            throw Fault(node, $"{what} must be a mapping; write \"name: …\" on each line");
        }

        foreach ((YamlNode key, YamlNode value) in mapping.Children)
        {
            yield return key is YamlScalarNode scalar
                ? KeyValuePair.Create(scalar, value)
                : throw Fault(key, $"a key of {what} must be plain text; give it a name");
        }
    }

    /// <summary>The entries of a mapping with given fields, in file order.</summary>
    /// <exception cref="RuleException">The node is no mapping or has another field.</exception>
    internal IEnumerable<KeyValuePair<YamlScalarNode, YamlNode>> Entries(YamlNode node, KeySet keys)
    {
        foreach ((YamlScalarNode key, YamlNode value) in Entries(node, keys.Of))
        {
            yield return keys.Has(key.Value!)
                ? KeyValuePair.Create(key, value)
                : throw Fault(key, $"'{key.Value}' means nothing in {keys.Of}{Hint(key.Value!, keys)}");
        }
    }

    /// <summary>The entries of a mapping with plain keys; none when the node is something else, of which no fault is made.</summary>
    internal static IEnumerable<KeyValuePair<YamlScalarNode, YamlNode>> Fields(YamlNode node)
    {
        foreach ((YamlNode key, YamlNode value) in node is YamlMappingNode mapping ? mapping.Children : new YamlMappingNode().Children)
        {
            if (key is YamlScalarNode scalar)
            {
                yield return KeyValuePair.Create(scalar, value);
            }
        }
    }

    /// <summary>The text of a scalar.</summary>
    /// <exception cref="RuleException">The node is no scalar.</exception>
    public string Text(YamlNode node, string what) =>
        node is YamlScalarNode scalar ? scalar.Value ?? "" : throw Fault(node, $"{what} must be plain text; write one value");

    /// <summary>The text of a scalar that is not blank.</summary>
    /// <exception cref="RuleException">The node is no scalar, or blank.</exception>
    internal string Word(YamlNode node, string what) =>
        Text(node, what) is { } text && !string.IsNullOrWhiteSpace(text) ? text : throw Fault(node, $"{what} is empty; write one");

    /// <summary>The items of a sequence; anything else counts as a list of one.</summary>
    public static IEnumerable<YamlNode> Items(YamlNode node) => node is YamlSequenceNode list ? list.Children : [node];

    private (YamlSource Source, YamlNode Node)? Stands(YamlNode node) =>
        _origins is not null && _origins.TryGetValue(node, out (YamlSource Source, YamlNode Node) origin) ? origin : null;

    private static string Hint(string key, KeySet keys) =>
        Nearest.Hint(key, keys.Names) is { Length: > 0 } hint ? hint : $"; write {string.Join(", ", keys.Names)}";

    /// <summary>A fault at a mark, or at the end of the text when the mark stands behind it.</summary>
    private static RuleException Broken(string file, string text, Mark at, string message, Exception error)
    {
        (int line, int column) = ScalarPlaces.Position(text, text.AsSpan().TrimEnd().Length);
        return at.Line > line
            ? new RuleException(file, line, column, message, error)
            : new RuleException(file, Math.Max(1, (int)at.Line), Math.Max(1, (int)at.Column), message, error);
    }

    private static string FirstLine(string message)
    {
        int end = message.AsSpan().IndexOfAny('\r', '\n');
        return (end < 0 ? message : message[..end]).TrimEnd('.');
    }
}
