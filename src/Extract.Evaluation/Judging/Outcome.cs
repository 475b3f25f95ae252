namespace Extract.Evaluation.Judging;

/// <summary>What became of one fact: a gold fact with the one that was found for it, a gold fact alone, or a found fact alone.</summary>
/// <param name="Undertaking">
/// Id of the undertaking: what the gold fact says, or else its article; of a found fact that stands alone that of the article. Empty where none is told.
/// </param>
/// <param name="Agreement">Which slots agree; null when there is one side only.</param>
public sealed record Outcome(string Article, string Undertaking, JudgedFact? Gold, JudgedFact? System, Agreement? Agreement = null)
{
    public string Type => (Gold ?? System)!.Type;

    /// <summary>Whether it counts for nothing: the gold fact is optional.</summary>
    public bool IsOptional => Gold is { Optional: true };

    /// <summary>What it adds to the figures; nothing where the gold fact is optional.</summary>
    public Tally Tally => (Gold, System) switch
    {
        ({ Optional: true }, _) => default,
        ({ } gold, { } system) => new Tally(Agreement!.Count, gold.Slots.Count, system.Slots.Count, Agreement.IsExact ? 1 : 0, 1, 1),
        ({ } gold, null) => new Tally(0, gold.Slots.Count, 0, 0, 1, 0),
        _ => new Tally(0, 0, System!.Slots.Count, 0, 0, 1),
    };
}
