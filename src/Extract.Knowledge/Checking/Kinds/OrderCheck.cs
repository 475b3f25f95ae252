using Extract.Knowledge.Assembly;
using Extract.Knowledge.Merging.Facts;

namespace Extract.Knowledge.Checking.Kinds;

/// <summary>Within one whole and place, what comes first is not dated after what comes then. A place that is not told may be any.</summary>
internal sealed record OrderCheck(string Name, string Says, FactFilter First, FactFilter Then, string Place, string Date) : Check(Name, Says)
{
    public override IEnumerable<Violation> Find(CheckScene scene)
    {
        // By whole and place the earliest of what comes then; under no place the earliest of all.
        Dictionary<(string Whole, string? Place), (Fact Fact, Period Days)> earliest = [];
        foreach (Fact fact in Then.Select(scene))
        {
            if (fact.Undertaking is { } whole && CheckScene.Days(fact, Date) is { } days)
            {
                Keep(earliest, (whole, PlaceOf(fact)), fact, days);
                Keep(earliest, (whole, null), fact, days);
            }
        }

        foreach (Fact fact in First.Select(scene))
        {
            if (fact.Undertaking is { } whole && CheckScene.Days(fact, Date) is { } days)
            {
                string place = PlaceOf(fact);
                foreach (string? at in (string?[])(place.Length == 0 ? [null] : [place, ""]))
                {
                    if (earliest.TryGetValue((whole, at), out (Fact Fact, Period Days) then) && then.Fact.Id != fact.Id && days.First > then.Days.Last)
                    {
                        yield return Violation(scene, "the first is dated after the other", fact, then.Fact);
                    }
                }
            }
        }
    }

    private static void Keep(Dictionary<(string Whole, string? Place), (Fact Fact, Period Days)> earliest, (string Whole, string? Place) key, Fact fact, Period days)
    {
        if (!earliest.TryGetValue(key, out (Fact Fact, Period Days) known) || days.Last < known.Days.Last)
        {
            earliest[key] = (fact, days);
        }
    }

    private string PlaceOf(Fact fact) => CheckScene.Fillers(fact, Place) is [var place] ? FactId.Text(place) : "";
}
