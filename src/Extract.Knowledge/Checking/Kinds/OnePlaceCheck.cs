using System.Globalization;

namespace Extract.Knowledge.Checking.Kinds;

/// <summary>One whole is in one place at a time: places of one day lie no farther apart than a limit, or than a chain of places between them.</summary>
/// <param name="Limit">In kilometres.</param>
internal sealed record OnePlaceCheck(string Name, string Says, Stays Stays, double Limit) : Check(Name, Says)
{
    public override IEnumerable<Violation> Find(CheckScene scene)
    {
        foreach (List<Stay> day in Stays.Find(scene).SelectMany(days => days))
        {
            List<List<Stay>> groups = Groups(day);
            List<Stay> most = groups.MaxBy(group => (group.Count, group.Max(stay => stay.Fact.Confidence)))!;
            foreach (List<Stay> other in groups.Where(group => group != most))
            {
                (Stay here, Stay there, double distance) = Nearest(most, other);
                string detail = string.Create(
                    CultureInfo.InvariantCulture, $"{here.Place.Name} and {there.Place.Name} are {distance:F0} km apart, and a day is enough for {Limit:F0} km");
                yield return Violation(scene, detail, here.Fact, there.Fact);
            }
        }
    }

    internal static (Stay Here, Stay There, double Distance) Nearest(List<Stay> here, List<Stay> there)
    {
        (Stay, Stay, double) nearest = (here[0], there[0], double.MaxValue);
        foreach (Stay a in here)
        {
            foreach (Stay b in there)
            {
                double distance = GreatCircle.Distance(a.Location, b.Location);
                nearest = distance < nearest.Item3 ? (a, b, distance) : nearest;
            }
        }

        return nearest;
    }

    /// <summary>Places between which one can go by steps within the limit.</summary>
    private List<List<Stay>> Groups(List<Stay> day)
    {
        List<List<Stay>> groups = [];
        List<Stay> rest = [.. day];
        while (rest.Count > 0)
        {
            List<Stay> group = [rest[0]];
            rest.RemoveAt(0);
            for (int i = 0; i < group.Count; i++)
            {
                EntityLocation from = group[i].Location;
                group.AddRange(rest.Where(stay => GreatCircle.Distance(from, stay.Location) <= Limit));
                rest.RemoveAll(stay => GreatCircle.Distance(from, stay.Location) <= Limit);
            }

            groups.Add(group);
        }

        return groups;
    }
}
