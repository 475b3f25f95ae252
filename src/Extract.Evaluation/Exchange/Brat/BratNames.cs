namespace Extract.Evaluation.Exchange.Brat;

/// <summary>The labels of brat documents that are not of the schema.</summary>
internal static class BratNames
{
    /// <summary>The mark whose note tells of the article as a whole.</summary>
    public const string Article = "Article";

    /// <summary>The attribute of a mark that only holds an entity, which the text does not name.</summary>
    public const string Unnamed = "Unnamed";

    /// <summary>The attribute of an event whose trigger is no evidence.</summary>
    public const string Unplaced = "Unplaced";

    public const string Status = "Status";

    public const string Optional = "Optional";

    public const string Unreviewed = "Unreviewed";

    /// <summary>The relation of a fact to its undertaking.</summary>
    public const string BelongsTo = "belongs_to";

    public const string Equivalence = "Equiv";

    public const string Notes = "AnnotatorNotes";
}
