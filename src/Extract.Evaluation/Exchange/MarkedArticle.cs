using Extract.Articles;
using Extract.Evaluation.Clusters.Resolution;
using Extract.Evaluation.Gold;
using Extract.Evaluation.Texts;

namespace Extract.Evaluation.Exchange;

/// <summary>The gold of an article with the places of its names and its evidence in the text: what is written for other annotation tools. Immutable and thread-safe.</summary>
public sealed record MarkedArticle(GoldArticle Gold, string Text, IReadOnlyList<MarkedEntity> Entities, IReadOnlyList<MarkedFact> Facts)
{
    /// <summary>Where what has no place in the text is hung up: its first word. Never empty.</summary>
    public TextSpan Anchor { get; } = FirstWord(Text);

    /// <exception cref="ExchangeException">The article has no word that anything could be marked on.</exception>
    public static MarkedArticle Of(GoldArticle gold, Article article)
    {
        if (string.IsNullOrWhiteSpace(article.Text))
        {
            throw new ExchangeException(article.Id, 0, 0, "the article has no text, so nothing can be marked in it; leave it out");
        }

        ILookup<GoldEntity, TextSpan> mentions = NameOccurrences.Find(gold.Entities, article.Text)
            .SelectMany(found => found.Places.Select(place => (found.Entity, Span: new TextSpan(place.Start, place.End))))
            .ToLookup(found => found.Entity, found => found.Span, (IEqualityComparer<GoldEntity>)ReferenceEqualityComparer.Instance);
        FoldedText text = new(article.Text);
        return new MarkedArticle(
            gold,
            article.Text,
            [.. gold.Entities.Select(entity => new MarkedEntity(entity, [.. mentions[entity].Distinct().OrderBy(m => m.Start).ThenBy(m => m.End)]))],
            [.. gold.Facts.Select(fact => new MarkedFact(fact, text.Find(fact.Evidence)))]);
    }

    private static TextSpan FirstWord(string text)
    {
        int start = 0;
        while (start < text.Length && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        int end = start;
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return new TextSpan(start, end);
    }
}
