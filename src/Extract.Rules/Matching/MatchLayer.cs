using Extract.Language;
using Extract.Rules.Definitions;

namespace Extract.Rules.Matching;

/// <summary>Gathers the matches of a document round by round, and makes those with a label visible to the next. Not thread-safe.</summary>
internal sealed class MatchLayer(Document document, MentionIndex mentions)
{
    private readonly HashSet<(string Rule, int Trigger, TokenSpan Words)> _seen = [];

    /// <summary>What the round at hand finds; rules do not see it before the round is closed.</summary>
    public List<Match> Found { get; } = [];

    /// <summary>What all closed rounds found, each match once.</summary>
    public List<Match> Matches { get; } = [];

    /// <summary>Ends a round. False when none of what is new in it has a label, so that another round would find the same.</summary>
    public bool Close(Dictionary<string, FactRule> rules)
    {
        bool shows = false;
        int seen = mentions.Matches.Length;
        foreach (Match found in Found)
        {
            FactRule rule = rules[found.Rule];
            if (rule.Stage.Repeats && !_seen.Add((found.Rule, found.Trigger, found.Evidence)))
            {
                continue;
            }

            Match match = rule.Inherited.Count > 0 ? Inheritance.Of(document, rule, found, mentions.Matches[..seen]) : found;
            Matches.Add(match);
            if (rule.Label is { } label)
            {
                mentions.Add(new Mention("match", match.Evidence, match.Trigger, MentionForm.Kind) { Label = label, Rule = rule.Name, Match = match });
                shows = true;
            }
        }

        Found.Clear();
        return shows;
    }
}
