namespace Extract.Language.Names;

/// <summary>What lexicons know of one word, one bit each.</summary>
[Flags]
internal enum NameHint : uint
{
    None = 0,
    Given = 1 << 0,
    Surname = 1 << 1,
    Title = 1 << 2,
    OrganizationHead = 1 << 3,
    FacilityHead = 1 << 4,
    PlaceHead = 1 << 5,
    Demonym = 1 << 6,
    Occupation = 1 << 7,
    Country = 1 << 8,
    City = 1 << 9,
    Town = 1 << 10,
    Region = 1 << 11,
    Natural = 1 << 12,
    EventHead = 1 << 13,
    CraftHead = 1 << 14,
    Particle = 1 << 15,
    Calendar = 1 << 16,
    Kin = 1 << 17,

    /// <summary>A word within a title of several ("Prime" of Prime Minister).</summary>
    TitlePart = 1 << 19,

    /// <summary>A company, agency, party, paper or other body known by name.</summary>
    Organization = 1 << 20,

    /// <summary>Learned from corpora: a word that running text writes in lower case.</summary>
    Common = 1 << 18,
}
