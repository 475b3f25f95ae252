using Extract.Evaluation.Gold;
using Extract.Evaluation.Judging;
using Extract.Evaluation.Texts;
using Extract.Rules;
using Extract.Rules.Schema;

namespace Extract.Evaluation.Exchange;

/// <summary>
/// Notes for what a tool's own marks cannot say: lines of a gold file, so that an annotator can read and mend them. An entity is
/// <c>kotov: {type: person, names: [Oleg Kotov, Kotov]}</c>, a fact <c>carry: {bearer: kotov, date: 2013-11-09}</c>. Thread-safe.
/// </summary>
internal sealed class GoldNotes(FactSchema schema)
{
    private readonly GoldWriter _writer = new(schema);

    /// <summary>The article as a whole.</summary>
    public string OfArticle(GoldArticle gold)
    {
        List<string> fields = [$"article: {GoldScalar.Text(gold.Article)}"];
        if (gold.Undertaking is not null)
        {
            fields.Add($"{schema.Undertaking}: {GoldScalar.Literal(gold.Undertaking)}");
        }

        if (!gold.IsReviewed)
        {
            fields.Add($"{ReviewMark.Field}: false");
        }

        return $"{{{string.Join(", ", fields)}}}";
    }

    public string OfEntity(GoldEntity entity) => $"{{{GoldWriter.Entity(entity)}}}";

    /// <param name="full">Whether the tool has no fields of its own for what is no role.</param>
    /// <param name="drawn">Whether the undertaking is drawn.</param>
    /// <param name="text">The article's text, to tell whether the mark shows the evidence as it is quoted.</param>
    public string OfFact(MarkedFact marked, string text, bool full, bool drawn = false)
    {
        JudgedFact fact = marked.Fact;
        bool isShown = marked.Place is TextSpan place && FoldedText.Fold(text[place.Start..place.End]) == fact.Evidence;
        JudgedFact noted = full ? fact : fact with { Status = Status.Happened, Optional = false, IsReviewed = true };
        return $"{{{string.Join(", ", _writer.Fields(drawn ? noted with { Undertaking = null } : noted, isShown ? "" : fact.Evidence))}}}";
    }
}
