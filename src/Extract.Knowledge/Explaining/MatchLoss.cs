using Extract.Knowledge.Json;
using Extract.Language;
using Extract.Rules.Explaining;
using Extract.Rules.Matching;
using Extract.Rules.Schema;

namespace Extract.Knowledge.Explaining;

/// <summary>Why a match of the right rule did not become the expected fact. Not thread-safe.</summary>
internal sealed class MatchLoss(ArticleTrace trace, RuleTracer tracer, FactExpression expected, IReadOnlyList<FillerPlaces> places)
{
    public Failure Explain(RuleAttempt attempt)
    {
        MatchTrace? match = trace.Matches.FirstOrDefault(m => ReferenceEquals(m.Match, attempt.Match));
        if (match is null)
        {
            return new Failure(FailureKind.Overridden, attempt.Trigger, "the rule holds here, but another match took the words");
        }

        foreach (FillerPlaces wanted in places)
        {
            if (Of(match, wanted) is { } failure)
            {
                return failure;
            }
        }

        int trigger = match.Match.Trigger;
        if (expected.Status is { } status && status != match.Status)
        {
            string why = match.Status == match.Match.Status ? "its clause is read as" : "a day after publication makes it";
            return new Failure(FailureKind.Status, trigger, $"{why} {StatusName.Of(match.Status)}, not {StatusName.Of(status)}");
        }

        return Merged(match, trigger);
    }

    /// <summary>The part of the expected fillers that a match holds; 0 when there is none.</summary>
    public double Agreeing(RuleAttempt attempt)
    {
        MatchTrace? match = trace.Matches.FirstOrDefault(m => ReferenceEquals(m.Match, attempt.Match));
        return match is null ? 0 : places.Count == 0 ? 1 : (double)places.Count(p => Of(match, p) is null) / places.Count;
    }

    private Document Document => trace.Reading.Document;

    /// <summary>What is wrong with one role of a match; null when it holds what is wanted.</summary>
    private Failure? Of(MatchTrace match, FillerPlaces wanted)
    {
        string rule = match.Match.Rule;
        string role = wanted.Role.Name;
        List<ArgumentTrace> arguments = [.. match.Arguments.Where(a => a.Argument.Role == role)];
        if (arguments.Exists(a => a.Fillers.Any(f => FillerText.Agrees(f, wanted.Text, trace.Entities))))
        {
            return null;
        }

        int sentence = Document.SentenceOf(match.Match.Trigger);
        TokenSpan? place = wanted.Places.Where(p => Document.SentenceOf(p.First) == sentence).Cast<TokenSpan?>().FirstOrDefault();
        int at = place?.First ?? match.Match.Trigger;
        ArgumentTrace? unresolved = arguments.Find(a => a.Fillers.Count == 0);
        if (unresolved is not null && (arguments.Count == 1 || place is null))
        {
            return new Failure(FailureKind.Coreference, unresolved.Argument.Mention?.Head ?? at, $"the rule matches, with {role} {Said(unresolved.Argument)}, but that {unresolved.Resolution}");
        }

        string why = Why(match.Match, wanted, place);
        if (arguments.Count == 0)
        {
            return new Failure(FailureKind.MissingSlot, at, $"the rule matches, but without {role}: {why}");
        }

        ArgumentTrace other = arguments[0];
        string filler = string.Join(", ", other.Fillers.Select(f => FillerText.Of(f, trace.Entities)));
        bool refers = other.Argument.Mention?.Form is MentionForm.Pronoun or MentionForm.Nominal;
        return new Failure(
            refers ? FailureKind.Coreference : FailureKind.OtherFiller,
            other.Argument.Mention?.Head ?? at,
            $"the rule matches, with {role} {Said(other.Argument)}{(refers ? $": {other.Resolution}" : $", which is {filler}")}; {why}");
    }

    /// <summary>Why the rule did not take what is wanted, from its own sentence or from one before.</summary>
    private string Why(Match match, FillerPlaces wanted, TokenSpan? here)
    {
        TokenSpan[] before = [.. wanted.Places.Where(p => p.First < match.Trigger)];
        if ((here ?? (before.Length > 0 ? before[^1] : null)) is not { } place)
        {
            string where = wanted.Places.Count == 0 ? "nowhere in the article" : "only further down";
            return tracer.CanFill(match.Rule, wanted.Role.Name) ? $"{wanted.Text} stands {where}" : $"it has no way to fill {wanted.Role.Name}";
        }

        return $"{tracer.WhyNotTaken(match.Rule, wanted.Role.Name, match.Trigger, place)}{(here is null || !tracer.CanFill(match.Rule, wanted.Role.Name) ? "" : Way(match.Trigger, place))}";
    }

    private Failure Merged(MatchTrace match, int trigger)
    {
        if (match.Facts.Count == 0)
        {
            return new Failure(FailureKind.Merge, trigger, "the rule matches, but no key role of the fact could be told, so that it was dropped");
        }

        Fact fact = match.Facts.MinBy(f => WhyNot.Compare(f, expected, trace.Entities).Count)!;
        IEnumerable<string> lost = WhyNot.Compare(fact, expected, trace.Entities).Select(d => d.Found is null ? $"without {d.Slot}" : $"with {d.Slot} {d.Found}");
        return new Failure(FailureKind.Merge, trigger, $"the rule matches, but its match was merged into {fact.Id}, {string.Join(", ", lost)}, which other words say more surely");
    }

    private string Said(Argument argument) => argument.Mention is { } mention ? $"“{Document.TextOf(mention.Span)}”" : $"“{argument.Text}”";

    private string Way(int trigger, TokenSpan place)
    {
        int head = place.First;
        for (int t = place.First; t < place.End; t++)
        {
            head = place.Contains(Document.Tokens[t].Head) ? head : t;
        }

        return DependencyPath.Between(Document, trigger, head) is { Length: > 0 } path ? $" (at {path} of “{Document.Tokens[trigger].Form}”)" : "";
    }
}
