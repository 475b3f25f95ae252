using Extract.Rules.Definitions;
using Extract.Rules.Grammar;
using Extract.Rules.Keys;
using Extract.Rules.Lexicons;
using Extract.Rules.Schema;
using Extract.Rules.Yaml;
using YamlDotNet.RepresentationModel;

namespace Extract.Rules.Loading;

/// <summary>Reads a folder of rules: declarations, then mention and fact rules. The order of files changes nothing.</summary>
internal sealed class RuleFolderReader
{
    private readonly HashSet<string> _ruleNames = new(StringComparer.Ordinal);
    private readonly Declarations _declarations;
    private readonly RuleFiles _files;

    /// <param name="faults">Where faults go, so that reading can go on behind them; null to stop at the first.</param>
    public RuleFolderReader(FactSchema schema, List<RuleException>? faults = null)
    {
        Schema = schema;
        Faults = faults;
        _declarations = new Declarations(schema, Try);
        _files = new RuleFiles(Try);
    }

    public FactSchema Schema { get; }

    public List<RuleException>? Faults { get; }

    public Macros Macros => _declarations.Macros;

    public IReadOnlyDictionary<string, DefaultFill> Fills => _declarations.Fills;

    public LexiconSet Lexicons => _declarations.Lexicons;

    public IReadOnlyDictionary<string, string> Names => _declarations.Names;

    /// <summary>Every template, used or not.</summary>
    public IEnumerable<Template> Templates => _declarations.Templates.Values;

    /// <summary>Every rule with the nodes of its file.</summary>
    public List<RuleSite> Sites { get; } = [];

    /// <summary>Every lexicon with where it is written.</summary>
    public IReadOnlyList<LexiconSite> LexiconSites => _declarations.LexiconSites;

    public List<MentionRule> Mentions { get; } = [];

    public List<FactRule> Facts { get; } = [];

    /// <summary>Rules whose weights are learned.</summary>
    public List<FactRule> Learned { get; } = [];

    /// <summary>The rules of each use of a template, by its name.</summary>
    public List<RuleFamily> Families { get; } = [];

    /// <summary>Whether a file belongs to the folder only because another imports it.</summary>
    public bool IsImported(string file) => _files.IsImported(file);

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
        _files.Gather(folder);
        foreach (string lexicon in _files.Lexicons)
        {
            Try(() => _declarations.Add(lexicon));
        }

        foreach (YamlSource source in _files.Sources)
        {
            Try(() => _declarations.Read(source));
        }

        List<TemplateUse> uses = [];
        List<RuleNode> rules = [];
        foreach (YamlSource source in _files.Sources)
        {
            rules.AddRange(RuleNode.Of(source));
            foreach (YamlNode use in YamlSource.Fields(source.Root).Where(f => f.Key.Value == "uses").SelectMany(f => YamlSource.Items(f.Value)))
            {
                Try(() =>
                {
                    uses.Add(TemplateUse.Read(source, use, _declarations.Templates));
                    rules.AddRange([.. new TemplateFiller(uses[^1]).Fill()]);
                });
            }
        }

        foreach (RuleNode rule in rules)
        {
            _declarations.AddLabels(rule.Node);
        }

        foreach (YamlSource source in _files.Sources)
        {
            Try(() => _declarations.CheckContext(source));
        }

        RuleContext context = new(Schema, Lexicons, Macros, _declarations.Labels, Fills);
        foreach (RuleNode rule in rules)
        {
            context.BeginPattern(rule.Node);
        }

        foreach (RuleNode rule in rules)
        {
            Try(() => Read(rule, context));
        }

        foreach (TemplateUse use in uses)
        {
            Try(() => Families.Add(RuleFamily.Read(use, Sites)));
        }

        Mentions.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        Facts.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        Learned.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
    }

    /// <summary>Drops the learned weights of all rules.</summary>
    public void Forget()
    {
        for (int r = 0; r < Facts.Count; r++)
        {
            Facts[r] = Facts[r] with { Fills = [.. Facts[r].Fills.Select(f => f with { Model = f.Model is null ? null : f.Model with { Weights = null } })] };
        }

        for (int r = 0; r < Learned.Count; r++)
        {
            Learned[r] = Learned[r] with { Learned = Learned[r].Learned! with { Weights = null } };
        }
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

    private void Read(RuleNode rule, RuleContext context)
    {
        if (rule.IsMention)
        {
            MentionRule mention = MentionRuleReader.Read(rule.Source, rule.Node, context);
            AddRule(rule, mention.Name, mention, null);
            Mentions.Add(mention);
        }
        else
        {
            FactRule fact = new FactRuleReader(rule.Source, context).Read(rule.Node);
            if (fact.Learned is not null)
            {
                Learned.Add(fact);
                return;
            }

            AddRule(rule, fact.Name, null, fact);
            Facts.Add(fact);
        }
    }

    private void AddRule(RuleNode rule, string name, MentionRule? mention, FactRule? fact)
    {
        if (!_ruleNames.Add(name))
        {
            throw rule.Source.Fault(rule.Node, $"there is a rule '{name}' already; choose another name");
        }

        Sites.Add(new RuleSite(rule.Source, (YamlMappingNode)rule.Node, mention, fact) { Use = rule.Use });
    }
}
