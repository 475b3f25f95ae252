using System.Collections.Concurrent;
using Extract.Language;
using Extract.Rules.Definitions;
using Extract.Rules.Lexicons;
using Extract.Rules.Loading;
using Extract.Rules.Matching;
using Extract.Rules.Schema;

namespace Extract.Rules;

/// <summary>A folder of rules, validated and compiled once. Frozen and thread-safe.</summary>
public sealed class RuleSet
{
    private readonly MentionFinder _mentionFinder;
    private readonly MatchFinder _matchFinder;
    private readonly PatternIndex _index;
    private readonly int _mentionStages;
    private readonly ConcurrentBag<PatternScan> _scans = [];
    private readonly IReadOnlyList<MentionRule> _mentionRules;
    private readonly IReadOnlyList<FactRule> _factRules;
    private readonly IReadOnlyDictionary<string, string> _names;
    private readonly Grammar.StatusWords _statusWords;
    private readonly Learned.LearnedFinder _learned;

    private RuleSet(string folder, FactSchema schema, RuleFolderReader rules, Grammar.StatusWords statusWords, Values.ValueGrammar values)
    {
        Values = values;
        Folder = folder;
        Schema = schema;
        Lexicons = rules.Lexicons;
        Examples =
        [
            .. rules.Mentions.SelectMany(r => r.Examples.Select(e => KeyValuePair.Create(r.Name, e))),
            .. rules.Facts.SelectMany(r => r.Examples.Select(e => KeyValuePair.Create(r.Name, e))),
            .. rules.Families.OrderBy(f => f.Name, StringComparer.Ordinal).SelectMany(f => f.Examples.Select(e => KeyValuePair.Create(f.Name, e))),
        ];
        RuleNames = [.. rules.Mentions.Select(r => r.Name), .. rules.Facts.Select(r => r.Name)];
        FactRuleNames = [.. rules.Facts.Select(r => r.Name)];
        Origins = rules.Mentions.Select(r => r.Origin).Concat(rules.Facts.Concat(rules.Learned).Select(r => r.Origin)).ToDictionary(o => o.Rule, StringComparer.Ordinal);
        FactTypesWithRules = [.. rules.Facts.Select(r => r.Fact.Name).Distinct()];
        _names = rules.Names;
        _mentionRules = [.. rules.Mentions];
        _factRules = [.. rules.Facts];
        _statusWords = statusWords;
        _learned = new Learned.LearnedFinder(rules.Learned, statusWords, new Learned.WordClasses(rules.Lexicons));
        _mentionFinder = new MentionFinder(schema, rules.Names, rules.Mentions);
        _matchFinder = Finder(_factRules);
        _index = new PatternIndex([.. _mentionFinder.Stages, .. _matchFinder.Patterns]);
        _mentionStages = _mentionFinder.Stages.Count();
    }

    private RuleSet(RuleSet whole, string without)
    {
        (Folder, Schema, Lexicons, Origins, FactTypesWithRules) = (whole.Folder, whole.Schema, whole.Lexicons, whole.Origins, whole.FactTypesWithRules);
        Values = whole.Values;
        Examples = [.. whole.Examples.Where(e => e.Key != without)];
        RuleNames = [.. whole.RuleNames.Where(name => name != without)];
        FactRuleNames = [.. whole.FactRuleNames.Where(name => name != without)];
        (_names, _statusWords, _learned) = (whole._names, whole._statusWords, whole._learned);
        _mentionRules = [.. whole._mentionRules.Where(r => r.Name != without)];
        _factRules = [.. whole._factRules.Where(r => r.Name != without)];
        _mentionFinder = new MentionFinder(Schema, _names, _mentionRules);
        _matchFinder = Finder(_factRules);
        _index = new PatternIndex([.. _mentionFinder.Stages, .. _matchFinder.Patterns]);
        _mentionStages = _mentionFinder.Stages.Count();
    }

    /// <summary>The folder that it was read from, as given.</summary>
    public string Folder { get; }

