using Extract.Knowledge.Values.Calendar;
using Extract.Rules;
using NodaTime;

namespace Extract.Knowledge.Exporting.GeoJson;

/// <summary>Where an undertaking is on what days, as it was or as it is planned.</summary>
/// <param name="Stops">In order of date; at least two positions differ.</param>
internal sealed record Journey(string Undertaking, Status Status, IReadOnlyList<Stop> Stops)
{
    /// <summary>The journeys that facts tell, in order of undertaking, first what happened. A fact without day, whole or located place is no stop.</summary>
    public static IEnumerable<Journey> Of(KnowledgeBase knowledge, JourneyFact rule)
    {
        Dictionary<string, EntityLocation> places = knowledge.Entities.Where(e => e.Location is not null).DistinctBy(e => e.Id)
            .ToDictionary(e => e.Id, e => e.Location!, StringComparer.Ordinal);
        return knowledge.Facts
            .Where(fact => fact.Type == rule.Fact && fact.Undertaking is not null && fact.Status != Status.Negated)
            .GroupBy(fact => (Undertaking: fact.Undertaking!, fact.Status))
            .OrderBy(group => group.Key.Undertaking, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Status == Status.Planned)
            .Select(group => new Journey(group.Key.Undertaking, group.Key.Status, Order(group.SelectMany(fact => StopsOf(fact, rule, places)))))
            .Where(journey => journey.Stops.Select(stop => stop.Position).Distinct().Count() > 1);
    }

    private static Stop[] Order(IEnumerable<Stop> stops) =>
        [.. stops.OrderBy(s => s.First).ThenBy(s => s.Last).ThenBy(s => s.Fact, StringComparer.Ordinal).ThenBy(s => s.Place, StringComparer.Ordinal)];

    private static IEnumerable<Stop> StopsOf(Fact fact, JourneyFact rule, Dictionary<string, EntityLocation> places)
    {
        string? text = Fillers(fact, rule.Date).OfType<DateFiller>().FirstOrDefault()?.Edtf;
        if (!EdtfParser.TryParse(text, out PartialDate? date) || date.First is not { } first)
        {
            yield break;
        }

        foreach (EntityFiller place in Fillers(fact, rule.Place).OfType<EntityFiller>())
        {
            if (places.TryGetValue(place.Id, out EntityLocation? location))
            {
                yield return new Stop(fact.Id, place.Id, text!, first, date.Last ?? first, Position.Of(location));
            }
        }
    }

    private static IEnumerable<Filler> Fillers(Fact fact, string role) => fact.Roles.Where(r => r.Role == role).SelectMany(r => r.Fillers);
}

/// <param name="Fact">Id of the fact that tells it.</param>
/// <param name="Date">EDTF.</param>
internal sealed record Stop(string Fact, string Place, string Date, LocalDate First, LocalDate Last, Position Position);
