using System.Text;
using Extract.Evaluation.Assessing;
using Extract.Evaluation.Gold;
using Extract.Evaluation.History;
using Extract.Evaluation.Judging;
using Extract.Evaluation.Reports.Html;
using Extract.Knowledge;
using Extract.Knowledge.Json;
using Extract.Rules.Yaml;

namespace Extract.Evaluation.Tests.Reports;

/// <summary>Two articles with an error of most kinds, and two runs over them.</summary>
internal static class Sample
{
    public const string Text = "Anna Berg played in the Great Hall on 9 November.\nBo Lind <plays> & sings there in \"May\". He passed the baton to Anna Berg.";

    private static readonly GoldArticle[] _gold =
    [
        Gold("one", """
            tour: north
            entities:
              anna: {type: person, names: [Anna Berg, Berg]}
              bo: {type: person, names: [Bo Lind]}
              aula: {type: place, names: [the Great Hall]}
            facts:
              - concert: {player: anna, hall: aula, day: 2013-11-09}
                evidence: Anna Berg played in the Great Hall on 9 November
              - concert: {player: bo, hall: aula, day: 2014-05}
                status: planned
                evidence: Bo Lind <plays> & sings there in "May"
              - pass: {giver: bo, receiver: anna}
                evidence: He passed the baton to Anna Berg
              - pass: {giver: anna}
                optional: true
            """),
        Gold("two", """
            entities:
              cy: {type: person, names: [Cy]}
            facts:
              - concert: {player: cy}
                evidence: Cy plays
            """),
    ];

    private static readonly Assessor _assessor = new(Small.Schema);

    public static Assessment Before { get; } = _assessor.Assess(_gold, [Knowledge(
        """
        {"id":"c1","type":"concert","roles":{"player":[{"entity":"person/anna"}],"hall":[{"entity":"place/hall"}]},
         "evidence":[{"article":"one","start":0,"end":33,"text":"Anna Berg played in the Great Hall","rule":"concert/played"}]}
        """)]);

    public static Assessment After { get; } = _assessor.Assess(_gold, [Knowledge(
        """
        {"id":"c1","type":"concert","roles":{"player":[{"entity":"person/anna"}],"hall":[{"entity":"place/hall"}],"day":[{"date":"2013-11-09"}]},
         "evidence":[{"article":"one","start":0,"end":34,"text":"Anna Berg played in the Great Hall","rule":"concert/played"}]},
        {"id":"c2","type":"concert","roles":{"player":[{"entity":"person/bo"}],"day":[{"date":"2014"}]},
         "evidence":[{"article":"one","start":50,"end":73,"text":"Bo Lind <plays> & sings","rule":"concert/plays"}]},
        {"id":"p1","type":"pass","roles":{"giver":[{"entity":"person/anna"}],"receiver":[{"entity":"person/anna"}]},
         "evidence":[{"article":"one","start":90,"end":122,"text":"He passed the baton to Anna Berg","rule":"pass/to"}]},
        {"id":"p2","type":"pass","roles":{"receiver":[{"text":"the choir"}]},
         "evidence":[{"article":"one","start":93,"end":109,"text":"passed the baton","rule":"pass/noun"}]}
        """)]);

    public static RunComparison Runs { get; } = _assessor.Compare(_gold, Before, After);

    public static PageContent Content { get; } = new(
        Runs,
        new Dictionary<string, string> { ["one"] = Text },
        new Dictionary<string, RuleSource> { ["pass/to"] = new("rules/pass.yaml", 12, "- name: pass/to\n  pattern: \"<passed> to\"") },
        file => "../" + file);

    public static IReadOnlyList<HistoryEntry> History { get; } =
    [
        HistoryEntry.Of("0123456789abcdef0123456789abcdef01234567", Before, null, null),
        HistoryEntry.Of("tag <v2>", After, 8000, 2.5),
    ];

    private static GoldArticle Gold(string article, string text) => new GoldReader(Small.Schema).Read(YamlSource.Parse("gold.yaml", $"article: {article}\n{text}"));

    private static KnowledgeBase Knowledge(string facts) => KnowledgeBaseReader.Read("kb.json", Encoding.UTF8.GetBytes($$"""
        {"version": 1, "articles": [{"id": "one"}], "entities": [
          {"id": "person/anna", "type": "person", "name": "Anna Berg", "mentions": [{"article": "one", "start": 113, "end": 122, "text": "Anna Berg"}]},
          {"id": "person/bo", "type": "person", "name": "Bo Lind"},
          {"id": "place/hall", "type": "place", "name": "Great Hall"}],
         "facts": [{{facts}}]}
        """), "tour")[0];
}
