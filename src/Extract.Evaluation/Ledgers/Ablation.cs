using Extract.Evaluation.Judging;
using Extract.Knowledge;
using Extract.Rules;
using Extract.Rules.Matching;

namespace Extract.Evaluation.Ledgers;

/// <summary>Tells what only one rule brings, by leaving it out. Thread-safe.</summary>
public sealed class Ablation
{
    private readonly Extractor _extractor;
    private readonly Judge _judge;
    private readonly IReadOnlyList<LedgerArticle> _articles;
    private readonly Tally[] _tallies;
    private readonly Tally _total;

    public Ablation(Extractor extractor, IReadOnlyList<LedgerArticle> articles)
    {
        _extractor = extractor;
        _articles = articles;
        _judge = new Judge(extractor.Rules.Schema);
        _tallies = [.. articles.Select(a => Score(a, a.Trace.Knowledge))];
        _total = _tallies.Aggregate(default(Tally), (sum, tally) => sum + tally);
    }

    /// <summary>
    /// What a fact rule brings. Facts are assembled without its matches; only a text in which facts lend their roles to later ones (<c>told:</c>) is
    /// read again without it, since it may have lent.
    /// </summary>
    public Worth OfFactRule(string rule)
    {
        Lazy<RuleSet> without = new(() => _extractor.Rules.Without(rule), isThreadSafe: false);
        return Without(reading =>
        {
            List<Match> others = [.. reading.Matches.Where(m => m.Rule != rule)];
            return others.Count == reading.Matches.Count ? null
                : others.Exists(HasBorrowed) ? without.Value.Read(reading.Document)
                : reading with { Matches = others };
        });
    }

    /// <summary>What a mention rule brings. Every text is read again without it, since other rules look at its mentions: slow.</summary>
    public Worth OfMentionRule(string rule)
    {
        RuleSet others = _extractor.Rules.Without(rule);
        return Without(reading => others.Read(reading.Document));
    }

    private static bool HasBorrowed(Match match) => match.Arguments.Any(a => a.Source == ArgumentSource.Told);

    /// <param name="read">What is found in an article without the rule; null for the same as with it.</param>
    private Worth Without(Func<Reading, Reading?> read)
    {
        Tally without = default;
        for (int i = 0; i < _articles.Count; i++)
        {
            LedgerArticle article = _articles[i];
            Reading? reading = read(article.Trace.Reading);
            without += reading is null ? _tallies[i] : Score(article, _extractor.Build(article.Trace.Article, reading));
        }

        return new Worth(
            _total.Matched - without.Matched,
            _total.SystemSlots - _total.Matched - (without.SystemSlots - without.Matched),
            _total.Slots.F1 - without.Slots.F1);
    }

    private Tally Score(LedgerArticle article, KnowledgeBase knowledge) => _judge.Compare([article.Gold], [knowledge]).Total;
}
