namespace Extract.Evaluation.Exchange.LabelStudio;

/// <summary>Names of the labelling interface that tasks refer to.</summary>
internal static class LabelStudioNames
{
    public const string Text = "text";

    public const string Entity = "entity";

    public const string Fact = "fact";

    public const string Flags = "flags";

    /// <summary>The relation between marks of one entity.</summary>
    public const string Same = "same";

    public const string Planned = "planned";

    public const string Negated = "negated";

    public const string Optional = "optional";

    public const string Unreviewed = "unreviewed";

    /// <summary>The mark only holds a fact or an entity that has no place in the text.</summary>
    public const string Unplaced = "unplaced";
}
