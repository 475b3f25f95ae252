using Extract.Articles;
using Extract.Knowledge.Assembly;
using Extract.Knowledge.Confidence;
using Extract.Knowledge.Coreference;
using Extract.Knowledge.Entities;
using Extract.Knowledge.Explaining;
using Extract.Knowledge.Profile;
using Extract.Knowledge.Values;
using Extract.Language;
using Extract.Rules.Matching;
using Extract.Rules.Schema;

namespace Extract.Knowledge;

/// <summary>Builds the knowledge base of one article from what the rules found in it. Frozen and thread-safe.</summary>
/// <param name="confidence">Judges how sure facts are; null for the rules' own confidence.</param>
public sealed class KnowledgeBuilder(FactSchema schema, KnowledgeProfile profile, ConfidenceModel? confidence = null)
{
    /// <summary>The entities and facts of the article alone.</summary>
    public KnowledgeBase Build(Article article, Reading reading) => Build(article, reading, null);

    /// <summary>The same, with all that led to it.</summary>
    public ArticleTrace Trace(Article article, Reading reading)
    {
        Dictionary<Fact, IReadOnlyList<string>> features = new(ReferenceEqualityComparer.Instance);
        KnowledgeBase knowledge = Build(article, reading, features);
        return new ArticleTracer(article, reading, schema, new ReferenceResolver(reading, profile, schema, article.Published?.Year)).Trace(knowledge, features);
    }

    private KnowledgeBase Build(Article article, Reading reading, Dictionary<Fact, IReadOnlyList<string>>? features)
    {
        ReferenceResolver references = new(reading, profile, schema, article.Published?.Year);
        FactAssembler assembler = new(article.Id, reading, schema, profile, references, confidence);
        List<Fact> facts = assembler.Assemble(new ValueResolver(reading.Document, article.Published, profile.Starts), features);
        List<Entity> entities = [];
        ILookup<Cluster, Mention> nominals = references.Nominals.ToLookup(pair => pair.Cluster, pair => pair.Mention);
        foreach (Cluster cluster in references.Clusters)
        {
            entities.Add(ToEntity(cluster, nominals[cluster], article.Id, reading.Document));
        }

        return new KnowledgeBase([ToInfo(article)], entities, facts, schema.Undertaking);
    }

    private static ArticleInfo ToInfo(Article article) => new(
        article.Id,
        article.Title,
        article.Published?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        article.Source,
        article.Sha256);

    private static Entity ToEntity(Cluster cluster, IEnumerable<Mention> nominals, string article, Document document)
    {
        List<EntityMention> mentions = [.. cluster.Mentions.Select(mention => ToMention(mention, article, document)).Distinct()];
        foreach (EntityMention reference in nominals.Select(mention => ToMention(mention, article, document)))
        {
            if (!mentions.Exists(known => known.Start < reference.End && reference.Start < known.End))
            {
                mentions.Add(reference with { IsReference = true });
            }
        }

        mentions.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.End.CompareTo(b.End));
        return new Entity(cluster.Id, cluster.Type, cluster.Name, cluster.Aliases, mentions);
    }

    private static EntityMention ToMention(Mention mention, string article, Document document)
    {
        int start = document.Tokens[mention.Span.First].Start;
        int end = document.Tokens[mention.Span.End - 1].End;
        return new EntityMention(article, start, end, document.Text[start..end]);
    }
}
