using Extract.Knowledge.Entities;
using Extract.Language.Names;

namespace Extract.Knowledge.Merging.Entities.Places;

/// <summary>
/// How likely a place of the gazetteer is meant: by its size, by what it is said to lie in, and by where the other places of its articles
/// lie. Thread-safe.
/// </summary>
internal static class PlaceScore
{
    /// <summary>Below this nothing is meant for sure.</summary>
    public const double Least = 4;

    /// <summary>By how much the first must lead.</summary>
    public const double Lead = 0.3;

    private const double InContainer = 4;
    private const double OutsideContainer = -6;
    private const double InContext = 2;
    private const double OutsideContext = -2.5;
    private const double Near = 1;
    private const double Remote = -2;

    /// <summary>Kilometres to the nearest other town.</summary>
    private const double NearBy = 300;
    private const double FarAway = 1500;

    /// <summary>How much must be known of the other places before they speak against one.</summary>
    private const double Enough = 2;

    /// <summary>The size from which a place is meant wherever it is named.</summary>
    private const double Famous = 6;

    /// <param name="isAlone">Whether the gazetteer knows no other of the name.</param>
    /// <param name="containers">Folded names of what it lies in, with their places as far as they are known.</param>
    public static double Of(GazetteerPlace place, bool isAlone, IReadOnlyList<(string Name, GazetteerPlace? Place)> containers, PlaceSurroundings around)
    {
        double size = Size(place);
        double score = size;
        foreach ((string name, GazetteerPlace? container) in containers)
        {
            if (NameFold.Fold(place.Region) == name)
            {
                score += InContainer;
            }
            else if (container is { Country.Length: > 0 } && place.Country.Length > 0)
            {
                score += container.Country != place.Country ? OutsideContainer : container.Kind == "country" ? InContainer : InContainer / 2;
            }
        }

        if (place.Country.Length == 0 || (place.Kind == "country" && isAlone) || around.Contexts.Count == 0)
        {
            return score;
        }

        double share = around.Contexts.Average(context => context.Share(place.Country, around.Own));
        bool isKnown = around.Contexts.Average(context => context.Weight(around.Own)) >= Enough;
        score += InContext * share;
        score += share == 0 && isKnown && size < Famous ? OutsideContext : 0;
        double? distance = around.Contexts.Min(context => context.Nearest(place, around.Entity));
        return score + (distance < NearBy ? Near : distance > FarAway && size < Famous ? Remote : 0);
    }

    /// <summary>The order of magnitude of its people, and of what has none as if it had.</summary>
    private static double Size(GazetteerPlace place) => place.Kind switch
    {
        "country" or "continent" or "ocean" or "sea" => 6.5,
        "city" => Math.Log10(place.Population + 10),
        "region" => 5.3,
        _ => 5,
    };
}
