using System.Diagnostics;
using Extract.Rules.Definitions;
using Extract.Rules.Grammar;
using Extract.Rules.Keys;
using Extract.Rules.Lexicons;
using Extract.Rules.Patterns;
using Extract.Rules.Schema;
using Extract.Rules.Yaml;
using YamlDotNet.RepresentationModel;

namespace Extract.Rules.Loading;

/// <summary>Reads a folder of rules: schema, lexicons, macros, then mention and fact rules. The order of files changes nothing.</summary>
internal sealed class RuleFolderReader
{
    private static readonly string[] _reserved = ["facts.yaml", "status.yaml", "knowledge.yaml", "checks.yaml"];
    internal static readonly string[] ValueLabels =
        ["date", "dated", "time", "duration", "quantity", "count", "length", "speed", "mass", "temperature", "percent", "ordinal", "age"];

    private readonly Dictionary<string, Lexicon> _lexicons = new(StringComparer.Ordinal);
    private readonly Macros _macros = new();
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DefaultFill> _fills = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ruleNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _labels = new(ValueLabels, StringComparer.Ordinal);

    public required FactSchema Schema { get; init; }

    /// <summary>Where faults go, so that reading can go on behind them; null to stop at the first.</summary>
    public List<RuleException>? Faults { get; init; }

    public Macros Macros => _macros;

    public IReadOnlyDictionary<string, DefaultFill> Fills => _fills;

    /// <summary>Every rule with the nodes of its file.</summary>
    public List<RuleSite> Sites { get; } = [];

    /// <summary>Every lexicon with where it is written.</summary>
    public List<LexiconSite> LexiconSites { get; } = [];

    public LexiconSet Lexicons => new(_lexicons);

    public IReadOnlyDictionary<string, string> Names => _names;

    public List<MentionRule> Mentions { get; } = [];

    public List<FactRule> Facts { get; } = [];

    public static StatusWords ReadStatusWords(string folder)
    {
        YamlSource source = YamlSource.Load(Path.Combine(folder, "status.yaml"));
        Dictionary<string, HashSet<string>> lists = new(StringComparer.Ordinal);
        foreach ((YamlScalarNode key, YamlNode value) in source.Entries(source.Root, RuleKeys.Status))
        {
            lists[key.Value!] = [.. YamlSource.Items(value).Select(item => source.Text(item, "a word"))];
        }

        HashSet<string> List(string name) =>
            lists.GetValueOrDefault(name) ?? throw source.Fault(source.Root, $"'{name}' is missing; add a list of words");

        return new StatusWords(List("modals"), List("planners"), List("achievers"), List("deniers"), List("negators"), List("time-marks"));
    }

    public void Read(string folder)
    {
        string[] files = Files(folder, "*.yaml");
        ReadLexicons(Path.Combine(folder, "lexicons"));
        List<YamlSource> sources = [];
        foreach (string file in files)
        {
            if (!_reserved.Contains(Path.GetFileName(file)))
            {
                Try(() => sources.Add(YamlSource.Load(file)));
            }
        }

        foreach (YamlSource source in sources)
        {
            Try(() => ReadDeclarations(source));
        }

        foreach (YamlSource source in sources)
        {
            Try(() => CheckContext(source));
        }

        RuleContext context = new(Schema, Lexicons, _macros, _labels, _fills);
        foreach (YamlSource source in sources)
        {
            Try(() => ReadRules(source, context));
        }

        Mentions.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        Facts.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
    }

