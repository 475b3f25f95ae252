using Extract.Evaluation.Judging;
using Extract.Knowledge;
using Extract.Knowledge.Explaining;

namespace Extract.Evaluation.Ledgers;

/// <summary>Counts what each rule made and how it was judged. Not thread-safe.</summary>
internal sealed class RuleCounts
{
    private readonly Dictionary<string, RuleEntry> _entries = new(StringComparer.Ordinal);

    public RuleCounts(IEnumerable<string> rules, IReadOnlySet<string> factRules)
    {
        foreach (string rule in rules)
        {
            _entries[rule] = new RuleEntry(rule, factRules.Contains(rule), 0);
        }
    }

    public RuleEntry this[string rule] => _entries[rule];

    /// <param name="verdicts">How each fact of the article was judged, by its id.</param>
    public void Add(ArticleTrace article, IReadOnlyDictionary<string, Verdict> verdicts)
    {
        Dictionary<(string Rule, string Fact), Part> parts = [];
        foreach (MatchTrace match in article.Matches)
        {
            Change(match.Match.Rule, e => e with { Matches = e.Matches + 1 });
            foreach (Fact fact in match.Facts)
            {
                Note(parts, match.Match.Rule, fact, match.Arguments);
                foreach (IGrouping<string, ArgumentTrace> arguments in match.Arguments.GroupBy(a => a.Argument.Mention?.Rule ?? ""))
                {
                    Note(parts, arguments.Key, fact, arguments);
                }
            }
        }

        foreach (IGrouping<string, Rules.Matching.Mention> mentions in article.Reading.Mentions.GroupBy(m => m.Rule))
        {
            Change(mentions.Key, e => e with { Matches = e.Matches + mentions.Count() });
        }

        foreach (((string rule, string fact), Part part) in parts)
        {
            Change(rule, e => Judge(e, part, verdicts[fact]));
        }
    }

    private void Note(Dictionary<(string Rule, string Fact), Part> parts, string rule, Fact fact, IEnumerable<ArgumentTrace> arguments)
    {
        if (!_entries.ContainsKey(rule))
        {
            // A name of the recognizer or a value.
            return;
        }

        if (!parts.TryGetValue((rule, fact.Id), out Part? part))
        {
            parts.Add((rule, fact.Id), part = new Part(fact, []));
        }

        part.Slots.UnionWith(arguments.SelectMany(a => a.Fillers.Select(filler => (a.Argument.Role, filler))));
    }

    private static RuleEntry Judge(RuleEntry entry, Part part, Verdict verdict)
    {
        if (verdict.IsOptional)
        {
            return entry with { Optional = entry.Optional + 1 };
        }

        int right = 0;
        int wrong = 0;
        int slot = 0;
        foreach (RoleFillers role in part.Fact.Roles)
        {
            foreach (Filler filler in role.Fillers)
            {
                bool own = part.Slots.Contains((role.Role, filler));
                bool agrees = verdict.Agreement?.System[slot] == true;
                slot++;
                right += own && agrees ? 1 : 0;
                wrong += own && !agrees ? 1 : 0;
            }
        }

        return entry with
        {
            True = entry.True + (verdict.Agreement?.IsExact == true ? 1 : 0),
            Partial = entry.Partial + (verdict.Agreement?.IsExact == false ? 1 : 0),
            False = entry.False + (verdict.Agreement is null ? 1 : 0),
            Right = entry.Right + right,
            Wrong = entry.Wrong + wrong,
        };
    }

    private void Change(string rule, Func<RuleEntry, RuleEntry> change)
    {
        if (_entries.TryGetValue(rule, out RuleEntry? entry))
        {
            _entries[rule] = change(entry);
        }
    }

    /// <summary>A rule's part in a fact: the slots that it filled.</summary>
    private sealed record Part(Fact Fact, HashSet<(string Role, Filler Filler)> Slots);
}

/// <summary>How a fact was judged.</summary>
/// <param name="Agreement">With the gold fact that it stands for; null when there is none.</param>
internal sealed record Verdict(Agreement? Agreement, bool IsOptional);
