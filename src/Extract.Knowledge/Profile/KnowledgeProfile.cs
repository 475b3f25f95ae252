using Extract.Knowledge.Entities;
using Extract.Knowledge.Exporting;
using Extract.Rules;
using Extract.Rules.Schema;
using Extract.Rules.Yaml;
using NodaTime;
using NodaTime.Text;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Extract.Knowledge.Profile;

/// <summary>
/// What the knowledge floor knows of the domain's entity types, read from <c>knowledge.yaml</c> beside the rules:
/// how they are named, what refers to them. Every part may be missing. Frozen and thread-safe.
/// </summary>
public sealed class KnowledgeProfile
{
    private readonly ProfileFile _file;
    private readonly string? _undertaking;
    private readonly Dictionary<string, NominalEntry> _nominals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> _synonyms = new(StringComparer.Ordinal);
    private readonly ProfileLexicons _lexicons;

    private KnowledgeProfile(ProfileFile file, FactSchema schema, ProfileLexicons lexicons)
    {
        _file = file;
        _undertaking = schema.Undertaking;
        _lexicons = lexicons;
        Starts = [.. file.Undertaking.Starts.Select(Day)];
        foreach (NominalEntry entry in file.Nominals)
        {
            foreach (string word in entry.Words)
            {
                _nominals[word] = entry;
            }
        }

        foreach (List<string> names in file.Synonyms)
        {
            foreach (string name in names)
            {
                _synonyms[NameFold.Fold(name)] = names;
            }
        }
    }

    public PlaceWords Places => _file.Places;

    public Containment? Containment => _file.Containment;

    public Citizenship? Citizenship => _file.Citizenship;

    public Description? Description => _file.Description;

    public Dating? Dating => _file.Dating;

    public Report? Report => _file.Report;

    /// <summary>What is one happening when several articles tell of it.</summary>
    public MergingRules Merging => _file.Merging;

    public UndertakingWords Undertaking => _file.Undertaking;

    /// <summary>How types are told to other programs.</summary>
    public ExportRules Export => _file.Export;

    /// <summary>Days on which wholes of the domain began.</summary>
    internal IReadOnlyList<LocalDate> Starts { get; }

    /// <summary>A profile with the given lexicons.</summary>
    /// <param name="yaml">The text of <c>knowledge.yaml</c>; null for none.</param>
    /// <exception cref="YamlException">The text is no profile.</exception>
    public static KnowledgeProfile Parse(string? yaml, FactSchema schema, ProfileLexicons? lexicons = null)
    {
        IDeserializer deserializer = new DeserializerBuilder()
            .WithNamingConvention(CamelCaseNamingConvention.Instance)
            .WithCaseInsensitivePropertyMatching()
            .WithTypeMapping<IReadOnlyList<string>, List<string>>()
            .WithTypeMapping<IReadOnlyList<ChangeRule>, List<ChangeRule>>()
            .WithTypeMapping<IReadOnlyDictionary<string, IReadOnlyList<string>>, Dictionary<string, IReadOnlyList<string>>>()
            .WithTypeMapping<IReadOnlyDictionary<string, string>, Dictionary<string, string>>()
            .Build();
        ProfileFile file = (string.IsNullOrWhiteSpace(yaml) ? null : deserializer.Deserialize<ProfileFile>(yaml)) ?? new ProfileFile();
        return new KnowledgeProfile(file, schema, lexicons ?? new ProfileLexicons());
    }

    /// <summary>Reads <c>knowledge.yaml</c> beside the rules, as far as it is there, and leans on the rules' lexicons.</summary>
    /// <exception cref="RuleException">The file is no profile; names line and column.</exception>
    public static KnowledgeProfile Load(RuleSet rules)
    {
        string file = Path.Combine(rules.Folder, "knowledge.yaml");
        try
        {
            // Read as every file of rules first, so that neither aliases nor nesting can exhaust the reader.
            return Parse(File.Exists(file) ? YamlSource.Load(file).Content : null, rules.Schema, ProfileLexicons.From(rules.Lexicons));
        }
        catch (YamlException fault)
        {
            string message = fault.InnerException?.Message ?? fault.Message;
            throw new RuleException(file, (int)fault.Start.Line, (int)fault.Start.Column, message, fault);
        }
    }

