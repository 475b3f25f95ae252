namespace Extract.Knowledge.Checking.Kinds;

/// <summary>Nothing lies within what lies within it.</summary>
internal sealed record NestingCheck(string Name, string Says, Enclosure Facts) : Check(Name, Says)
{
    public override IEnumerable<Violation> Find(CheckScene scene)
    {
        Dictionary<(string, string), Fact> within = [];
        foreach (Fact fact in scene.Happened(Facts.Type))
        {
            if (scene.Entity(fact, Facts.Inner) is { } inner && scene.Entity(fact, Facts.Outer) is { } outer && within.TryAdd((inner.Id, outer.Id), fact)
                && within.TryGetValue((outer.Id, inner.Id), out Fact? reverse))
            {
                yield return reverse.Id == fact.Id ? Violation(scene, "it lies within itself", fact) : Violation(scene, "each lies within the other", reverse, fact);
            }
        }
    }
}
