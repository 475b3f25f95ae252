using Extract.Rules.Definitions;
using Extract.Rules.Loading;
using Extract.Rules.Schema;
using Extract.Rules.Yaml;
using YamlDotNet.RepresentationModel;

namespace Extract.Rules.Checking;

/// <summary>Finds frames that nothing evokes and slots that nothing can fill.</summary>
internal static class FrameCheck
{
    public static void Run(CheckScope scope, MentionSources sources)
    {
        foreach (RuleSite site in scope.Folder.Sites)
        {
            if (site.Fact?.Frame is { } frame)
            {
                CheckTrigger(scope, site, frame);
            }

            if (site.Fact is { Slots.Count: > 0 } fact)
            {
                CheckSlots(scope, sources, site, fact);
            }
        }
    }

    public static string CannotFill(string label, FactType fact, Role role)
    {
        IEnumerable<string> takes = role.EntityTypes.Concat(role.Literals.Select(l => l.ToString().ToLowerInvariant()));
        return $"@{label} cannot fill {role.Name}: {fact.Name} takes {string.Join(", ", takes)} there";
    }

    private static void CheckTrigger(CheckScope scope, RuleSite site, Frame frame)
    {
        YamlNode words = site.Field(frame.Trigger.ToString().ToLowerInvariant());
        if (frame.Lemmas.Count == 0)
        {
            scope.Warn(site, words, "empty-list", "no lemma evokes this rule, so it never matches; name one");
        }

        if (frame.Except.Count > 0 && !frame.Lemmas.Contains(Frame.Every))
        {
            foreach (YamlNode item in YamlSource.Items(site.Field("except")))
            {
                if (item is YamlScalarNode { Value: { } lemma } && !lemma.StartsWith('%') && !frame.Lemmas.Contains(lemma))
                {
                    scope.Warn(site, item, "no-effect", $"'{lemma}' does not evoke this rule anyway; take it out");
                }
            }
        }

        foreach (YamlNode item in YamlSource.Items(words))
        {
            if (item is YamlScalarNode { Value: { } lemma } && !lemma.StartsWith('%') && (lemma != lemma.ToLowerInvariant() || lemma.Contains(' ')))
            {
                string why = lemma.Contains(' ') ? "a lemma is one word" : "lemmas of common words are compared in lower case";
                scope.Warn(site, item, "not-a-lemma", $"'{lemma}' never matches, because {why}; write '{Nearest(lemma)}'");
            }
        }
    }

    private static string Nearest(string lemma) => lemma.ToLowerInvariant().Split(' ')[0];

    private static void CheckSlots(CheckScope scope, MentionSources sources, RuleSite site, FactRule rule)
    {
        IEnumerable<(YamlScalarNode Key, YamlNode Value)> nodes = YamlSource.Fields(site.Node).SelectMany(field => field.Key.Value switch
        {
            "subject" or "object" or "indirect" => [(field.Key, field.Value)],
            "with" or "optional" => YamlSource.Fields(field.Value).Select(f => (f.Key, f.Value)),
            _ => Enumerable.Empty<(YamlScalarNode, YamlNode)>(),
        });
        foreach ((Slot slot, (YamlScalarNode key, YamlNode value)) in rule.Slots.Zip(nodes))
        {
            foreach (string preposition in slot.Prepositions.Where(p => p != p.ToLowerInvariant()))
            {
                scope.Warn(site, key, "capitals", $"'{preposition}' never matches, because prepositions are compared in lower case; write '{preposition.ToLowerInvariant()}'");
            }

            if (slot.Path is { } path)
            {
                PathCheck.Run(scope, site, key, path);
            }

            foreach (SlotFilter filter in slot.Alternatives)
            {
                if (WhyDead(sources, site, filter, slot.Role) is { } why)
                {
                    string end = slot is { IsRequired: true, Absent: false, Alternatives.Length: 1 } ? ", so the rule never matches" : "";
                    scope.Warn(site, value, why.Code, why.Message + end);
                }
            }
        }
    }

    private static (string Code, string Message)? WhyDead(MentionSources sources, RuleSite site, SlotFilter filter, Role? role)
    {
        if (filter.Label is { } label)
        {
            return sources.WhyNone(label, filter.Forms, MentionSources.StageOf(site)) is { } why ? ("no-such-mention", why)
                : role is not null && !sources.CanFill(label, filter.Forms, role) ? ("cannot-fill", CannotFill(label, site.Fact!.Fact, role))
                : null;
        }

        if (filter.Lexicon is { } lexicon)
        {
            return lexicon.Count == 0 ? ("empty-lexicon", $"the lexicon '{lexicon.Name}' is empty") : null;
        }

        return role is not null && !role.Accepts(LiteralKind.Text) ? ("cannot-fill", $"a word cannot fill {role.Name}, which takes no text; write @label") : null;
    }
}
