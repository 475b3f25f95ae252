using System.Globalization;
using Extract.Knowledge.Entities;
using NodaTime;

namespace Extract.Knowledge.Checking.Kinds;

/// <summary>
/// A vehicle goes from where it starts to where it arrives no faster than its kind can. A single day says nothing: it may be that of leaving
/// or that of coming.
/// </summary>
/// <param name="Speeds">Folded words in a vehicle's name, and the speed of the kind in kilometres an hour; the first that fits counts.</param>
internal sealed record LegCheck(string Name, string Says, string Type, LegRoles Roles, IReadOnlyList<KeyValuePair<string, double>> Speeds) : Check(Name, Says)
{
    public override IEnumerable<Violation> Find(CheckScene scene)
    {
        foreach (Fact fact in scene.Happened(Type))
        {
            if (CheckScene.Days(fact, Roles.Date) is { } days && days.First < days.Last
                && scene.Entity(fact, Roles.Vehicle) is { } vehicle
                && SpeedOf(vehicle) is { } speed
                && Point(scene, fact, Roles.From) is { } from
                && Point(scene, fact, Roles.To) is { } to)
            {
                int hours = 24 * (1 + Period.DaysBetween(days.First, days.Last));
                double distance = GreatCircle.Distance(from, to);
                if (distance > speed * hours)
                {
                    string detail = string.Create(CultureInfo.InvariantCulture, $"that is {distance:F0} km, and {vehicle.Name} goes {speed * hours:F0} km in {hours} hours");
                    yield return Violation(scene, detail, fact);
                }
            }
        }
    }

    private static EntityLocation? Point(CheckScene scene, Fact fact, string role) => scene.Entity(fact, role) is { } place ? scene.Location(place) : null;

    private double? SpeedOf(Entity vehicle)
    {
        string name = NameFold.Fold(vehicle.Name);
        foreach ((string word, double speed) in Speeds)
        {
            if (Words.AnyStands([word], name))
            {
                return speed;
            }
        }

        return null;
    }
}

/// <summary>The roles of a fact that tells of a journey.</summary>
internal sealed record LegRoles(string Vehicle, string From, string To, string Date);
