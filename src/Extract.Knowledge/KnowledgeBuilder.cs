using Extract.Articles;
using Extract.Knowledge.Assembly;
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
public sealed class KnowledgeBuilder(FactSchema schema, KnowledgeProfile profile)
{
    /// <summary>The entities and facts of the article alone.</summary>
    public KnowledgeBase Build(Article article, Reading reading)
    {
        ReferenceResolver references = new(reading, profile, schema, article.Published?.Year);
        FactAssembler assembler = new(article.Id, reading, schema, profile, references);
        List<Fact> facts = assembler.Assemble(new ValueResolver(reading.Document, article.Published));
        List<Entity> entities = [];
        foreach (Cluster cluster in references.Clusters)
        {
            entities.Add(ToEntity(cluster, article.Id, reading.Document));
        }

        return new KnowledgeBase([ToInfo(article)], entities, facts, schema.Undertaking);
    }

    /// <summary>The same, with all that led to it.</summary>
    public ArticleTrace Trace(Article article, Reading reading)
    {
        KnowledgeBase knowledge = Build(article, reading);
        return new ArticleTracer(article, reading, schema, new ReferenceResolver(reading, profile, schema, article.Published?.Year)).Trace(knowledge);
    }

    private static ArticleInfo ToInfo(Article article) => new(
        article.Id,
        article.Title,
        article.Published?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        article.Source,
        article.Sha256);

    private static Entity ToEntity(Cluster cluster, string article, Document document)
    {
        List<EntityMention> mentions = [];
        foreach (Mention mention in cluster.Mentions)
        {
            int start = document.Tokens[mention.Span.First].Start;
            int end = document.Tokens[mention.Span.End - 1].End;
            mentions.Add(new EntityMention(article, start, end, document.Text[start..end]));
        }

        mentions.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.End.CompareTo(b.End));
        return new Entity(cluster.Id, cluster.Type, cluster.Name, cluster.Aliases, mentions);
    }
}
