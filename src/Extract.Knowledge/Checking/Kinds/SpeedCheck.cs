using System.Globalization;
using NodaTime;

namespace Extract.Knowledge.Checking.Kinds;

/// <summary>From the places of one day to those of the next that is told, one can go in time.</summary>
/// <param name="Limit">In kilometres an hour, nights and halts included.</param>
internal sealed record SpeedCheck(string Name, string Says, Stays Stays, double Limit) : Check(Name, Says)
{
    public override IEnumerable<Violation> Find(CheckScene scene)
    {
        foreach (List<List<Stay>> days in Stays.Find(scene))
        {
            for (int i = 1; i < days.Count; i++)
            {
                (Stay here, Stay there, double distance) = OnePlaceCheck.Nearest(days[i - 1], days[i]);

                // From the morning of the one day to the night of the other.
                int hours = 24 * (1 + Period.DaysBetween(here.Day, there.Day));
                if (distance > Limit * hours)
                {
                    string detail = string.Create(
                        CultureInfo.InvariantCulture, $"{here.Place.Name} and {there.Place.Name} are {distance:F0} km apart, and {hours} hours are enough for {Limit * hours:F0} km");
                    yield return Violation(scene, detail, here.Fact, there.Fact);
                }
            }
        }
    }
}
