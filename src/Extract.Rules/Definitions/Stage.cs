namespace Extract.Rules.Definitions;

/// <summary>When a rule runs: it sees what the stages before its own found.</summary>
/// <param name="Number">Stages run in the order of their numbers; 1 unless said.</param>
/// <param name="Repeats">True to run again, with what its own stage found, until nothing new is found (<c>2+</c>).</param>
internal readonly record struct Stage(int Number, bool Repeats)
{
    /// <summary>How often a stage runs at most; what grows longer is a rule that feeds on itself.</summary>
    public const int RoundLimit = 16;

    public static Stage First { get; } = new(1, false);
}
