namespace Extract.Knowledge.Merging.Entities.Pairs;

/// <summary>What speaks for and against two records being one. In the file of weights each stands by its name in lower case with hyphens.</summary>
internal enum Feature
{
    /// <summary>Always 1.</summary>
    Bias,
    NameSame,
    NameSpelling,
    NameVariant,
    NameExtended,
    NamePart,
    NameGiven,
    NameAcronym,

    /// <summary>One has a further name that the other has, too.</summary>
    AliasShared,
    SameUndertaking,
    OtherUndertaking,
    GenderAgreed,
    DescriptionShared,
    DescriptionOpposed,
    CountryShared,
    CountryOpposed,
    ContainerShared,
    ContainerOpposed,

    /// <summary>Their articles have names in common.</summary>
    CompanySome,

    /// <summary>Their articles have many names in common, so that they tell one story.</summary>
    CompanyMuch,

    /// <summary>There is no other in the undertaking that the name fits.</summary>
    OnlyCandidate,

    /// <summary>The gazetteer knows both as one place.</summary>
    PlaceShared,

    /// <summary>The gazetteer knows them as two.</summary>
    PlaceOpposed,

    /// <summary>The shorter name is that of a settlement or country, the longer that of something in it.</summary>
    PartOfPlace,

    /// <summary>Both say of what kind they are, and it is one.</summary>
    HeadShared,

    /// <summary>Both say of what kind they are, and it is not one.</summary>
    HeadOpposed,

    /// <summary>Neither the undertaking nor the gazetteer ties a hall, square or street of a common name to one of the same name.</summary>
    FacilityElsewhere,

    /// <summary>At least one has no name but its kind's.</summary>
    Kind,
}
