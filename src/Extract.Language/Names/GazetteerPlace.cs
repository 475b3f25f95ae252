namespace Extract.Language.Names;

/// <summary>A place of the gazetteer.</summary>
/// <param name="Name">Its usual English name.</param>
/// <param name="Kind">"city", "country", "region" (first level under a country), "river", "lake", "mountain", "island", "sea", "airport" and so on.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code of the country, empty where the source has none.</param>
/// <param name="Region">First-level region, empty where the source has none.</param>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
/// <param name="Population">Inhabitants, 0 when not known.</param>
/// <param name="Alternates">Other names.</param>
public sealed record GazetteerPlace(
    string Name,
    string Kind,
    string Country,
    string Region,
    double Latitude,
    double Longitude,
    long Population,
    IReadOnlyList<string> Alternates);
