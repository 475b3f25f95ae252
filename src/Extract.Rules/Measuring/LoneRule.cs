using Extract.Language;
using Extract.Rules.Definitions;
using Extract.Rules.Matching;
using Extract.Rules.Patterns;

namespace Extract.Rules.Measuring;

/// <summary>
/// One rule, or none, to be run by itself over documents that the whole set has read: so it can be told what the rule costs. It sees the
/// mentions that the whole set found. Not thread-safe.
/// </summary>
public sealed class LoneRule
{
    private readonly MatchFinder? _facts;
    private readonly PatternScan _scan;
    private Document? _document;
    private MentionIndex? _mentions;

    internal LoneRule(MatchFinder facts)
    {
        _facts = facts;
        // Where there is no rule, there is no stage.
        _scan = new PatternScan(new PatternIndex([.. facts.Patterns.DefaultIfEmpty([])]));
    }

    internal LoneRule(MentionRule rule)
    {
        _scan = new PatternScan(new PatternIndex([[rule.Pattern]]));
    }

    /// <summary>Makes a document ready, which the whole set does once for all rules.</summary>
    public void Begin(Reading reading)
    {
        _document = reading.Document;
        _mentions = new MentionIndex(_document.Tokens.Length);
        _mentions.Replace([.. reading.Mentions]);
        _scan.Begin(_document);
        _scan.Begin(_mentions, 0);
    }

    /// <summary>Runs the rule over the document; again as often as wanted.</summary>
    /// <returns>How often it matches.</returns>
    public int Run()
    {
        (Document document, MentionIndex mentions) = (_document ?? throw new InvalidOperationException("begin with a document"), _mentions!);
        return _facts is not null
            ? _facts.Find(document, mentions, _scan, 0).Matches.Count
            : Count(new PatternMatcher(document, mentions, _scan));
    }

    private int Count(PatternMatcher matcher)
    {
        int count = 0;
        int next = 0;
        foreach (int at in _scan.Next(0, 1) == 0 ? _scan.Starts(0) : [])
        {
            int end = at >= next ? matcher.TryMatch(0, at, _scan.Captures) : -1;
            if (end > at)
            {
                count++;
                next = end;
            }
        }

        return count;
    }
}
