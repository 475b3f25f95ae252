using Extract.Language;
using Extract.Rules.Definitions;
using Extract.Rules.Grammar;
using Extract.Rules.Matching;

namespace Extract.Rules.Learned;

/// <summary>
/// Chooses by learned weights what fills the roles that a rule leaves to context: the choice of the general rules, another mention around, or
/// nothing. Not thread-safe: one per document.
/// </summary>
internal sealed class LearnedFiller(
    Document document, Tree tree, StatusReader statuses, MentionIndex mentions, ContextScope scope, WordClasses classes, IReadOnlyDictionary<string, FactRule> rules)
{
    private const int Reach = 5;
    private const int Most = 16;

    private readonly FillFeatures _features = new(document, tree, statuses, scope, classes);
    private readonly FeatureBag _bag = new();
    private readonly List<Mention> _candidates = [];
    private readonly Dictionary<string, Mention> _last = new(StringComparer.Ordinal);

    /// <param name="matches">In text order, with what the general rules of context fill.</param>
    public void Fill(List<Match> matches)
    {
        for (int m = 0; m < matches.Count; m++)
        {
            foreach (ContextFill fill in rules[matches[m].Rule].Fills)
            {
                if (fill.Model?.Weights is { } weights && IsOpen(matches[m], fill))
                {
                    matches[m] = Choose(matches[m], fill, weights, fill.Model.Least);
                }
            }

            Note(matches[m]);
        }
    }

    /// <summary>Each mention that may fill a role of a match, with its features as text.</summary>
    public IEnumerable<FillCandidate> Candidates(IReadOnlyList<Match> matches)
    {
        FeatureBag bag = new() { Texts = [] };
        foreach (Match match in matches)
        {
            foreach (ContextFill fill in rules.TryGetValue(match.Rule, out FactRule? rule) ? rule.Fills : [])
            {
                if (fill.Model is null || !IsOpen(match, fill))
                {
                    continue;
                }

                Gather(match, fill);
                for (int c = 0; c < _candidates.Count; c++)
                {
                    Describe(match, fill, c, bag);
                    yield return new FillCandidate(fill.Model.File, match, fill.Role.Name, _candidates[c], [.. bag.Hashes.Select(hash => bag.Texts[hash])]);
                }
            }

            Note(match);
        }
    }

    private Match Choose(Match match, ContextFill fill, LearnedWeights weights, double least)
    {
        Gather(match, fill);
        Mention? best = null;
        double highest = least;
        for (int c = 0; c < _candidates.Count; c++)
        {
            Describe(match, fill, c, _bag);
            double chance = weights.Chance(_bag);
            if (chance >= highest)
            {
                (best, highest) = (_candidates[c], chance);
            }
        }

        string role = fill.Role.Name;
        bool chosen = false;
        bool any = false;
        foreach (Argument argument in match.Arguments)
        {
            any |= argument.Role == role;
            chosen |= argument.Role == role && ReferenceEquals(argument.Mention, best);
        }

        if ((best is not null && chosen) || (best is null && !any))
        {
            return match;
        }

        List<Argument> arguments = [.. match.Arguments.Where(a => a.Role != role)];
        if (best is not null)
        {
            arguments.Add(new Argument(role, best, null, Math.Round(highest, 4)) { Source = ArgumentSource.Learned });
            if (ConditionCheck.FirstBroken(document, rules[match.Rule], arguments, []) is not null)
            {
                return match;
            }
        }

        return match with { Arguments = arguments };
    }

    /// <summary>A role that only context fills, or nothing.</summary>
    private static bool IsOpen(Match match, ContextFill fill)
    {
        foreach (Argument argument in match.Arguments)
        {
            if ((argument.Role == fill.Role.Name && argument.Source is not (ArgumentSource.Context or ArgumentSource.Told)) || fill.Unless.Contains(argument.Role))
            {
                return false;
            }
        }

        return true;
    }

    private void Gather(Match match, ContextFill fill)
    {
        _candidates.Clear();
        int sentence = document.SentenceOf(match.Trigger);
        for (int back = 0; back <= (fill.Before < 0 ? 0 : Reach) && sentence - back >= 0; back++)
        {
            Gather(match, fill, sentence - back);
        }

        if (fill.Before >= 0 && sentence > Reach)
        {
            Gather(match, fill, 0);
        }

        // What context chose from farther away is a candidate too.
        foreach (Argument argument in match.Arguments)
        {
            if (argument.Role == fill.Role.Name && argument.Mention is { } mention && !_candidates.Contains(mention))
            {
                _candidates.Add(mention);
            }
        }
    }

    private void Gather(Match match, ContextFill fill, int sentence)
    {
        TokenSpan span = document.Sentences[sentence].Span;
        for (int t = span.First; t < span.End && _candidates.Count < Most; t++)
        {
            foreach (Mention mention in mentions.StartingAt(t))
            {
                if (mention.Form != MentionForm.Pronoun && fill.Labels.Contains(mention.Label) && !IsArgument(match, fill.Role.Name, mention))
                {
                    _candidates.Add(mention);
                }
            }
        }
    }

    private static bool IsArgument(Match match, string role, Mention mention)
    {
        foreach (Argument argument in match.Arguments)
        {
            if (argument.Role != role && ReferenceEquals(argument.Mention, mention))
            {
                return true;
            }
        }

        return false;
    }

    private void Describe(Match match, ContextFill fill, int candidate, FeatureBag bag)
    {
        Mention mention = _candidates[candidate];
        Argument? chosen = null;
        bool any = false;
        foreach (Argument argument in match.Arguments)
        {
            if (argument.Role == fill.Role.Name)
            {
                any = true;
                chosen = ReferenceEquals(argument.Mention, mention) ? argument : chosen;
            }
        }

        int rank = 0;
        int sentence = document.SentenceOf(mention.Head);
        int distance = Math.Abs(mention.Span.First - match.Trigger);
        foreach (Mention other in _candidates)
        {
            rank += document.SentenceOf(other.Head) == sentence && Math.Abs(other.Span.First - match.Trigger) < distance ? 1 : 0;
        }

        ReadOnlySpan<char> last = _last.TryGetValue(fill.Role.Name, out Mention? told) ? document.TextOf(told.Span) : default;
        _features.Collect(match, mention, chosen, any, rank, last, bag);
    }

    private void Note(Match match)
    {
        foreach (Argument argument in match.Arguments)
        {
            if (argument.Mention is { } mention)
            {
                _last[argument.Role] = mention;
            }
        }
    }
}
