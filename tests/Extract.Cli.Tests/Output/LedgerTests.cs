using System.Text;
using Extract.Articles;
using Extract.Cli.Output;
using Extract.Cli.Tests.Explaining;
using Extract.Evaluation.Gold;
using Extract.Evaluation.Ledgers;
using Extract.Knowledge;
using Extract.Rules.Checking;
using Extract.Rules.Definitions;
using Extract.Rules.Yaml;
using Xunit;

namespace Extract.Cli.Tests.Output;

/// <summary>A ledger as text and as JSON, over an article made by hand.</summary>
public sealed class LedgerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("extract-ledger-").FullName;
    private readonly Extractor _extractor;

    public LedgerTests() => _extractor = HandMade.Extractor(_folder);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void For_people_it_is_two_tables_and_what_does_nothing() => Assert.Equal(
        """
        fact rule                 matches | facts  true partly   opt false | slots right  wrong  | only it: right  wrong       F1
        bring/carry                     2 |     2     1      0     0     1 |           2      1  |              1      1  +0.1333
        bring/goods                     1 |     1     1      0     0     0 |           1      0  |              0      0        0
        bring/pattern                   0 |     0     0      0     0     0 |           0      0  |              0      0        0
        bring/send                      0 |     0     0      0     0     0 |           0      0  |              0      0        0

        mention rule              matches | facts  true partly   opt false | slots right  wrong
        goods/noun                      1 |     0     0      0     0     0 |           0      0
        person/she                      1 |     1     0      0     0     1 |           0      1

        never matched in these articles: 2
          bring/pattern (rules.yaml:11)
          bring/send (rules.yaml:14)

        every fact of theirs is made by other rules too, at the same words: 1
          bring/goods (rules.yaml:18): by bring/carry

        can find nothing of their own, whatever the article: 1
          bring/send (rules.yaml:15): every word here evokes 'bring/carry' too

        articles 1  slot P 0.667 R 1.000 F1 0.800  fact P 0.500 R 1.000 F1 0.667  status 1/1

        """,
        Text(Report()));

    [Fact]
    public void Time_is_a_column_of_percents()
    {
        LedgerReport report = Report();
        RuleLedger timed = report.Ledger with { Entries = [.. report.Ledger.Entries.Select(e => e with { Share = e.IsFact ? .25 : 0 })] };

        string[] lines = Text(report with { Ledger = timed }).Split('\n');

        Assert.EndsWith("F1 |  time %", lines[0], StringComparison.Ordinal);
        Assert.EndsWith("+0.1333 |   25.00", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void For_programs_it_is_json()
    {
        using MemoryStream output = new();
        LedgerReport report = Report();
        LedgerJson.Write(output, report with { Ledger = report.Ledger with { Entries = [.. report.Ledger.Entries.Where(e => e.Matches == 1)] } });

        Assert.Equal(
            """
            {
              "articles": 1,
              "slots": {
                "precision": 0.666667,
                "recall": 1,
                "f1": 0.8
              },
              "rules": [
                {
                  "name": "bring/goods",
                  "kind": "fact",
                  "file": "rules.yaml",
                  "line": 18,
                  "matches": 1,
                  "facts": {
                    "all": 1,
                    "true": 1,
                    "partly": 0,
                    "optional": 0,
                    "false": 0
                  },
                  "slots": {
                    "right": 1,
                    "wrong": 0
                  },
                  "onlyIt": {
                    "right": 0,
                    "wrong": 0,
                    "f1": 0
                  }
                },
                {
                  "name": "goods/noun",
                  "kind": "mention",
                  "file": "rules.yaml",
                  "line": 3,
                  "matches": 1,
                  "facts": {
                    "all": 0,
                    "true": 0,
                    "partly": 0,
                    "optional": 0,
                    "false": 0
                  },
                  "slots": {
                    "right": 0,
                    "wrong": 0
                  }
                },
                {
                  "name": "person/she",
                  "kind": "mention",
                  "file": "rules.yaml",
                  "line": 4,
                  "matches": 1,
                  "facts": {
                    "all": 1,
                    "true": 0,
                    "partly": 0,
                    "optional": 0,
                    "false": 1
                  },
                  "slots": {
                    "right": 0,
                    "wrong": 1
                  }
                }
              ],
              "neverMatched": [],
              "shadowed": [
                {
                  "name": "bring/goods",
                  "on": "these",
                  "by": [
                    "bring/carry"
                  ]
                },
                {
                  "name": "bring/send",
                  "on": "any",
                  "why": "every word here evokes 'bring/carry' too"
                }
              ]
            }

            """,
            Encoding.UTF8.GetString(output.ToArray()));
    }

    [Theory]
    [InlineData("name", "bring/carry bring/goods bring/pattern bring/send goods/noun person/she")]
    [InlineData("matches", "bring/carry bring/goods goods/noun person/she bring/pattern bring/send")]
    [InlineData("wrong", "bring/carry person/she bring/goods bring/pattern bring/send goods/noun")]
    public void It_stands_in_the_order_that_is_asked_for(string key, string rules) =>
        Assert.Equal(rules, string.Join(' ', LedgerOrder.Sort(Report().Ledger.Entries, key).Select(e => e.Rule)));

    private static string Text(LedgerReport report)
    {
        StringWriter output = new() { NewLine = "\n" };
        LedgerTable.Write(output, report);
        return output.ToString();
    }

    private LedgerReport Report()
    {
        GoldArticle gold = new GoldReader(_extractor.Rules.Schema).Read(YamlSource.Parse("gold.yaml", """
            article: one
            entities:
              anna: {type: person, names: [Anna]}
              paris: {type: place, names: [Paris]}
            facts:
              - bring: {bringer: anna, place: paris}
            """));
        LedgerArticle article = new(_extractor.Trace(new Article("one", HandMade.Text)), gold);
        RuleLedger ledger = RuleLedger.Of(_extractor.Rules, [article]);
        Ablation ablation = new(_extractor, [article]);
        ledger = ledger with
        {
            Entries = LedgerOrder.Sort(ledger.Entries.Select(e => e.IsFact ? e with { Worth = ablation.OfFactRule(e.Rule) } : e), "name"),
        };
        Dictionary<string, RuleOrigin> origins = _extractor.Rules.Origins.ToDictionary(o => o.Key, o => o.Value with { File = "rules.yaml" });
        Finding shadowed = new(Severity.Warning, "shadowed", "rules.yaml", 15, 5, 4, "every word here evokes 'bring/carry' too", "bring/send");
        return new LedgerReport(ledger, origins, [shadowed]);
    }
}
