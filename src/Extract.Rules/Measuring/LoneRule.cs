using Extract.Rules.Definitions;
using Extract.Rules.Matching;
using Extract.Rules.Patterns;

namespace Extract.Rules.Measuring;

/// <summary>
/// One rule to be run by itself over documents that the whole set has read: so it can be told what the rule costs. It sees the
/// mentions that the whole set found. Not thread-safe.
/// </summary>
public sealed class LoneRule
{
    private readonly MatchFinder? _facts;
    private readonly PatternScan _scan;
    private Reading? _reading;

    internal LoneRule(MatchFinder facts)
    {
        _facts = facts;
        _scan = new PatternScan(new PatternIndex([.. facts.Patterns]));
    }

    internal LoneRule(MentionRule rule)
    {
        _scan = new PatternScan(new PatternIndex([[rule.Pattern]]));
    }

    /// <summary>Makes a document ready, which the whole set does once for all rules.</summary>
    public void Begin(Reading reading)
    {
        _reading = reading;
        _scan.Begin(reading.Document);
    }

    /// <summary>Runs the rule over the document; again as often as wanted.</summary>
    /// <returns>How often it matches.</returns>
    public int Run()
    {
        Reading reading = _reading ?? throw new InvalidOperationException("begin with a document");

        // Anew each time, since what a rule finds may be a mention to it.
        MentionIndex mentions = new(reading.Document.Tokens.Length);
        mentions.Replace([.. reading.Mentions]);
        if (_facts is not null)
        {
            return _facts.Find(reading.Document, mentions, _scan, 0).Matches.Count;
        }

        _scan.Begin(mentions, 0);
        return Count(new PatternMatcher(reading.Document, mentions, _scan));
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
