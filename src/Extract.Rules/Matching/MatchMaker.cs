using Extract.Language;
using Extract.Rules.Definitions;
using Extract.Rules.Grammar;
using Extract.Rules.Patterns;
using Extract.Rules.Schema;

namespace Extract.Rules.Matching;

/// <summary>Finishes a match: constants, context, status, evidence, confidence, who says it. One per document.</summary>
internal sealed class MatchMaker(Document document, StatusReader statuses, ContextFiller filler, Attribution attribution)
{
    public Match Make(FactRule rule, int trigger, TokenSpan core, List<Argument> arguments, List<int> used, IReadOnlyList<Capture> captures)
    {
        foreach (KeyValuePair<string, string> constant in rule.Constants)
        {
            arguments.Add(new Argument(constant.Key, null, constant.Value) { Source = ArgumentSource.Constant });
        }

        TokenSpan evidence = Evidence(trigger, core, arguments, used);
        filler.Fill(rule.Fills, trigger, arguments);
        if (rule.Conditions.Count > 0)
        {
            ConditionCheck.DropFilled(document, rule, arguments, captures);
        }

        for (int i = 0; rule.Readings.Count > 0 && i < arguments.Count; i++)
        {
            if (rule.Readings.TryGetValue(arguments[i].Role, out LiteralKind kind))
            {
                arguments[i] = arguments[i] with { As = kind };
            }
        }

        double confidence = rule.Weight;
        foreach (Argument argument in arguments)
        {
            confidence *= argument.Strength;
        }

        return new Match(rule.Name, rule.Fact.Name, trigger, evidence, rule.Status ?? statuses.Of(trigger), arguments, Math.Round(confidence, 4))
        {
            SaidBy = attribution.Of(trigger),
            IsPresent = rule.Status is null && statuses.IsPresent(trigger),
            IsFlashback = statuses.IsFlashback(statuses.Predicate(trigger)),
        };
    }

    private TokenSpan Evidence(int trigger, TokenSpan core, List<Argument> arguments, List<int> used)
    {
        TokenSpan sentence = document.Sentences[document.SentenceOf(trigger)].Span;
        int first = core.First;
        int end = core.End;
        foreach (Argument argument in arguments)
        {
            if (argument.Mention is { } mention && sentence.Contains(mention.Span.First))
            {
                first = Math.Min(first, mention.Span.First);
                end = Math.Max(end, mention.Span.End);
            }
        }

        foreach (int token in used)
        {
            first = Math.Min(first, token);
            end = Math.Max(end, token + 1);
        }

        return new TokenSpan(Math.Max(first, sentence.First), Math.Min(end, sentence.End));
    }
}
