using Extract.Knowledge.Exporting;

namespace Extract.Knowledge.Profile;

/// <summary>The shape of <c>knowledge.yaml</c>.</summary>
internal sealed class ProfileFile
{
    public int Version { get; set; } = 1;

    public Dictionary<string, EntityNature> Natures { get; set; } = [];

    public Dictionary<string, Gender> Titles { get; set; } = [];

    public List<string> NameSuffixes { get; set; } = [];

    public List<List<string>> Generations { get; set; } = [];

    public Dictionary<string, PronounEntry> Pronouns { get; set; } = [];

    public HashSet<string> Inclusions { get; set; } = [];

    public List<NominalEntry> Nominals { get; set; } = [];

    public PlaceWords Places { get; set; } = new();

    public List<List<string>> Synonyms { get; set; } = [];

    public List<List<string>> Happenings { get; set; } = [];

    public Containment? Containment { get; set; }

    public Citizenship? Citizenship { get; set; }

    public Description? Description { get; set; }

    public Dating? Dating { get; set; }

    public Report? Report { get; set; }

    public MergingRules Merging { get; set; } = new();

    public UndertakingWords Undertaking { get; set; } = new();

    public ExportRules Export { get; set; } = new();
}
