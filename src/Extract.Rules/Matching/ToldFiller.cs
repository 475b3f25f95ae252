using Extract.Language;
using Extract.Rules.Definitions;
using Extract.Rules.Grammar;

namespace Extract.Rules.Matching;

/// <summary>
/// Fills roles that neither a rule nor the words around it fill from the facts told before: where and when a story is holds on until it says otherwise.
/// A fact lends only what was found for it itself, to facts of its own status, and neither takes nor gives in a flashback.
/// </summary>
internal sealed class ToldFiller(Document document, StatusReader statuses, IReadOnlyDictionary<string, FactRule> rules)
{
    private const double Strength = 0.75;

    /// <param name="matches">In text order.</param>
    public void Fill(List<Match> matches)
    {
        for (int m = 0; m < matches.Count; m++)
        {
            foreach (ContextFill fill in rules[matches[m].Rule].Fills)
            {
                if (fill.Told is not { } told || !IsOpen(matches[m], fill) || Lender(matches, m, fill.Role.Name, told) is not { } lender)
                {
                    continue;
                }

                IEnumerable<Argument> lent = lender.Arguments.Where(a => a.Role == fill.Role.Name && a.Source != ArgumentSource.Told)
                    .Select(a => a with { Strength = a.Strength * Strength, Source = ArgumentSource.Told });
                List<Argument> arguments = [.. matches[m].Arguments, .. lent];
                if (ConditionCheck.FirstBroken(document, rules[matches[m].Rule], arguments, []) is null)
                {
                    matches[m] = matches[m] with { Arguments = arguments, Confidence = Math.Round(matches[m].Confidence * Strength, 4) };
                }
            }
        }
    }

    private static bool IsOpen(Match match, ContextFill fill)
    {
        foreach (Argument argument in match.Arguments)
        {
            if (argument.Role == fill.Role.Name || fill.Unless.Contains(argument.Role))
            {
                return false;
            }
        }

        return true;
    }

    private Match? Lender(List<Match> matches, int borrower, string role, ToldFill told)
    {
        int trigger = matches[borrower].Trigger;
        int sentence = document.SentenceOf(trigger);
        if (IsFlashback(trigger))
        {
            return null;
        }

        for (int m = borrower - 1; m >= 0; m--)
        {
            Match match = matches[m];
            if (sentence - document.SentenceOf(match.Trigger) > told.Before)
            {
                return null;
            }

            if (match.Status == matches[borrower].Status && told.Facts.Contains(match.FactType) && Lends(match, role) && !IsFlashback(match.Trigger))
            {
                return match;
            }
        }

        return null;
    }

    private static bool Lends(Match match, string role)
    {
        for (int a = 0; a < match.Arguments.Count; a++)
        {
            Argument argument = match.Arguments[a];
            if (argument.Role == role && argument.Mention is not null && argument.Source != ArgumentSource.Told)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsFlashback(int trigger) => statuses.IsFlashback(statuses.Predicate(trigger));
}
