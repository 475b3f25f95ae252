using Extract.Language;
using Extract.Rules.Definitions;
using Extract.Rules.Grammar;

namespace Extract.Rules.Matching;

/// <summary>Runs frame rules at the words of one document. Not thread-safe.</summary>
internal sealed class FrameFinder(Document document, Tree tree, SlotMatcher slots, Company company, MatchMaker maker)
{
    private readonly List<Argument> _arguments = [];
    private readonly List<int> _used = [];

    /// <summary>Adds a match for each rule that a word evokes and whose slots it fills.</summary>
    /// <param name="round">0 the first time that a stage runs.</param>
    public void Find(EvokedRule[] rules, int trigger, int round, List<Match> matches)
    {
        int sentence = document.SentenceOf(trigger);
        foreach (EvokedRule evoked in rules)
        {
            FactRule rule = evoked.Rule;
            if (!Evokes(document, tree, rule.Frame!.Trigger, trigger) || !company.HasNeeds(evoked, sentence) || !company.IsNear(evoked, sentence)
                || (round > 0 && !rule.Stage.Repeats) || (rule.Frame.Except.Count > 0 && rule.Frame.Except.Contains(document.Tokens[trigger].Lemma)))
            {
                continue;
            }

            _arguments.Clear();
            _used.Clear();
            if (slots.TryMatch(rule.Frame, trigger, _arguments, _used)
                && (rule.Conditions.Count == 0 || ConditionCheck.FirstBroken(document, rule, _arguments, []) is null))
            {
                matches.Add(maker.Make(rule, trigger, new TokenSpan(trigger, trigger + 1), [.. _arguments], _used, []));
            }
        }
    }

    /// <summary>Whether a word is of the part of speech that evokes a kind of frame.</summary>
    internal static bool Evokes(Document document, Tree tree, TriggerKind kind, int trigger) => kind switch
    {
        TriggerKind.Verb => document.Tokens[trigger].Upos == Upos.Verb,
        TriggerKind.Noun => document.Tokens[trigger].Upos is Upos.Noun or Upos.Propn,
        _ => tree.Child(trigger, "cop") >= 0,
    };
}
