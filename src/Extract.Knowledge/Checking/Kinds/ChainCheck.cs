using Extract.Knowledge.Merging.Facts;

namespace Extract.Knowledge.Checking.Kinds;

/// <summary>
/// What is passed on goes from hand to hand: within a day each gives it to one and gets it from one, and who gives it away in a place has it
/// there on the same day. Several who give or get it together, in the same words, are one.
/// </summary>
/// <param name="Held">The fact that tells who has it, and its role; null when there is none.</param>
internal sealed record ChainCheck(
    string Name, string Says, string Type, string From, string To, string Place, string Date, KeyValuePair<string, string>? Held) : Check(Name, Says)
{
    public override IEnumerable<Violation> Find(CheckScene scene)
    {
        foreach ((string mine, string other, string what) in ((string, string, string)[])[(From, To, "gives it to two"), (To, From, "gets it from two")])
        {
            foreach (IGrouping<string, Fact> links in scene.Happened(Type).GroupBy(fact => Hand(fact, mine), StringComparer.Ordinal).Where(links => links.Key.Length > 0))
            {
                foreach ((Fact a, Fact b) in links.Zip(links.Skip(1)))
                {
                    if (Only(a, other) is { } one && Only(b, other) is { } two && one != two && IsOneKind(scene, one, two) && !IsReturn(a, b) && !AreOne(a, b))
                    {
                        yield return Violation(scene, $"{scene.Text(CheckScene.Fillers(a, mine)[0])} {what} on one day", a, b);
                    }
                }
            }
        }

        foreach (Violation violation in Holders(scene))
        {
            yield return violation;
        }
    }

    private IEnumerable<Violation> Holders(CheckScene scene)
    {
        if (Held is not var (type, role))
        {
            yield break;
        }

        ILookup<string, Fact> holders = scene.Happened(type)
            .Where(f => f.Undertaking is not null && Only(f, role) is not null && Only(f, Place) is not null && CheckScene.Days(f, Date) is not null)
            .ToLookup(f => $"{f.Undertaking} {Only(f, role)} {Only(f, Place)}", StringComparer.Ordinal);
        foreach (Fact passing in scene.Happened(Type))
        {
            if (Only(passing, From) is { } giver && Only(passing, Place) is { } place && CheckScene.Days(passing, Date) is { } day)
            {
                List<Fact> held = [.. holders[$"{passing.Undertaking} {giver} {place}"]];
                if (held.Count > 0 && held.TrueForAll(f => CheckScene.Days(f, Date)!.Value.Compare(day) == Likeness.Different))
                {
                    yield return Violation(scene, "the days differ", passing, held[0]);
                }
            }
        }
    }

    /// <summary>Who has it on which day of which whole; empty when that is not told.</summary>
    private string Hand(Fact fact, string role) =>
        fact.Undertaking is { } whole && Only(fact, role) is { } who && CheckScene.Days(fact, Date) is { } days && days.First == days.Last
            ? $"{whole} {who} {days.First:uuuu-MM-dd}"
            : "";

    /// <summary>Whether two pass it back and forth.</summary>
    private bool IsReturn(Fact a, Fact b) => Only(a, From) == Only(b, To) || Only(a, To) == Only(b, From);

    /// <summary>Whether the same words tell both.</summary>
    private static bool AreOne(Fact a, Fact b) =>
        a.Evidence.Any(mine => b.Evidence.Any(other => mine.Article == other.Article && mine.Start < other.End && other.Start < mine.End));

    /// <summary>Who gets it for a body is not another than the body.</summary>
    private static bool IsOneKind(CheckScene scene, string a, string b) => scene.Entity(a)?.Type == scene.Entity(b)?.Type;

    private static string? Only(Fact fact, string role) => CheckScene.Fillers(fact, role) is [EntityFiller only] ? only.Id : null;
}
