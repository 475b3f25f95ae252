using Extract.Knowledge.Merging.Facts;

namespace Extract.Knowledge.Checking.Kinds;

/// <summary>Within one whole, what comes first is not dated after what comes then.</summary>
internal sealed record OrderCheck(string Name, string Says, FactFilter First, FactFilter Then, string Date) : Check(Name, Says)
{
    public override IEnumerable<Violation> Find(CheckScene scene)
    {
        Dictionary<string, (Fact Fact, Period Days)> earliest = new(StringComparer.Ordinal);
        foreach (Fact fact in Then.Select(scene))
        {
            if (fact.Undertaking is { } whole && CheckScene.Days(fact, Date) is { } days
                && (!earliest.TryGetValue(whole, out (Fact, Period Days) known) || days.Last < known.Days.Last))
            {
                earliest[whole] = (fact, days);
            }
        }

        foreach (Fact fact in First.Select(scene))
        {
            if (fact.Undertaking is { } whole && CheckScene.Days(fact, Date) is { } days
                && earliest.TryGetValue(whole, out (Fact Fact, Period Days) then) && then.Fact.Id != fact.Id && days.First > then.Days.Last)
            {
                yield return Violation(scene, "the first is dated after the other", fact, then.Fact);
            }
        }
    }
}
