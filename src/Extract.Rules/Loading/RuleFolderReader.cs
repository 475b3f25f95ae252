using Extract.Rules.Definitions;
using Extract.Rules.Grammar;
using Extract.Rules.Lexicons;
using Extract.Rules.Schema;
using Extract.Rules.Yaml;
using YamlDotNet.RepresentationModel;

namespace Extract.Rules.Loading;

/// <summary>Reads a folder of rules: schema, lexicons, macros, then mention and fact rules. The order of files changes nothing.</summary>
internal sealed class RuleFolderReader
{
    private static readonly string[] _reserved = ["facts.yaml", "status.yaml", "knowledge.yaml", "checks.yaml"];
    private static readonly string[] _valueLabels =
        ["date", "dated", "time", "duration", "quantity", "count", "length", "speed", "mass", "temperature", "percent", "ordinal", "age"];

    private readonly Dictionary<string, Lexicon> _lexicons = new(StringComparer.Ordinal);
    private readonly Macros _macros = new();
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DefaultFill> _fills = new(StringComparer.Ordinal);
    private readonly HashSet<string> _labels = new(_valueLabels, StringComparer.Ordinal);

    public required FactSchema Schema { get; init; }

    public LexiconSet Lexicons => new(_lexicons);

    public IReadOnlyDictionary<string, string> Names => _names;

    public List<MentionRule> Mentions { get; } = [];

    public List<FactRule> Facts { get; } = [];

    public static StatusWords ReadStatusWords(string folder)
    {
        YamlSource source = YamlSource.Load(Path.Combine(folder, "status.yaml"));
        Dictionary<string, HashSet<string>> lists = new(StringComparer.Ordinal);
        foreach ((YamlScalarNode key, YamlNode value) in source.Entries(source.Root, "status.yaml"))
        {
            lists[key.Value!] = [.. YamlSource.Items(value).Select(item => source.Text(item, "a word"))];
        }

        HashSet<string> List(string name) =>
            lists.GetValueOrDefault(name) ?? throw source.Fault(source.Root, $"'{name}' is missing; add a list of words");

        return new StatusWords(List("modals"), List("planners"), List("achievers"), List("deniers"), List("negators"), List("time-marks"));
    }

    public void Read(string folder)
    {
        ReadLexicons(Path.Combine(folder, "lexicons"));
        List<YamlSource> sources = [];
        foreach (string file in Files(folder, "*.yaml"))
        {
            if (!_reserved.Contains(Path.GetFileName(file)))
            {
                sources.Add(YamlSource.Load(file));
            }
        }

        foreach (YamlSource source in sources)
        {
            ReadDeclarations(source);
        }

        RuleContext context = new(Schema, Lexicons, _macros, _labels, _fills);
        foreach (YamlSource source in sources)
        {
            ReadRules(source, context);
        }

        Mentions.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        Facts.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
    }

    private static string[] Files(string folder, string mask)
    {
        if (!Directory.Exists(folder))
        {
            throw new RuleException(folder, 0, 0, "no such folder; name the folder that holds facts.yaml");
        }

        string[] files = Directory.GetFiles(folder, mask);
        Array.Sort(files, string.CompareOrdinal);
        return files;
    }

    private void ReadLexicons(string folder)
    {
        foreach (string file in Directory.Exists(folder) ? Files(folder, "*.*") : [])
        {
            if (Path.GetExtension(file) is ".txt" or ".tsv")
            {
                Lexicon lexicon = LexiconReader.ReadFile(file);
                _lexicons[lexicon.Name] = lexicon;
            }
        }
    }

    private void ReadDeclarations(YamlSource source)
    {
        foreach ((YamlScalarNode key, YamlNode value) in source.Entries(source.Root, "a rule file"))
        {
            switch (key.Value)
            {
                case "lexicons":
                    foreach ((YamlScalarNode name, YamlNode words) in source.Entries(value, "lexicons"))
                    {
                        Dictionary<string, string[]> entries = new(StringComparer.Ordinal);
                        foreach (YamlNode word in YamlSource.Items(words))
                        {
                            LexiconReader.Add(entries, source.Text(word, "a word").ToLowerInvariant(), []);
                        }

                        if (!_lexicons.TryAdd(name.Value!, new Lexicon(name.Value!, entries)))
                        {
                            throw source.Fault(name, $"there is a lexicon '{name.Value}' already; choose another name");
                        }
                    }

                    break;
                case "macros":
                    foreach ((YamlScalarNode name, YamlNode text) in source.Entries(value, "macros"))
                    {
                        if (!_macros.Add(name.Value!, source.Text(text, "a macro")))
                        {
                            throw source.Fault(name, $"there is a macro '{name.Value}' already; choose another name");
                        }
                    }

                    break;
                case "names":
                    foreach ((YamlScalarNode kind, YamlNode type) in source.Entries(value, "names"))
                    {
                        _names[kind.Value!] = source.Text(type, "a type");
                        _labels.Add(_names[kind.Value!]);
                    }

                    break;
                case "context":
                    foreach ((YamlScalarNode role, YamlNode fill) in source.Entries(value, "context"))
                    {
                        ReadFill(source, role.Value!, fill);
                    }

                    break;
                case "mentions":
                    foreach (YamlNode rule in YamlSource.Items(value))
                    {
                        foreach ((YamlScalarNode field, YamlNode text) in source.Entries(rule, "a mention rule"))
                        {
                            if (field.Value is "label" or "type")
                            {
                                _labels.Add(source.Text(text, field.Value));
                            }
                        }
                    }

                    break;
                case "facts":
                    break;
                default:
                    throw source.Fault(key, $"'{key.Value}' means nothing in a rule file; write lexicons, macros, names, context, mentions or facts");
            }
        }
    }

    private void ReadFill(YamlSource source, string role, YamlNode node)
    {
        List<string> labels = [];
        List<string> beside = [];
        int before = 0;
        foreach ((YamlScalarNode key, YamlNode value) in source.Entries(node, "a default"))
        {
            switch (key.Value)
            {
                case "labels":
                    labels.AddRange(YamlSource.Items(value).Select(item => source.Text(item, "a label")));
                    break;
                case "beside":
                    beside.AddRange(YamlSource.Items(value).Select(item => source.Text(item, "a label")));
                    break;
                case "before":
                    before = int.TryParse(source.Text(value, "before"), out int number) ? number : throw source.Fault(value, "not a whole number of sentences");
                    break;
                default:
                    throw source.Fault(key, $"'{key.Value}' means nothing here; write labels, before or beside");
            }
        }

        _fills[role] = new DefaultFill(labels, before, beside);
    }

    private void ReadRules(YamlSource source, RuleContext context)
    {
        HashSet<string> names = [.. Mentions.Select(m => m.Name), .. Facts.Select(f => f.Name)];
        FactRuleReader factReader = new(source, context);
        foreach ((YamlScalarNode key, YamlNode value) in source.Entries(source.Root, "a rule file"))
        {
            foreach (YamlNode rule in key.Value is "mentions" or "facts" ? YamlSource.Items(value) : [])
            {
                string name;
                if (key.Value == "mentions")
                {
                    Mentions.Add(MentionRuleReader.Read(source, rule, context));
                    name = Mentions[^1].Name;
                }
                else
                {
                    Facts.Add(factReader.Read(rule));
                    name = Facts[^1].Name;
                }

                if (!names.Add(name))
                {
                    throw source.Fault(rule, $"there is a rule '{name}' already; choose another name");
                }
            }
        }
    }
}
