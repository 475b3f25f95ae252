using Extract.Evaluation.Texts;
using Extract.Rules;

namespace Extract.Evaluation.Exchange;

/// <summary>An article as another annotation tool holds it, before it is gold again: what <see cref="GoldAssembler"/> takes.</summary>
/// <param name="File">Where it is from, for faults.</param>
/// <param name="Name">The name of the document in the tool.</param>
internal sealed record ForeignArticle(string File, string Name, string Text)
{
    /// <summary>What the tool holds of the article as a whole, in the words of a gold file; empty when it holds nothing.</summary>
    public ForeignNote Note { get; init; }

    public IReadOnlyList<ForeignEntity> Entities { get; init; } = [];

    public IReadOnlyList<ForeignFact> Facts { get; init; } = [];
}

/// <summary>What a tool holds as plain words: a line of a gold file, and where in the tool's file it stands.</summary>
internal readonly record struct ForeignNote(string? Text, int Line = 0, int Column = 0);

/// <summary>Marks that stand for one entity.</summary>
/// <param name="Types">The type of each mark.</param>
/// <param name="Mentions">Where it is named; without marks that only hold it.</param>
/// <param name="Note">The entity as a gold file has it; empty for one that was added in the tool.</param>
internal sealed record ForeignEntity(IReadOnlyList<string> Types, IReadOnlyList<TextSpan> Mentions, ForeignNote Note);

/// <summary>A mark that stands for a fact.</summary>
/// <param name="Place">What is marked; null when the mark only holds the fact.</param>
/// <param name="Arguments">What is drawn: roles and places in <see cref="ForeignArticle.Entities"/>.</param>
/// <param name="Note">The fact as a gold file has it; empty for one that was added in the tool.</param>
internal sealed record ForeignFact(string Type, TextSpan? Place, IReadOnlyList<(string Role, int Entity)> Arguments, ForeignNote Note)
{
    /// <summary>What the tool's own fields say of the fact; null when they are not there and the note tells.</summary>
    public ForeignFields? Fields { get; init; }
}

/// <summary>The fields of a fact that are no roles, as a tool's own fields tell them.</summary>
/// <param name="Undertaking">The place of the entity in <see cref="ForeignArticle.Entities"/>; null when the note tells.</param>
internal sealed record ForeignFields(Status Status, bool IsOptional, bool IsReviewed, int? Undertaking);
