using Extract.Evaluation.Gold;
using Extract.Knowledge;
using Extract.Language.Text;

namespace Extract.Evaluation.Clusters.Resolution;

/// <summary>Which entities of a knowledge base an article mentions by which words.</summary>
internal sealed class MentionIndex
{
    private readonly Dictionary<(string Article, string Text), List<Entity>> _byText = [];
    private readonly Dictionary<string, List<(EntityMention Mention, Entity Entity)>> _byArticle = new(StringComparer.Ordinal);

    public MentionIndex(KnowledgeBase knowledge)
    {
        foreach (Entity entity in knowledge.Entities)
        {
            foreach (EntityMention mention in entity.Mentions)
            {
                Add(_byText, (mention.Article, Folding.Phrase(mention.Text)), entity);
                Add(_byArticle, mention.Article, (mention, entity));
            }
        }
    }

    /// <summary>
    /// The entity that a name was taken for: one with a mention of these very words, else one that is mentioned where the name stands and
    /// bears it, or by the part of it that is a name in itself ("foot of the Obelisk", "Mayor Boris Johnson"); of several one of the
    /// name's own type. Null when there is none.
    /// </summary>
    /// <param name="isPerson">Whether a title may stand before the name.</param>
    public Entity? Find(string article, string name, GoldEntity gold, bool isPerson, List<(int Start, int End)> places)
    {
        string folded = Folding.Phrase(name);
        List<Entity> candidates = _byText.GetValueOrDefault((article, folded)) ?? [];
        if (candidates.Count == 0)
        {
            candidates = [.. _byArticle.GetValueOrDefault(article, [])
                .Where(m => places.Exists(p => p.Start < m.Mention.End && m.Mention.Start < p.End
                    && (Bears(m.Entity, folded) || (isPerson && m.Entity.Type == gold.Type && p.End == m.Mention.End) || IsPart(m.Mention, p, gold))))
                .Select(m => m.Entity)];
        }

        return candidates.Find(entity => entity.Type == gold.Type) ?? candidates.FirstOrDefault();
    }

    private static void Add<TKey, T>(Dictionary<TKey, List<T>> lists, TKey key, T value)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out List<T>? list))
        {
            lists.Add(key, list = []);
        }

        list.Add(value);
    }

    /// <summary>Whether the mention lies within the name and is another name of the same thing.</summary>
    private static bool IsPart(EntityMention mention, (int Start, int End) place, GoldEntity gold) =>
        mention.Start >= place.Start && mention.End <= place.End && gold.Names.Any(name => Folding.Phrase(name) == Folding.Phrase(mention.Text));

    private static bool Bears(Entity entity, string folded) =>
        Folding.Phrase(entity.Name) == folded || entity.Aliases.Any(alias => Folding.Phrase(alias) == folded);
}
