using System.Globalization;
using Extract.Knowledge.Merging.Facts;

namespace Extract.Knowledge.Checking.Kinds;

/// <summary>A date lies within years in which it can.</summary>
internal sealed record YearsCheck(string Name, string Says, FactFilter Facts, string Role, int First, int Last) : Check(Name, Says)
{
    public override IEnumerable<Violation> Find(CheckScene scene)
    {
        foreach (Fact fact in Facts.Select(scene))
        {
            if (CheckScene.Days(fact, Role) is { } days && (days.Last.Year < First || days.First.Year > Last))
            {
                yield return Violation(scene, string.Create(CultureInfo.InvariantCulture, $"the year is not within {First} and {Last}"), fact);
            }
        }
    }
}
