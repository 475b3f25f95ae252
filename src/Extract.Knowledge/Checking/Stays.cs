using Extract.Knowledge.Entities;
using NodaTime;

namespace Extract.Knowledge.Checking;

/// <summary>That an undertaking is in a place on a day.</summary>
/// <param name="Fact">The surest fact that says so.</param>
internal sealed record Stay(Fact Fact, Entity Place, EntityLocation Location, LocalDate Day);

/// <summary>Finds where undertakings are on which day. Immutable.</summary>
/// <param name="Roles">Fact types, and the role of each that holds the place.</param>
/// <param name="Date">The role that holds the day.</param>
/// <param name="Apart">Folded words in evidence that mark what goes its own way.</param>
internal sealed record Stays(IReadOnlyList<KeyValuePair<string, string>> Roles, string Date, IReadOnlyList<string> Apart)
{
    /// <summary>For each undertaking its days in order, and the places of each day, each once, in order of their ids.</summary>
    public IEnumerable<List<List<Stay>>> Find(CheckScene scene)
    {
        SortedDictionary<string, SortedDictionary<LocalDate, SortedDictionary<string, Stay>>> wholes = new(StringComparer.Ordinal);
        foreach ((string type, string role) in Roles)
        {
            foreach (Fact fact in scene.Happened(type))
            {
                if (fact.Undertaking is null || CheckScene.Days(fact, Date) is not { } days || days.First != days.Last || IsApart(fact))
                {
                    continue;
                }

                foreach (Filler filler in CheckScene.Fillers(fact, role))
                {
                    if (filler is EntityFiller { Id: var id } && scene.Entity(id) is { } place && scene.Location(place) is { } location)
                    {
                        Add(wholes, new Stay(fact, place, location, days.First));
                    }
                }
            }
        }

        return wholes.Values.Select(whole => whole.Values.Select(day => day.Values.ToList()).ToList());
    }

    private static void Add(SortedDictionary<string, SortedDictionary<LocalDate, SortedDictionary<string, Stay>>> wholes, Stay stay)
    {
        if (!wholes.TryGetValue(stay.Fact.Undertaking!, out SortedDictionary<LocalDate, SortedDictionary<string, Stay>>? days))
        {
            wholes.Add(stay.Fact.Undertaking!, days = []);
        }

        if (!days.TryGetValue(stay.Day, out SortedDictionary<string, Stay>? places))
        {
            days.Add(stay.Day, places = new SortedDictionary<string, Stay>(StringComparer.Ordinal));
        }

        if (!places.TryGetValue(stay.Place.Id, out Stay? known) || IsSurer(stay.Fact, known.Fact))
        {
            places[stay.Place.Id] = stay;
        }
    }

    private static bool IsSurer(Fact a, Fact b) =>
        a.Confidence > b.Confidence || (a.Confidence == b.Confidence && string.CompareOrdinal(a.Id, b.Id) < 0);

    private bool IsApart(Fact fact)
    {
        foreach (Evidence evidence in fact.Evidence)
        {
            if (Apart.Count > 0 && Words.AnyStands(Apart, NameFold.Fold(evidence.Text)))
            {
                return true;
            }
        }

        return false;
    }
}
