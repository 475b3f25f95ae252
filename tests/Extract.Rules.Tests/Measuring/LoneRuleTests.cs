using Extract.Rules.Matching;
using Extract.Rules.Measuring;
using Xunit;

namespace Extract.Rules.Tests.Measuring;

public sealed class LoneRuleTests
{
    private static readonly RuleSet _rules = RuleSet.Load(Path.Combine(AppContext.BaseDirectory, "rules"), weights: false);

    private static readonly Reading[] _readings =
    [
        .. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "articles")).Order(StringComparer.Ordinal)
            .Take(2).Select(file => _rules.Read(English.Analyzer.Analyze(File.ReadAllText(file)))),
    ];

    [Fact]
    public void By_itself_a_fact_rule_matches_as_among_all()
    {
        Assert.All(_rules.FactRuleNames, rule =>
            Assert.Equal(_readings.Sum(reading => reading.Matches.Count(m => m.Rule == rule)), Count(rule)));
        Assert.Contains(_readings, reading => reading.Matches.Count > 0);
    }

    [Fact]
    public void A_mention_rule_by_itself_finds_at_least_what_stays_of_it()
    {
        using RuleFolder folder = new();
        RuleSet rules = folder.Load();
        Reading reading = rules.Read(English.Analyzer.Analyze("Anna sent a letter. It came with a parcel."));
        LoneRule rule = rules.Alone("goods/noun");
        rule.Begin(reading);

        Assert.Equal(2, rule.Run());
        Assert.Equal(2, rule.Run());
    }

    [Fact]
    public void Every_mention_rule_can_be_run_by_itself() =>
        Assert.All(_rules.RuleNames.Except(_rules.FactRuleNames), rule => Assert.InRange(Count(rule), 0, int.MaxValue));

    [Fact]
    public void Without_a_rule_the_others_find_what_they_found()
    {
        string busiest = _readings.SelectMany(r => r.Matches).GroupBy(m => m.Rule).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;
        RuleSet others = _rules.Without(busiest);

        Assert.Equal(_rules.RuleNames.Count - 1, others.RuleNames.Count);
        Assert.All(_readings, reading => Assert.Equal(
            reading.Matches.Where(m => m.Rule != busiest).Select(Told), others.Read(reading.Document).Matches.Select(Told)));
    }

    /// <summary>A match without what it has from other rules' matches.</summary>
    private static string Told(Match match) => $"{match.Rule} {match.Trigger} {match.Status} {string.Join(' ', match.Arguments.Where(a => a.Source != ArgumentSource.Told).Select(a => $"{a.Role}={a.Text}{a.Mention?.Span}"))}";

    private static int Count(string rule)
    {
        LoneRule alone = _rules.Alone(rule);
        return _readings.Sum(reading =>
        {
            alone.Begin(reading);
            return alone.Run();
        });
    }
}
