using Extract.Rules.Values.Words;
using Extract.Rules.Yaml;
using YamlDotNet.RepresentationModel;

namespace Extract.Rules.Values.Loading;

/// <summary>Reads the folder <c>values</c> of a folder of rules: lexicons, then rules. Thread-safe.</summary>
internal static class ValueFolderReader
{
    private const string Resource = "values.";

    private static readonly Lazy<ValueGrammar> _shipped = new(ReadShipped);

    /// <summary>The grammar; the one that ships when the rules have no such folder.</summary>
    /// <param name="faults">Where faults go, so that reading can go on behind them; null to stop at the first.</param>
    /// <exception cref="RuleException">Something in the folder is wrong; names file, line and column.</exception>
    public static ValueGrammar Read(string rules, List<RuleException>? faults = null)
    {
        string folder = Path.Combine(rules, "values");
        return Directory.Exists(folder) ? Read(Listed(folder, "*.tsv"), Listed(folder, "*.yaml"), TextFile.Read, faults) : _shipped.Value;
    }

    private static ValueGrammar ReadShipped()
    {
        string[] names = [.. typeof(ValueFolderReader).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(Resource, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        return Read(names.Where(n => n.EndsWith(".tsv", StringComparison.Ordinal)), names.Where(n => n.EndsWith(".yaml", StringComparison.Ordinal)), ReadResource, null);
    }

    private static string ReadResource(string name)
    {
        using Stream stream = typeof(ValueFolderReader).Assembly.GetManifestResourceStream(name)!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }

    private static ValueGrammar Read(IEnumerable<string> lexicons, IEnumerable<string> files, Func<string, string> read, List<RuleException>? faults)
    {
        ValueWords words = new();
        List<ValueRule> found = [];
        foreach (string file in lexicons)
        {
            Try(faults, () => ValueLexiconReader.Read(file, read(file), words));
        }

        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (string file in files)
        {
            Try(faults, () => ReadRules(YamlSource.Parse(file, read(file)), words, names, found, faults));
        }

        return new ValueGrammar(found, words);
    }

    private static void ReadRules(YamlSource source, ValueWords words, HashSet<string> names, List<ValueRule> found, List<RuleException>? faults)
    {
        foreach ((YamlScalarNode key, YamlNode value) in source.Entries(source.Root, "a file of value rules"))
        {
            if (key.Value != "values")
            {
                Try(faults, () => throw source.Fault(key, $"'{key.Value}' means nothing here; a file of value rules holds values:"));
                continue;
            }

            foreach (YamlNode node in YamlSource.Items(value))
            {
                Try(faults, () =>
                {
                    ValueRule rule = new ValueRuleReader(source, words).Read(node);
                    found.Add(names.Add(rule.Name) ? rule : throw source.Fault(node, $"there is a value rule '{rule.Name}' already; choose another name"));
                });
            }
        }
    }

    private static IEnumerable<string> Listed(string folder, string mask) => Directory.GetFiles(folder, mask).Order(StringComparer.Ordinal);

    private static void Try(List<RuleException>? faults, Action read)
    {
        if (faults is null)
        {
            read();
            return;
        }

        try
        {
            read();
        }
        catch (RuleException fault)
        {
            faults.Add(fault);
        }
    }
}
