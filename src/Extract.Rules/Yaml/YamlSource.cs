using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Extract.Rules.Yaml;

/// <summary>
/// One YAML file as a tree whose every fault can be told with file, line and column. Not thread-safe.
/// </summary>
public sealed class YamlSource
{
    private YamlSource(string file, YamlNode root) => (File, Root) = (file, root);

    /// <summary>The path as given.</summary>
    public string File { get; }

    /// <summary>The first document of the file; an empty scalar when the file is empty.</summary>
    public YamlNode Root { get; }

    /// <summary>Reads a file.</summary>
    /// <exception cref="RuleException">The file cannot be read or is no YAML.</exception>
    public static YamlSource Load(string file)
    {
        try
        {
            return Parse(file, System.IO.File.ReadAllText(file));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            string what = error is FileNotFoundException or DirectoryNotFoundException ? "no such file" : "cannot be read";
            throw new RuleException(file, 0, 0, $"{what}; check the path", error);
        }
    }

    /// <summary>Reads a text that stands for a file.</summary>
    /// <exception cref="RuleException">The text is no YAML.</exception>
    public static YamlSource Parse(string file, string text)
    {
        YamlStream stream = [];
        Parser parser = new(new StringReader(text));
        try
        {
            stream.Load(parser);
        }
        catch (YamlException error)
        {
            string what = FirstLine(error.InnerException?.Message ?? error.Message);
            throw new RuleException(file, (int)error.Start.Line, (int)error.Start.Column, $"not valid YAML: {what}; mend the line", error);
        }
        catch (InvalidOperationException error)
        {
            // YamlDotNet's scanner gives up this way on an unclosed flow collection, without saying where.
            Mark last = parser.Current?.End ?? Mark.Empty;
            throw new RuleException(file, (int)last.Line, (int)last.Column, "not valid YAML after here; close the bracket or quote", error);
        }

        return new YamlSource(file, stream.Documents.Count > 0 ? stream.Documents[0].RootNode : new YamlScalarNode(""));
    }

    /// <summary>A fault at a node.</summary>
    public RuleException Fault(YamlNode at, string message) =>
        new(File, Math.Max(1, (int)at.Start.Line), Math.Max(1, (int)at.Start.Column), message);

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

    /// <summary>The text of a scalar.</summary>
    /// <exception cref="RuleException">The node is no scalar.</exception>
    public string Text(YamlNode node, string what) =>
        node is YamlScalarNode scalar ? scalar.Value ?? "" : throw Fault(node, $"{what} must be plain text; write one value");

    /// <summary>The items of a sequence; anything else counts as a list of one.</summary>
    public static IEnumerable<YamlNode> Items(YamlNode node) => node is YamlSequenceNode list ? list.Children : [node];

    private static string FirstLine(string message)
    {
        int end = message.AsSpan().IndexOfAny('\r', '\n');
        return (end < 0 ? message : message[..end]).TrimEnd('.');
    }
}
