using Extract.Language;
using Extract.Rules;
using Extract.Rules.Matching;
using Extract.Rules.Schema;

namespace Extract.Knowledge.Assembly;

/// <summary>Turns a match into drafts: one filler in each key role makes one fact.</summary>
internal sealed class MatchSplitter(Document document, string article, FactSchema schema, FillerResolver fillers, Foresight foresight)
{
    /// <summary>The drafts of a match; none when a key role was told of somebody who cannot be named.</summary>
    public List<Draft> Split(Match match, string? undertaking)
    {
        FactType? type = schema.Find(match.FactType);
        if (type is null)
        {
            return [];
        }

        Status status = foresight.StatusOf(match, type);
        Draft whole = new(type, status, undertaking);
        List<GivenFiller> given = [];
        foreach (Argument argument in match.Arguments)
        {
            if (type.Find(argument.Role) is not { } role)
            {
                continue;
            }

            foreach (Filler filler in fillers.Resolve(argument, role, status))
            {
                whole.Add(role.Name, filler);
                given.Add(new GivenFiller(role, filler, argument));
                whole.Strengths[role.Name] = Math.Max(argument.Strength, whole.Strengths.GetValueOrDefault(role.Name));
            }
        }

        List<Draft> drafts = Cross(whole);
        drafts.RemoveAll(d => !d.HasKey());
        Evidence evidence = ToEvidence(match, status);
        Ground ground = new(match, given);
        foreach (Draft draft in drafts)
        {
            draft.IsFlashback = match.IsFlashback;
            draft.FallbackRole = match.FallbackRole;
            draft.Evidence.Add(evidence);
            draft.Grounds.Add(ground);
            foreach ((string role, double strength) in whole.Strengths)
            {
                draft.Strengths[role] = strength;
            }
        }

        return drafts;
    }

    /// <summary>The product of the key roles' fillers, each with all other roles.</summary>
    private static List<Draft> Cross(Draft whole)
    {
        if (IsExchange(whole))
        {
            return [whole];
        }

        List<Draft> drafts = [new(whole.Type, whole.Status, whole.Undertaking)];
        foreach (Role role in whole.Type.Roles)
        {
            IReadOnlyList<Filler> all = whole.Get(role.Name);
            if (!role.IsKey)
            {
                drafts.ForEach(d => AddAll(d, role.Name, all));
                continue;
            }

            List<Draft> next = [];
            foreach (Draft draft in drafts)
            {
                int made = next.Count;
                foreach (Filler filler in all)
                {
                    if (!StandsInOtherKey(draft, filler))
                    {
                        Draft copy = Copy(draft);
                        copy.Add(role.Name, filler);
                        next.Add(copy);
                    }
                }

                if (next.Count == made)
                {
                    next.Add(draft);
                }
            }

            drafts = next;
        }

        return drafts;
    }

    /// <summary>Whether two key roles hold the same several fillers: they did it to each other, which is one fact.</summary>
    private static bool IsExchange(Draft whole)
    {
        IReadOnlyList<Filler>? first = null;
        foreach (Role role in whole.Type.Roles)
        {
            IReadOnlyList<Filler> here = whole.Get(role.Name);
            if (!role.IsKey || here.Count < 2)
            {
                continue;
            }

            if (first is not null && first.Count == here.Count && first.All(here.Contains))
            {
                return true;
            }

            first = here;
        }

        return false;
    }

    private static bool StandsInOtherKey(Draft draft, Filler filler) => draft.Roles.Values.Any(fillers => fillers.Contains(filler));

    private static void AddAll(Draft draft, string role, IReadOnlyList<Filler> fillers)
    {
        foreach (Filler filler in fillers)
        {
            draft.Add(role, filler);
        }
    }

    private static Draft Copy(Draft draft)
    {
        Draft copy = new(draft.Type, draft.Status, draft.Undertaking);
        foreach ((string role, List<Filler> fillers) in draft.Roles)
        {
            AddAll(copy, role, fillers);
        }

        return copy;
    }

    private Evidence ToEvidence(Match match, Status status)
    {
        TokenSpan span = match.Evidence.Length > 0 ? match.Evidence : new TokenSpan(match.Trigger, match.Trigger + 1);
        int start = document.Tokens[span.First].Start;
        int end = document.Tokens[span.End - 1].End;
        return new Evidence(article, start, end, document.Text[start..end], match.Rule, status) { SaidBy = fillers.Resolve(match.SaidBy) };
    }
}
