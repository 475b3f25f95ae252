using Extract.Evaluation.Gold;
using Extract.Evaluation.Judging;
using Extract.Knowledge;
using Extract.Language.Text;

namespace Extract.Evaluation.Agreeing;

/// <summary>
/// Joins what two annotators say of one article: what both say stands, as A says it; what they say differently, or one alone says, stands
/// as not reviewed, with who says it. Thread-safe.
/// </summary>
/// <param name="nameA">What A is called in the merged gold.</param>
/// <param name="nameB">What B is called there.</param>
public sealed class GoldMerger(string nameA, string nameB)
{
    /// <param name="a">What the one says.</param>
    /// <param name="b">What the other says.</param>
    /// <param name="agreement">How the two agree.</param>
    public GoldArticle Merge(GoldArticle a, GoldArticle b, ArticleAgreement agreement)
    {
        List<GoldEntity> entities = [.. a.Entities];
        Dictionary<string, GoldEntity> ofB = Join(entities, new EntityMatching(a, b).OfB, b);
        string? undertaking = a.Undertaking ?? (b.Undertaking is null ? null : IdOf(b.Undertaking, ofB));
        JudgedFact FromB(JudgedFact fact)
        {
            string? whole = fact.Undertaking ?? b.Undertaking;
            string? id = whole is null ? null : IdOf(whole, ofB);
            return Open(fact, nameB) with { Slots = [.. fact.Slots.Select(slot => Mapped(slot, ofB))], Undertaking = id == undertaking ? null : id };
        }

        Dictionary<JudgedFact, FactPair> pairs = new(ReferenceEqualityComparer.Instance);
        foreach (FactPair pair in agreement.Pairs)
        {
            pairs[pair.Gold] = pair;
        }

        List<JudgedFact> facts = [];
        foreach (JudgedFact fact in a.Facts)
        {
            FactPair? pair = pairs.GetValueOrDefault(fact);
            if (pair is not null && ArticleAgreement.IsFull(pair))
            {
                facts.Add(fact with { Optional = fact.Optional || pair.System.Optional });
                continue;
            }

            facts.Add(Open(fact, nameA));
            if (pair is not null)
            {
                facts.Add(FromB(pair.System));
            }
        }

        facts.AddRange(agreement.OnlyB.Select(FromB));
        return a with { Entities = entities, Facts = facts, Undertaking = undertaking };
    }

    private static JudgedFact Open(JudgedFact fact, string by) => fact with { IsReviewed = false, By = by };

    /// <summary>Adds the names and entities of B; gives for each id of B the merged entity.</summary>
    private static Dictionary<string, GoldEntity> Join(List<GoldEntity> entities, Dictionary<string, GoldEntity?> partners, GoldArticle b)
    {
        Dictionary<string, GoldEntity> merged = new(StringComparer.Ordinal);
        HashSet<string> ids = new(entities.Select(entity => entity.Id), StringComparer.Ordinal);
        HashSet<string> names = new(entities.SelectMany(entity => entity.Names).Select(name => Folding.Phrase(name)), StringComparer.Ordinal);
        foreach (GoldEntity entity in b.Entities)
        {
            if (partners[entity.Id] is { } partner)
            {
                int place = entities.FindIndex(e => e.Id == partner.Id);

                // A name that A gives to something else stays there.
                string[] more = [.. entity.Names.Where(name => names.Add(Folding.Phrase(name)))];
                entities[place] = merged[entity.Id] = new GoldEntity(partner.Id, partner.Type, [.. partner.Names, .. more]);
                continue;
            }

            string id = entity.Id;
            for (int n = 2; !ids.Add(id); n++)
            {
                id = $"{entity.Id}-{n}";
            }

            entities.Add(merged[entity.Id] = new GoldEntity(id, entity.Type, entity.Names));
        }

        return merged;
    }

    private static string IdOf(string id, Dictionary<string, GoldEntity> merged) => merged.TryGetValue(id, out GoldEntity? entity) ? entity.Id : id;

    private static Slot Mapped(Slot slot, Dictionary<string, GoldEntity> merged) => slot.Filler is EntityFiller filler && merged.TryGetValue(filler.Id, out GoldEntity? entity)
        ? new Slot(slot.Role, entity.Value, entity.Names[0]) { Filler = new EntityFiller(entity.Id) }
        : slot;
}
