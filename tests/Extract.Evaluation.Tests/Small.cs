using System.Text;
using Extract.Evaluation.Assessing;
using Extract.Evaluation.Gold;
using Extract.Evaluation.Judging;
using Extract.Knowledge;
using Extract.Knowledge.Json;
using Extract.Rules.Schema;
using Extract.Rules.Yaml;

namespace Extract.Evaluation.Tests;

/// <summary>A small domain, its gold and its knowledge bases, from text.</summary>
internal static class Small
{
    public static readonly FactSchema Schema = SchemaReader.Read(YamlSource.Parse("facts.yaml", """
        version: 1
        undertaking: tour
        entities: {person: somebody, place: somewhere, tour: the whole}
        facts:
          concert:
            roles: {player: person, hall: place, day: date, at: time, length: duration, seats: quantity, piece: text}
            key: [player]
          pass:
            roles: {giver: person, receiver: person, hall: place}
            key: [giver, receiver]
        """));

    public static GoldArticle Gold(string facts) => new GoldReader(Schema).Read(YamlSource.Parse("gold.yaml", $$"""
        article: one
        entities:
          anna: {type: person, names: [Anna Berg, Ms Berg]}
          bo: {type: person, names: [Bo Lind]}
          aula: {type: place, names: [the Great Hall, Aula]}
        facts:
        """ + "\n" + facts));

    public static KnowledgeBase Knowledge(string facts, string article = "one") => KnowledgeBaseReader.Read("kb.json", Encoding.UTF8.GetBytes($$"""
        {"version": 1, "articles": [{"id": "{{article}}"}], "entities": [
          {"id": "person/anna", "type": "person", "name": "Berg", "aliases": ["Anna Berg"]},
          {"id": "person/bo", "type": "person", "name": "Bo Lind"},
          {"id": "place/hall", "type": "place", "name": "Great-Hall", "aliases": []}],
         "facts": [{{facts}}]}
        """), "tour")[0];

    public static Comparison Compare(string gold, string facts) => new Judge(Schema).Compare([Gold(gold)], [Knowledge(facts)]);

    /// <summary>Judged strictly and leniently, with the errors classed.</summary>
    public static Assessment Assess(string gold, string facts) => new Assessor(Schema).Assess([Gold(gold)], [Knowledge(facts)]);
}