    public EntityNature NatureOf(string type) =>
        type == _undertaking ? EntityNature.Undertaking : _file.Natures.GetValueOrDefault(type);

    public PronounEntry? FindPronoun(string lower) => _file.Pronouns.GetValueOrDefault(lower);

    /// <summary>Whether names after the word belong to the group before it ("including").</summary>
    public bool IsInclusion(string lower) => _file.Inclusions.Contains(lower);

    public NominalEntry? FindNominal(string word) => _nominals.GetValueOrDefault(word);

    /// <summary>
    /// Whether a capitalized word before a name is a title, with the gender that it tells.
    /// A given name before one more word is none ("Dean Martin").
    /// </summary>
    /// <param name="following">How many words follow.</param>
    public bool IsTitle(string word, int following, out Gender gender)
    {
        string lower = word.ToLowerInvariant();
        return _file.Titles.TryGetValue(lower.TrimEnd('.'), out gender)
            || (_lexicons.Titles.Contains(lower) && (following > 1 || !_lexicons.Genders.ContainsKey(lower)));
    }

    /// <summary>Whether a folded word is a known given name.</summary>
    public bool HasGivenName(string folded) => _lexicons.Genders.ContainsKey(folded);

    public bool IsNameSuffix(string lower) => _file.NameSuffixes.Contains(lower.TrimEnd('.'));

    /// <summary>Which of several people of one name is meant, by the word that closes the name ("Jr"); -1 where it tells none.</summary>
    public int GenerationOf(string lower) => _file.Generations.FindIndex(words => words.Contains(lower.TrimEnd('.')));

    public bool IsFacilityWord(string lower) => _lexicons.Facilities.Contains(lower);

    /// <summary>The gender that a given name tells.</summary>
    public Gender GenderOf(string givenName) => _lexicons.Genders.GetValueOrDefault(NameFold.Fold(givenName));

    /// <summary>The given names that a short or foreign form may stand for; empty when it is none.</summary>
    /// <param name="folded">A folded given name.</param>
    public IReadOnlyList<string> FullNamesOf(string folded) => _lexicons.Nicknames.GetValueOrDefault(folded) ?? [];

    /// <summary>Whether a folded word heads names and tells none from another ("hall", "committee", "ship").</summary>
    public bool IsGenericWord(string folded) => _lexicons.Heads.Contains(folded) || _lexicons.Facilities.Contains(folded) || _nominals.ContainsKey(folded);

    /// <summary>All names of what a name names, itself included; empty when it has none.</summary>
    public IReadOnlyList<string> SynonymsOf(string name) => _synonyms.GetValueOrDefault(NameFold.Fold(name)) ?? [];

    /// <summary>The location that the adjective or noun of a people points to ("Russian"); null when it is none.</summary>
    public string? LocationOf(string demonym) => _lexicons.Demonyms.GetValueOrDefault(NameFold.Fold(demonym));

    /// <summary>A happening's name, folded, with the words that close it replaced by the first of those that mean the same.</summary>
    public string HappeningKey(string name)
    {
        string key = NameFold.Fold(name);
        string longest = "";
        string replacement = "";
        foreach (List<string> words in _file.Happenings)
        {
            foreach (string closing in words)
            {
                bool closes = key == closing || key.EndsWith(' ' + closing, StringComparison.Ordinal);
                if (closes && closing.Length > longest.Length)
                {
                    longest = closing;
                    replacement = words[0];
                }
            }
        }

        return key[..^longest.Length] + replacement;
    }

    public bool IsCountry(string name) => _lexicons.Countries.Contains(NameFold.Fold(name));

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var day }
        ? day
        : throw new YamlException($"'{text}' under undertaking, starts is no day; write it like 2012-05-19");
}