    public FactSchema Schema { get; }

    public LexiconSet Lexicons { get; }

    /// <summary>The rules that find dates, times, lengths and quantities.</summary>
    public Values.ValueGrammar Values { get; }

    /// <summary>Every example with the name of its rule.</summary>
    public IReadOnlyList<KeyValuePair<string, RuleExample>> Examples { get; }

    /// <summary>The names of all rules, mention rules first, each group in ordinal order.</summary>
    public IReadOnlyList<string> RuleNames { get; }

    /// <summary>Where each rule is written, by its name.</summary>
    public IReadOnlyDictionary<string, RuleOrigin> Origins { get; }

    /// <summary>The names of the fact rules in ordinal order.</summary>
    public IReadOnlyList<string> FactRuleNames { get; }

    /// <summary>The fact types for which there is a rule.</summary>
    public IReadOnlyCollection<string> FactTypesWithRules { get; }

    /// <summary>Reads <c>facts.yaml</c>, the rules and the lexicons of a folder.</summary>
    /// <exception cref="RuleException">Something in the folder is wrong; names file, line and column.</exception>
    /// <param name="weights">False to read by what is written alone, as what learns must.</param>
    public static RuleSet Load(string folder, bool weights = true)
    {
        Task<Values.ValueGrammar> values = Task.Run(() => Rules.Values.Loading.ValueFolderReader.Read(folder));
        FactSchema schema = SchemaReader.Read(Path.Combine(folder, "facts.yaml"));
        RuleFolderReader reader = new(schema);
        reader.Read(folder);
        if (!weights)
        {
            reader.Forget();
        }

        return new RuleSet(folder, schema, reader, RuleFolderReader.ReadStatusWords(folder), values.GetAwaiter().GetResult());
    }

    /// <summary>Finds mentions and matches.</summary>
    public Matching.Reading Read(Document document)
    {
        document = Values.Read(document);
        PatternScan scan = _scans.TryTake(out PatternScan? spare) ? spare : new PatternScan(_index);
        scan.Begin(document);
        MentionIndex mentions = _mentionFinder.Find(document, scan);
        Matching.Reading reading = _matchFinder.Find(document, mentions, scan, _mentionStages);
        scan.End();
        _scans.Add(scan);
        return reading;
    }

    /// <summary>The rules whose weights are learned: name, fact type, role that the mention fills, constants, and the file of the weights.</summary>
    public IEnumerable<Learned.LearnedRule> LearnedRules => _learned.Rules.Select(Learned.LearnedRule.Of);

    /// <summary>What learned rules look at in a document that these rules have read.</summary>
    public IEnumerable<Learned.Candidate> Candidates(Matching.Reading reading) => _learned.Candidates(reading);

    /// <summary>What learned weights may choose from where a match leaves a role to context.</summary>
    public IEnumerable<Learned.FillCandidate> FillCandidates(Matching.Reading reading) => _matchFinder.FillCandidates(reading);

    /// <summary>Tells how single rules fared in a document that these rules have read.</summary>
    public Explaining.RuleTracer Trace(Matching.Reading reading) => new(reading, _mentionRules, _factRules, _statusWords, ContextWords.From(Lexicons));

    /// <summary>The same rules but one.</summary>
    public RuleSet Without(string rule) => new(this, rule);

    /// <summary>One of the rules by itself, to measure it.</summary>
    public Measuring.LoneRule Alone(string rule) => _mentionRules.FirstOrDefault(r => r.Name == rule) is { } mention
        ? new Measuring.LoneRule(mention)
        : new Measuring.LoneRule(Finder([.. _factRules.Where(r => r.Name == rule)], learned: false));

    private MatchFinder Finder(IReadOnlyList<FactRule> facts, bool learned = true) =>
        new(facts, _statusWords, ContextWords.From(Lexicons), learned ? _learned : new Learned.LearnedFinder([], _statusWords, new Learned.WordClasses(Lexicons)));
}
