using Extract.Rules.Values.Words;
using Extract.Rules.Yaml;
using YamlDotNet.RepresentationModel;

namespace Extract.Rules.Values.Loading;

/// <summary>Reads the folder <c>values</c> of a folder of rules: lexicons, then rules. Thread-safe.</summary>
internal static class ValueFolderReader
{
    /// <summary>The grammar; one without rules when there is no such folder.</summary>
    /// <param name="faults">Where faults go, so that reading can go on behind them; null to stop at the first.</param>
    /// <exception cref="RuleException">Something in the folder is wrong; names file, line and column.</exception>
    public static ValueGrammar Read(string rules, List<RuleException>? faults = null)
    {
        string folder = Path.Combine(rules, "values");
        ValueWords words = new();
        List<ValueRule> found = [];
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (string file in Listed(folder, "*.tsv"))
        {
            Try(faults, () => ValueLexiconReader.Read(file, words));
        }

        foreach (string file in Listed(folder, "*.yaml"))
        {
            Try(faults, () =>
            {
                YamlSource source = YamlSource.Load(file);
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
            });
        }

        return new ValueGrammar(found, words);
    }

    private static IEnumerable<string> Listed(string folder, string mask) =>
        Directory.Exists(folder) ? Directory.GetFiles(folder, mask).Order(StringComparer.Ordinal) : [];

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
