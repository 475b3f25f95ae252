namespace Extract.Knowledge.Checking;

/// <summary>Something that cannot be, by the domain. Immutable and thread-safe.</summary>
/// <param name="Name">A name that no other check has.</param>
/// <param name="Says">What must hold, in a few words for people.</param>
internal abstract record Check(string Name, string Says)
{
    /// <summary>The violations, in an order that depends on content alone.</summary>
    public abstract IEnumerable<Violation> Find(CheckScene scene);

    /// <param name="detail">What is wrong with these facts.</param>
    protected Violation Violation(CheckScene scene, string detail, params ReadOnlySpan<Fact> facts)
    {
        string[] ids = new string[facts.Length];
        string[] texts = new string[facts.Length];
        for (int i = 0; i < facts.Length; i++)
        {
            ids[i] = facts[i].Id;
            texts[i] = scene.Text(facts[i]);
        }

        return new Violation(Name, ids, $"{Says}: {string.Join(" and ", texts)}; {detail}");
    }
}