    /// <summary>Does a part of the reading; when faults are gathered, its fault ends only this part.</summary>
    private void Try(Action read)
    {
        if (Faults is null)
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
            Faults.Add(fault);
        }
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
                Try(() => AddLexicon(file));
            }
        }
    }

    private void AddLexicon(string file)
    {
        Lexicon lexicon = LexiconReader.ReadFile(file);
        if (!_lexicons.TryAdd(lexicon.Name, lexicon))
        {
            throw new RuleException(file, 0, 0, $"there is a lexicon '{lexicon.Name}' already; choose another name");
        }

        LexiconSites.Add(new LexiconSite(lexicon, file, null, null));
    }

    private void ReadDeclarations(YamlSource source)
    {
        foreach ((YamlScalarNode key, YamlNode value) in source.Entries(source.Root, RuleKeys.File))
        {
            switch (key.Value)
            {
                case "lexicons":
                    foreach ((YamlScalarNode name, YamlNode words) in source.Entries(value, "lexicons"))
                    {
                        Try(() => AddLexicon(source, name, words));
                    }

                    break;
                case "macros":
                    foreach ((YamlScalarNode name, YamlNode text) in source.Entries(value, "macros"))
                    {
                        Try(() => AddMacro(source, name, text));
                    }

                    break;
                case "names":
                    foreach ((YamlScalarNode kind, YamlNode type) in source.Entries(value, "names"))
                    {
                        Try(() => AddName(source, kind, type));
                    }

                    break;
                case "context":
                    foreach ((YamlScalarNode role, YamlNode fill) in source.Entries(value, "context"))
                    {
                        Try(() => ReadFill(source, role, fill));
                    }

                    break;
                case "mentions":
                    foreach (YamlNode rule in YamlSource.Items(value))
                    {
                        AddLabels(source, rule);
                    }

                    break;
                case "facts":
                    break;
                default:
                    throw new UnreachableException($"no reader of {key.Value}");
            }
        }
    }

    private void AddLexicon(YamlSource source, YamlScalarNode name, YamlNode words)
    {
        Dictionary<string, string[]> entries = new(StringComparer.Ordinal);
        foreach (YamlNode word in YamlSource.Items(words))
        {
            LexiconReader.Add(entries, source.Word(word, "a word").Trim().ToLowerInvariant(), []);
        }

        Lexicon lexicon = new(name.Value!, entries);
        if (!_lexicons.TryAdd(lexicon.Name, lexicon))
        {
            throw source.Fault(name, $"there is a lexicon '{name.Value}' already; choose another name");
        }

        LexiconSites.Add(new LexiconSite(lexicon, source.File, source, name));
    }

    private void AddMacro(YamlSource source, YamlScalarNode name, YamlNode text)
    {
        source.Text(text, "a macro");
        if (!_macros.Add(source, name, (YamlScalarNode)text))
        {
            throw source.Fault(name, $"there is a macro '{name.Value}' already; choose another name");
        }
    }

    private void AddName(YamlSource source, YamlScalarNode kind, YamlNode type)
    {
        if (!RuleKeys.NameKinds.Contains(kind.Value))
        {
            throw source.Fault(kind, $"names are of no kind '{kind.Value}'{Nearest.Hint(kind.Value!, RuleKeys.NameKinds)}");
        }

        string text = source.Word(type, "a type");
        if (!_names.TryAdd(kind.Value!, text))
        {
            throw source.Fault(kind, $"names of the kind '{kind.Value}' have a type already; take one out");
        }

        _labels.Add(text);
    }

    /// <summary>Notes what mentions a rule makes; a rule that is no mapping or text is told of later.</summary>
    private void AddLabels(YamlSource source, YamlNode rule)
    {
        foreach ((YamlScalarNode field, YamlNode text) in YamlSource.Fields(rule))
        {
            if (field.Value is "label" or "type" && text is YamlScalarNode { Value: { } label })
            {
                _labels.Add(label);
            }
        }
    }

    /// <summary>Checks the defaults once every role and label is known.</summary>
    private void CheckContext(YamlSource source)
    {
        foreach ((YamlScalarNode key, YamlNode value) in YamlSource.Fields(source.Root))
        {
            foreach ((YamlScalarNode role, YamlNode fill) in key.Value == "context" ? YamlSource.Fields(value) : [])
            {
                Try(() => CheckFill(source, role, fill));
            }
        }
    }

    private void CheckFill(YamlSource source, YamlScalarNode role, YamlNode fill)
    {
        if (!Schema.FactTypes.Any(f => f.Find(role.Value!) is not null))
        {
            throw source.Fault(role, $"no fact has a role '{role.Value}'{Nearest.Hint(role.Value!, Schema.FactTypes.SelectMany(f => f.Roles).Select(r => r.Name).Distinct())}");
        }

        foreach ((YamlScalarNode key, YamlNode value) in source.Entries(fill, "a default"))
        {
            foreach (YamlNode label in key.Value is "labels" or "beside" ? YamlSource.Items(value) : [])
            {
                string text = source.Text(label, "a label");
                if (!_labels.Contains(text))
                {
                    throw source.Fault(label, $"no mention is called '@{text}'{Nearest.Hint(text, _labels.Order(StringComparer.Ordinal))}");
                }
            }
        }
    }

    private void ReadFill(YamlSource source, YamlScalarNode role, YamlNode node)
    {
        List<string> labels = [];
        List<string> beside = [];
        int before = 0;
        foreach ((YamlScalarNode key, YamlNode value) in source.Entries(node, RuleKeys.Default))
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
                    throw new UnreachableException($"no reader of {key.Value}");
            }
        }

        if (!_fills.TryAdd(role.Value!, new DefaultFill(labels, before, beside)))
        {
            throw source.Fault(role, $"the role '{role.Value}' has a default already; take one out");
        }
    }

    private void ReadRules(YamlSource source, RuleContext context)
    {
        FactRuleReader factReader = new(source, context);
        foreach ((YamlScalarNode key, YamlNode value) in source.Entries(source.Root, "a rule file"))
        {
            foreach (YamlNode rule in key.Value is "mentions" or "facts" ? YamlSource.Items(value) : [])
            {
                Try(() =>
                {
                    if (key.Value == "mentions")
                    {
                        MentionRule mention = MentionRuleReader.Read(source, rule, context);
                        AddRule(source, rule, mention.Name, mention, null);
                        Mentions.Add(mention);
                    }
                    else
                    {
                        FactRule fact = factReader.Read(rule);
                        AddRule(source, rule, fact.Name, null, fact);
                        Facts.Add(fact);
                    }
                });
            }
        }
    }

    private void AddRule(YamlSource source, YamlNode rule, string name, MentionRule? mention, FactRule? fact)
    {
        if (!_ruleNames.Add(name))
        {
            throw source.Fault(rule, $"there is a rule '{name}' already; choose another name");
        }

        Sites.Add(new RuleSite(source, (YamlMappingNode)rule, mention, fact));
    }
}
