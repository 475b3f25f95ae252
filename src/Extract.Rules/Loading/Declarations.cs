using System.Diagnostics;
using Extract.Rules.Definitions;
using Extract.Rules.Keys;
using Extract.Rules.Lexicons;
using Extract.Rules.Patterns;
using Extract.Rules.Schema;
using Extract.Rules.Yaml;
using YamlDotNet.RepresentationModel;

namespace Extract.Rules.Loading;

/// <summary>What files of rules declare for all of them: lexicons, macros, templates, kinds of names, defaults of roles. Not thread-safe.</summary>
/// <param name="attempt">Does a part of the reading, so that a fault ends only this part.</param>
internal sealed class Declarations(FactSchema schema, Action<Action> attempt)
{
    internal static readonly string[] ValueLabels =
        ["date", "dated", "time", "duration", "ordinal", "age", "quantity", .. Matching.ValueLabels.Dimensions];

    private readonly Dictionary<string, Lexicon> _lexicons = new(StringComparer.Ordinal);

    public LexiconSet Lexicons => new(_lexicons);

    public Macros Macros { get; } = new();

    public Dictionary<string, Template> Templates { get; } = new(StringComparer.Ordinal);

    /// <summary>The entity type of each kind of names.</summary>
    public Dictionary<string, string> Names { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, DefaultFill> Fills { get; } = new(StringComparer.Ordinal);

    /// <summary>What mentions can be called.</summary>
    public HashSet<string> Labels { get; } = new(ValueLabels, StringComparer.Ordinal);

    /// <summary>Every lexicon with where it is written.</summary>
    public List<LexiconSite> LexiconSites { get; } = [];

    /// <summary>Adds a lexicon that is a file of its own.</summary>
    public void Add(string file) => Add(LexiconReader.ReadFile(file), file, null, null);

    public void Read(YamlSource source)
    {
        foreach ((YamlScalarNode key, YamlNode value) in source.Entries(source.Root, RuleKeys.File))
        {
            Action<YamlScalarNode, YamlNode>? read = key.Value switch
            {
                "lexicons" => (name, words) => AddLexicon(source, name, words),
                "macros" => (name, text) => AddMacro(source, name, text),
                "templates" => (name, template) => AddTemplate(source, name, template),
                "names" => (kind, type) => AddName(source, kind, type),
                "context" => (role, fill) => ReadFill(source, role, fill),
                "import" or "mentions" or "facts" or "uses" => null,
                _ => throw new UnreachableException($"no reader of {key.Value}"),
            };
            if (read is not null)
            {
                foreach ((YamlScalarNode name, YamlNode content) in source.Entries(value, key.Value!))
                {
                    attempt(() => read(name, content));
                }
            }
        }
    }

    /// <summary>Notes what mentions a rule makes; a rule that is no mapping or text is told of later.</summary>
    public void AddLabels(YamlNode rule)
    {
        foreach ((YamlScalarNode field, YamlNode text) in YamlSource.Fields(rule))
        {
            if (field.Value is "label" or "type" && text is YamlScalarNode { Value: { } label })
            {
                Labels.Add(label);
            }
        }
    }

    /// <summary>Checks the defaults of a file once every role and label is known.</summary>
    public void CheckContext(YamlSource source)
    {
        foreach ((YamlScalarNode key, YamlNode value) in YamlSource.Fields(source.Root))
        {
            foreach ((YamlScalarNode role, YamlNode fill) in key.Value == "context" ? YamlSource.Fields(value) : [])
            {
                attempt(() => CheckFill(source, role, fill));
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

        Add(new Lexicon(name.Value!, entries), source.File, source, name);
    }

    private void Add(Lexicon lexicon, string file, YamlSource? source, YamlScalarNode? name)
    {
        if (!_lexicons.TryAdd(lexicon.Name, lexicon))
        {
            string message = $"there is a lexicon '{lexicon.Name}' already; choose another name";
            throw source?.Fault(name!, message) ?? new RuleException(file, 0, 0, message);
        }

        LexiconSites.Add(new LexiconSite(lexicon, file, source, name));
    }

    private void AddMacro(YamlSource source, YamlScalarNode name, YamlNode text)
    {
        source.Text(text, "a macro");
        Macro macro = Macro.Read(source, name, (YamlScalarNode)text);
        if (!Macros.Add(macro))
        {
            throw source.Fault(name, $"there is a macro '{macro.Name}' already; choose another name");
        }
    }

    private void AddTemplate(YamlSource source, YamlScalarNode name, YamlNode node)
    {
        if (!Templates.TryAdd(name.Value!, Template.Read(source, name, node)))
        {
            throw source.Fault(name, $"there is a template '{name.Value}' already; choose another name");
        }
    }

    private void AddName(YamlSource source, YamlScalarNode kind, YamlNode type)
    {
        if (!RuleKeys.NameKinds.Contains(kind.Value))
        {
            throw source.Fault(kind, $"names are of no kind '{kind.Value}'{Nearest.Hint(kind.Value!, RuleKeys.NameKinds)}");
        }

        string text = source.Word(type, "a type");
        if (!Names.TryAdd(kind.Value!, text))
        {
            throw source.Fault(kind, $"names of the kind '{kind.Value}' have a type already; take one out");
        }

        Labels.Add(text);
    }

    private void CheckFill(YamlSource source, YamlScalarNode role, YamlNode fill)
    {
        if (!schema.FactTypes.Any(f => f.Find(role.Value!) is not null))
        {
            throw source.Fault(role, $"no fact has a role '{role.Value}'{Nearest.Hint(role.Value!, schema.FactTypes.SelectMany(f => f.Roles).Select(r => r.Name).Distinct())}");
        }

        foreach ((YamlScalarNode key, YamlNode value) in source.Entries(fill, "a default"))
        {
            foreach (YamlNode label in key.Value is "labels" or "beside" ? YamlSource.Items(value) : [])
            {
                string text = source.Text(label, "a label");
                if (!Labels.Contains(text))
                {
                    throw source.Fault(label, $"no mention is called '@{text}'{Nearest.Hint(text, Labels.Order(StringComparer.Ordinal))}");
                }
            }
        }
    }

    private static int Sentences(YamlSource source, YamlNode node) =>
        int.TryParse(source.Text(node, "before"), out int number) ? number : throw source.Fault(node, "not a whole number of sentences");

    private string FactType(YamlSource source, YamlNode node)
    {
        string name = source.Text(node, "a fact type");
        return schema.Find(name) is null
            ? throw source.Fault(node, $"no fact type is called '{name}'{Nearest.Hint(name, schema.FactTypes.Select(t => t.Name))}")
            : name;
    }

    private void ReadFill(YamlSource source, YamlScalarNode role, YamlNode node)
    {
        List<string> labels = [];
        List<string> beside = [];
        int before = 0;
        List<string> told = [];
        int toldBefore = 5;
        string? weights = null;
        double least = 0.5;
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
                    before = Sentences(source, value);
                    break;
                case "told":
                    told.AddRange(YamlSource.Items(value).Select(item => FactType(source, item)));
                    break;
                case "told-before":
                    toldBefore = Sentences(source, value);
                    break;
                case "weights":
                    weights = Path.Combine(Path.GetDirectoryName(source.File) ?? "", source.Text(value, "weights"));
                    break;
                case "least":
                    least = FactRuleReader.Fraction(source, value, "least");
                    break;
                default:
                    throw new UnreachableException($"no reader of {key.Value}");
            }
        }

        if (!Fills.TryAdd(role.Value!, new DefaultFill(labels, before, beside, told.Count > 0 ? new ToldFill(told, toldBefore) : null, LearnedReader.Fill(role.Value!, weights, least))))
        {
            throw source.Fault(role, $"the role '{role.Value}' has a default already; take one out");
        }
    }
}
