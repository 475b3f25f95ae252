using Extract.Knowledge.Entities;
using Extract.Rules.Schema;
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
    private readonly IReadOnlyDictionary<string, Gender> _genders;
    private readonly IReadOnlyDictionary<string, string> _demonyms;
    private readonly HashSet<string> _countries = new(StringComparer.Ordinal);

    private KnowledgeProfile(
        ProfileFile file,
        FactSchema schema,
        IReadOnlyDictionary<string, Gender> genders,
        IReadOnlyDictionary<string, string> demonyms)
    {
        _file = file;
        _undertaking = schema.Undertaking;
        _genders = genders;
        _demonyms = demonyms;
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

        foreach (string country in demonyms.Values)
        {
            _countries.Add(NameFold.Fold(country));
        }
    }

    public PlaceWords Places => _file.Places;

    public Containment? Containment => _file.Containment;

    public Description? Description => _file.Description;

    public UndertakingWords Undertaking => _file.Undertaking;

    /// <summary>A profile that knows the given lexicons only.</summary>
    /// <param name="genders">Folded given name to gender.</param>
    /// <param name="demonyms">Folded demonym to country.</param>
    /// <param name="yaml">The text of <c>knowledge.yaml</c>; null for none.</param>
    /// <exception cref="YamlDotNet.Core.YamlException">The text is no profile.</exception>
    public static KnowledgeProfile Parse(
        string? yaml,
        FactSchema schema,
        IReadOnlyDictionary<string, Gender>? genders = null,
        IReadOnlyDictionary<string, string>? demonyms = null)
    {
        IDeserializer deserializer = new DeserializerBuilder()
            .WithNamingConvention(CamelCaseNamingConvention.Instance)
            .WithCaseInsensitivePropertyMatching()
            .Build();
        ProfileFile file = (string.IsNullOrWhiteSpace(yaml) ? null : deserializer.Deserialize<ProfileFile>(yaml)) ?? new ProfileFile();
        return new KnowledgeProfile(
            file, schema, genders ?? new Dictionary<string, Gender>(), demonyms ?? new Dictionary<string, string>());
    }

    /// <summary>Reads <c>knowledge.yaml</c>, <c>lexicons/given-names.tsv</c> and <c>lexicons/demonyms.tsv</c> of a folder, as far as they are there.</summary>
    public static KnowledgeProfile Load(string folder, FactSchema schema)
    {
        string file = Path.Combine(folder, "knowledge.yaml");
        return Parse(
            File.Exists(file) ? File.ReadAllText(file) : null,
            schema,
            ProfileLexicons.ReadGenders(Path.Combine(folder, "lexicons", "given-names.tsv")),
            ProfileLexicons.ReadDemonyms(Path.Combine(folder, "lexicons", "demonyms.tsv")));
    }

    public EntityNature NatureOf(string type) =>
        type == _undertaking ? EntityNature.Undertaking : _file.Natures.GetValueOrDefault(type);

    public PronounEntry? FindPronoun(string lower) => _file.Pronouns.GetValueOrDefault(lower);

    public NominalEntry? FindNominal(string word) => _nominals.GetValueOrDefault(word);

    public bool IsTitle(string lower, out Gender gender) => _file.Titles.TryGetValue(lower.TrimEnd('.'), out gender);

    public bool IsNameSuffix(string lower) => _file.NameSuffixes.Contains(lower.TrimEnd('.'));

    public bool IsFacilityWord(string lower) => _file.Places.Facilities.Contains(lower);

    /// <summary>The gender that a given name tells.</summary>
    public Gender GenderOf(string givenName) => _genders.GetValueOrDefault(NameFold.Fold(givenName));

    /// <summary>All names of what a name names, itself included; empty when it has none.</summary>
    public IReadOnlyList<string> SynonymsOf(string name) => _synonyms.GetValueOrDefault(NameFold.Fold(name)) ?? [];

    /// <summary>The country that a demonym or adjective ("Russian") belongs to; null when it is none.</summary>
    public string? CountryOf(string demonym) => _demonyms.GetValueOrDefault(NameFold.Fold(demonym));

    public bool IsCountry(string name) => _countries.Contains(NameFold.Fold(name));
}
