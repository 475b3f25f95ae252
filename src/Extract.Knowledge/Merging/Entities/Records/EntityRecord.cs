using Extract.Knowledge.Merging.Entities.Names;
using Extract.Knowledge.Profile;
using Extract.Language.Names;

namespace Extract.Knowledge.Merging.Entities.Records;

/// <summary>
/// An entity by one name in one undertaking: what any number of articles say under that name is one record, unless the name alone does not
/// tell who or what is meant. Filled while articles are read, then only read.
/// </summary>
internal sealed class EntityRecord(string type, EntityNature nature, string name, string undertaking)
{
    public string Type { get; } = type;

    public EntityNature Nature { get; } = nature;

    public string Name { get; } = name;

    /// <summary>The undertaking of its articles; empty when they tell of none.</summary>
    public string Undertaking { get; } = undertaking;

    /// <summary>The entities that it stands for, with the index of the article of each.</summary>
    public List<(int Article, Entity Entity)> Members { get; } = [];

    /// <summary>The name in its parts; null for all but human beings.</summary>
    public HumanName? Human { get; init; }

    /// <summary>The name in its parts; null for human beings.</summary>
    public ThingName? Thing { get; init; }

    /// <summary>Other names that tell by themselves who is meant.</summary>
    public List<HumanName> OtherHumans { get; } = [];

    /// <summary>Other names that tell by themselves what is meant.</summary>
    public List<ThingName> OtherThings { get; } = [];

    /// <summary>All that articles call it, folded, whether it tells by itself what is meant or not; empty for human beings.</summary>
    public HashSet<string> Calls { get; } = new(StringComparer.Ordinal);

    public Gender Gender { get; set; }

    /// <summary>Words that describe it, folded.</summary>
    public HashSet<string> Descriptions { get; } = new(StringComparer.Ordinal);

    /// <summary>Folded names of the countries that it belongs to.</summary>
    public HashSet<string> Countries { get; } = new(StringComparer.Ordinal);

    /// <summary>Folded names of the locations that it is said to lie in.</summary>
    public HashSet<string> Containers { get; } = new(StringComparer.Ordinal);

    /// <summary>The place that is meant by the name wherever it stands; null when there is none, or one of several.</summary>
    public GazetteerPlace? Place { get; init; }

    /// <summary>Whether its name alone does not tell who or what is meant: a bare surname, "the stadium".</summary>
    public bool IsPartial { get; init; }
}
