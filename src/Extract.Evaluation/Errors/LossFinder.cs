using Extract.Evaluation.Judging;
using Extract.Knowledge;
using Extract.Rules.Schema;

namespace Extract.Evaluation.Errors;

/// <summary>
/// Tells where what the gold set has of an article was most likely lost. It needs no second extraction: entities and facts of the knowledge base
/// show how far it came. Not thread-safe.
/// </summary>
/// <param name="article">What the knowledge base has of the article; null when it does not have it at all.</param>
internal sealed class LossFinder(FactSchema schema, ArticleFacts? article)
{
    private readonly SlotValue[] _entities = [.. (article?.Entities.Values ?? []).Select(e => SlotValue.Entity([e.Name, .. e.Aliases]))];

    /// <summary>Where a whole fact was lost.</summary>
    public LossStage OfFact(JudgedFact gold)
    {
        FactType? type = schema.Find(gold.Type);
        bool isKeyUnknown = gold.Slots.Any(slot => type?.Find(slot.Role)?.IsKey == true && IsName(type, slot) && !IsKnown(slot));
        return isKeyUnknown ? LossStage.NameNotTagged
            : Facts.Any(fact => fact.Type == gold.Type && AreTogether(gold, fact)) ? LossStage.ArgumentNotAttached
            : LossStage.RuleNotFired;
    }

    /// <summary>Where one slot of a fact that was found was lost.</summary>
    public LossStage OfSlot(string type, Slot gold)
    {
        if (IsName(schema.Find(type), gold))
        {
            return IsKnown(gold) ? LossStage.ArgumentNotAttached : LossStage.NameNotTagged;
        }

        bool isTime = gold.Value.IsDate || gold.Value.IsTime;
        return isTime && !Facts.Any(fact => fact.Slots.Any(slot => gold.Value.Agrees(slot.Value))) ? LossStage.DateNotResolved : LossStage.ArgumentNotAttached;
    }

    /// <summary>Whether an entity of the knowledge base has the name of what fills a gold slot.</summary>
    public bool IsKnown(Slot gold) => _entities.Any(gold.Value.Agrees);

    /// <summary>Whether the evidence of both is from the same place.</summary>
    public static bool AreTogether(JudgedFact gold, JudgedFact found) => ShareOf(gold, found) >= .5;

    /// <summary>How much of the evidence both have, 0 to 1.</summary>
    public static double ShareOf(JudgedFact gold, JudgedFact found) => gold.Evidence.Length == 0
        ? 0
        : found.Proofs.Select(proof => proof.Text).DefaultIfEmpty(found.Evidence).Max(text => EvidenceOverlap.Share(gold.Evidence, text));

    /// <summary>
    /// Whether words that are no name, or a name that is the gold entity's too, led to the entity in a slot; or, in a key role, no words of the
    /// evidence at all.
    /// </summary>
    public bool IsMisresolved(JudgedFact found, Slot gold, Slot slot)
    {
        if (slot.Filler is not EntityFiller { Id: string id } || article?.Entities.GetValueOrDefault(id) is not { } entity || !IsKnown(gold))
        {
            return false;
        }

        EntityMention[] near = [.. entity.Mentions.Where(m => found.Proofs.Any(p => p.Article == m.Article && p.Start < m.End && m.Start < p.End))];
        return near.Length == 0
            ? schema.Find(found.Type)?.Find(slot.Role)?.IsKey == true
            : near.All(m => m.IsReference || SlotValue.Entity([m.Text]).Agrees(gold.Value));
    }

    /// <summary>Whether an entity would have to fill it; gold may have a name there that it declares no entity for.</summary>
    private static bool IsName(FactType? type, Slot slot) => slot.Value.IsEntity || type?.Find(slot.Role)?.EntityTypes.Count > 0;

    private IReadOnlyList<JudgedFact> Facts => article?.Facts ?? [];
}
