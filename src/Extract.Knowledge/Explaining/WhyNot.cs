using Extract.Language;
using Extract.Rules;
using Extract.Rules.Explaining;
using Extract.Rules.Matching;
using Extract.Rules.Schema;

namespace Extract.Knowledge.Explaining;

/// <summary>Finds out why an article gives no such fact. Thread-safe.</summary>
public static class WhyNot
{
    /// <param name="rules">Those that read the article.</param>
    public static WhyNotReport Explain(ArticleTrace trace, RuleSet rules, FactExpression expected)
    {
        List<FoundFact> found = Facts(trace, expected);
        List<FillerPlaces> places = [.. expected.Fillers.Select(f => new FillerPlaces(f.Key, f.Value, Places(trace, f.Key, f.Value)))];
        WhyNotReport report = new(trace, expected, found, places, [], []);
        if (report.IsFound)
        {
            return report;
        }

        RuleTracer tracer = rules.Trace(trace.Reading);
        MatchLoss loss = new(trace, tracer, expected, places);
        List<RuleReason> reasons = [];
        List<string> silent = [];
        int[] fillers = Fillers(trace, places);
        foreach (string rule in tracer.RulesFor(expected.Type.Name))
        {
            RuleReason? best = null;
            for (int s = 0; s < fillers.Length; s++)
            {
                foreach (RuleAttempt attempt in fillers[s] > 0 ? tracer.Trace(rule, s) : [])
                {
                    RuleReason reason = new(attempt, attempt.Failure ?? loss.Explain(attempt), fillers[s]) { Agreeing = loss.Agreeing(attempt) };
                    best = best is null || Score(reason, places.Count) > Score(best, places.Count) ? reason : best;
                }
            }

            if (best is null || best.Failure.Kind == FailureKind.Trigger)
            {
                silent.Add(rule);
            }
            else
            {
                reasons.Add(best);
            }
        }

        IEnumerable<RuleReason> nearest = reasons.OrderByDescending(r => Score(r, places.Count)).ThenBy(r => r.Attempt.Rule.Rule, StringComparer.Ordinal);
        return report with { Rules = [.. nearest], Silent = silent };
    }

    /// <summary>
    /// 0 to 2: the part of the fillers that the sentence mentions, and the part of the rule that held; for one that matches, half,
    /// and a half for the fillers that it gets right.
    /// </summary>
    private static double Score(RuleReason reason, int wanted) =>
        (reason.Attempt.Trigger < 0 ? 0 : reason.Attempt.Failure is null ? (1 + reason.Agreeing) / 2 : reason.Attempt.Progress)
            + (wanted == 0 ? 0 : (double)reason.Fillers / wanted);

    /// <summary>For each sentence how many of the fillers it mentions; 1 everywhere when the article mentions none.</summary>
    private static int[] Fillers(ArticleTrace trace, List<FillerPlaces> places)
    {
        Document document = trace.Reading.Document;
        int[] fillers = new int[document.Sentences.Length];
        foreach (FillerPlaces filler in places)
        {
            foreach (int sentence in filler.Places.Select(p => document.SentenceOf(p.First)).Distinct())
            {
                fillers[sentence]++;
            }
        }

        if (fillers.All(n => n == 0))
        {
            Array.Fill(fillers, 1);
        }

        return fillers;
    }

    private static List<FoundFact> Facts(ArticleTrace trace, FactExpression expected)
    {
        List<FoundFact> found = [];
        foreach (Fact fact in trace.Knowledge.Facts.Where(f => f.Type == expected.Type.Name))
        {
            FoundFact one = new(fact, Compare(fact, expected, trace.Entities));
            int same = expected.Fillers.Count - one.Differences.Count(d => d.Slot != "status");
            if (same > 0 || expected.Fillers.Count == 0)
            {
                found.Add(one);
            }
        }

        return [.. found.OrderBy(f => f.Differences.Count).ThenBy(f => f.Differences.Count(d => expected.Type.Find(d.Slot)?.IsKey == true)).ThenBy(f => f.Fact.Id, StringComparer.Ordinal)];
    }

    /// <summary>How a fact differs from the expected one; what it holds besides is no difference.</summary>
    internal static List<FactDifference> Compare(Fact fact, FactExpression expected, IReadOnlyDictionary<string, Entity> entities)
    {
        List<FactDifference> differences = [];
        foreach ((Role role, string text) in expected.Fillers)
        {
            IReadOnlyList<Filler> fillers = fact.Roles.FirstOrDefault(r => r.Role == role.Name)?.Fillers ?? [];
            if (!fillers.Any(f => FillerText.Agrees(f, text, entities)))
            {
                differences.Add(new FactDifference(role.Name, text, fillers.Count == 0 ? null : string.Join(", ", fillers.Select(f => FillerText.Of(f, entities)))));
            }
        }

        if (expected.Status is { } status && status != fact.Status)
        {
            differences.Add(new FactDifference("status", Json.StatusName.Of(status), Json.StatusName.Of(fact.Status)));
        }

        return differences;
    }

    private static List<TokenSpan> Places(ArticleTrace trace, Role role, string text)
    {
        List<TokenSpan> places = [];
        foreach (Mention mention in trace.Reading.Mentions)
        {
            if (trace.Resolve(mention, role).Any(f => FillerText.Agrees(f, text, trace.Entities)))
            {
                places.Add(mention.Span);
            }
        }

        foreach (TokenSpan words in Words(trace.Reading.Document, text))
        {
            if (!places.Exists(words.Overlaps))
            {
                places.Add(words);
            }
        }

        return [.. places.OrderBy(p => p.First)];
    }

    /// <summary>Where these very words stand, whatever they are read as.</summary>
    private static IEnumerable<TokenSpan> Words(Document document, string text)
    {
        string[] words = Entities.NameFold.Fold(text).Split(' ');
        for (int t = 0; t + words.Length <= document.Tokens.Length; t++)
        {
            int same = 0;
            while (same < words.Length && Entities.NameFold.Fold(document.Tokens[t + same].Form) == words[same])
            {
                same++;
            }

            if (same == words.Length)
            {
                yield return new TokenSpan(t, t + same);
            }
        }
    }
}
