using Extract.Knowledge.Json;
using Extract.Rules;

namespace Extract.Knowledge.Exporting.Rdf;

/// <summary>A knowledge base as resources of schema.org and PROV-O: articles, entities, then each fact with its evidence. Thread-safe.</summary>
internal sealed class Resources(ExportRules rules, Vocabulary names)
{
    public IEnumerable<Resource> Of(KnowledgeBase knowledge) =>
        knowledge.Articles.Select(Article)
            .Concat(knowledge.Entities.Select(Entity))
            .Concat(knowledge.Facts.SelectMany(fact => Evidence(fact).Prepend(Fact(fact, knowledge.UndertakingField))));

    private Resource Article(ArticleInfo article)
    {
        List<(string, Term)> all = [(Vocabulary.Schema + "identifier", new Literal(article.Id))];
        AddIfTold(all, Vocabulary.Schema + "headline", article.Title);
        if (article.Published is { } day)
        {
            all.Add((Vocabulary.Schema + "datePublished", LiteralForm.Of(new DateFiller(day))));
        }

        AddIfTold(all, Vocabulary.Schema + "url", article.Source);
        return new Resource(names.Article(article.Id), [Vocabulary.Schema + "NewsArticle", Vocabulary.Prov + "Entity"], all);
    }

    private Resource Entity(Entity entity)
    {
        List<(string, Term)> all =
        [
            (Vocabulary.Schema + "name", new Literal(entity.Name)),
            .. entity.Aliases.Select(alias => (Vocabulary.Schema + "alternateName", (Term)new Literal(alias))),
        ];
        if (entity.Location is { } location)
        {
            all.Add((Vocabulary.Schema + "latitude", LiteralForm.Number(location.Latitude)));
            all.Add((Vocabulary.Schema + "longitude", LiteralForm.Number(location.Longitude)));
        }

        return new Resource(names.Entity(entity.Id), [Vocabulary.SchemaClass(rules.Entities, entity.Type), names.Own(entity.Type)], all);
    }

    private Resource Fact(Fact fact, string? undertakingField)
    {
        string kind = Vocabulary.SchemaClass(rules.Facts, fact.Type);
        List<(string, Term)> all = [(names.Own("status"), new Literal(StatusName.Of(fact.Status)))];
        if (kind.EndsWith("Action", StringComparison.Ordinal) && fact.Status != Status.Negated)
        {
            string stage = fact.Status == Status.Planned ? "PotentialActionStatus" : "CompletedActionStatus";
            all.Add((Vocabulary.Schema + "actionStatus", new Iri(Vocabulary.Schema + stage)));
        }

        all.Add((names.Own("confidence"), LiteralForm.Number(Math.Round(fact.Confidence, 4))));
        if (fact.Undertaking is { } whole && undertakingField is not null)
        {
            all.Add((names.Own("role/" + undertakingField), new Iri(names.Entity(whole))));
        }

        all.AddRange(fact.Roles.SelectMany(role => role.Fillers.Select(filler => (names.Own("role/" + role.Role), Filler(filler)))));
        all.AddRange(fact.Fulfils.Select(id => (names.Own("fulfils"), (Term)new Iri(names.Fact(id)))));
        all.AddRange(fact.CancelledBy.Select(id => (names.Own("cancelledBy"), (Term)new Iri(names.Fact(id)))));
        all.AddRange(fact.Conflicts.Select(c => (names.Own("conflictsWith"), (Term)new Iri(names.Fact(c.With)))));
        all.AddRange(fact.Evidence.Select((_, i) => (Vocabulary.Prov + "wasDerivedFrom", (Term)new Iri(names.Evidence(fact.Id, i)))));
        return new Resource(names.Fact(fact.Id), [kind, Vocabulary.Prov + "Entity", names.Own(fact.Type)], all);
    }

    private IEnumerable<Resource> Evidence(Fact fact) => fact.Evidence.Select((evidence, i) =>
    {
        List<(string, Term)> all =
        [
            (Vocabulary.Prov + "value", new Literal(evidence.Text)),
            (Vocabulary.Prov + "wasQuotedFrom", new Iri(names.Article(evidence.Article))),
            (names.Own("start"), LiteralForm.Whole(evidence.Start)),
            (names.Own("end"), LiteralForm.Whole(evidence.End)),
            (names.Own("rule"), new Literal(evidence.Rule)),
            (names.Own("status"), new Literal(StatusName.Of(evidence.Status))),
        ];
        if (evidence.SaidBy is { } speaker)
        {
            all.Add((names.Own("saidBy"), Filler(speaker)));
        }

        return new Resource(names.Evidence(fact.Id, i), [Vocabulary.Prov + "Entity"], all);
    });

    private Term Filler(Filler filler) => filler is EntityFiller entity ? new Iri(names.Entity(entity.Id)) : LiteralForm.Of(filler);

    private static void AddIfTold(List<(string Predicate, Term Object)> all, string predicate, string? value)
    {
        if (value is not null)
        {
            all.Add((predicate, new Literal(value)));
        }
    }
}
