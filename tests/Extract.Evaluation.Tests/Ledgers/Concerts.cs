using Extract.Articles;
using Extract.Evaluation.Gold;
using Extract.Evaluation.Ledgers;
using Extract.Knowledge;
using Extract.Language;
using Extract.Rules.Yaml;

namespace Extract.Evaluation.Tests.Ledgers;

/// <summary>Two annotated articles and rules that look at words alone, so that no model changes what they earn. The folder vanishes afterwards.</summary>
internal sealed class Concerts : IDisposable
{
    private static readonly TextAnalyzer _analyzer = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("extract-ledger-").FullName;

    public Concerts()
    {
        Write("facts.yaml", """
            version: 1
            entities: {person: somebody, place: somewhere}
            facts:
              concert: {roles: {player: person, hall: place}, key: [player]}
              encore: {roles: {player: person, hall: place}, key: [player]}
            """);
        Write("status.yaml", "{modals: [], planners: [], achievers: [], deniers: [], negators: [], time-marks: []}");
        Write("knowledge.yaml", "{version: 1, natures: {person: personal, place: location}}");
        Write("rules.yaml", """
            context:
              hall: {labels: [place], before: 0, told: [concert], told-before: 1}
            mentions:
              - {name: person/known, type: person, pattern: "anna|bo|cleo"}
              - {name: place/hall, type: place, pattern: "aula|barn"}
              - {name: place/field, type: place, pattern: "field"}
            facts:
              - {name: concert/in, fact: concert, pattern: "player=@person plays in hall=@place"}
              - {name: concert/never, fact: concert, pattern: "player=@person fiddles"}
              - {name: concert/plays, fact: concert, pattern: "player=@person plays"}
              - {name: concert/sings, fact: concert, pattern: "player=@person sings"}
              - {name: concert/visits, fact: concert, pattern: "player=@person visits hall=@place"}
              - {name: encore/bows, fact: encore, pattern: "player=@person bows", fill: hall}
            """);
        Extractor = new ExtractorBuilder().AddRules(_folder).UseAnalyzer(_analyzer).Build();
        Articles =
        [
            Article("one", "Anna plays in Aula. Bo sings. Bo visits Barn.", "  - concert: {player: anna, hall: aula}\n  - concert: {player: bo}"),
            Article("two", "Cleo plays in Barn. Anna sings in Aula.", "  - concert: {player: cleo, hall: aula}\n  - concert: {player: anna}\n    optional: true"),
        ];
    }

    public Extractor Extractor { get; }

    public IReadOnlyList<LedgerArticle> Articles { get; }

    public RuleLedger Ledger => RuleLedger.Of(Extractor.Rules, Articles);

    public RuleEntry Entry(string rule) => Ledger.Entries.Single(e => e.Rule == rule);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public LedgerArticle Article(string id, string text, string facts) =>
        new(Extractor.Trace(new Article(id, text)), new GoldReader(Extractor.Rules.Schema).Read(YamlSource.Parse("gold.yaml", $$"""
            article: {{id}}
            entities:
              anna: {type: person, names: [Anna]}
              bo: {type: person, names: [Bo]}
              cleo: {type: person, names: [Cleo]}
              aula: {type: place, names: [Aula]}
              barn: {type: place, names: [Barn]}
            facts:

            """ + facts)));

    private void Write(string file, string text) => File.WriteAllText(Path.Join(_folder, file), text);
}
