using Extract.Language;
using Extract.Rules.Definitions;
using Extract.Rules.Patterns;

namespace Extract.Rules.Matching;

/// <summary>Takes over arguments from the matches that a match builds on.</summary>
internal static class Inheritance
{
    /// <summary>The match with what it lacks of the rule's inherited roles, from the matches among its words whose label the rule asks for.</summary>
    /// <param name="matches">The words of matches with a label, in the order in which they were found.</param>
    public static Match Of(Document document, FactRule rule, Match match, ReadOnlySpan<Mention> matches)
    {
        List<Argument> arguments = [.. match.Arguments];
        foreach (string role in rule.Inherited)
        {
            bool open = !arguments.Exists(a => a.Role == role && a.Source != ArgumentSource.Context);
            foreach (Mention mention in open ? matches : [])
            {
                if (Asks(rule, mention.Label) && match.Evidence.Contains(mention.Head) && mention.Match!.Arguments.Any(a => a.Role == role))
                {
                    IEnumerable<Argument> taken = mention.Match!.Arguments.Where(a => a.Role == role).Select(a => a with { Source = ArgumentSource.Inherited });
                    List<Argument> grown = [.. arguments.Where(a => a.Role != role), .. taken];
                    arguments = ConditionCheck.FirstBroken(document, rule, grown, []) is null ? grown : arguments;
                    break;
                }
            }
        }

        return match with { Arguments = arguments };
    }

    private static bool Asks(FactRule rule, string label)
    {
        foreach (Instruction step in rule.Pattern?.Fast ?? [])
        {
            if (step.Operation == Operation.Mention && step.Name == label)
            {
                return true;
            }
        }

        return (rule.Frame ?? rule.PatternSlots)?.Slots.Any(s => s.Alternatives.Any(f => f.Label == label)) == true;
    }
}
