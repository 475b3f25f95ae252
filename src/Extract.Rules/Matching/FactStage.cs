using Extract.Language;
using Extract.Rules.Definitions;
using Extract.Rules.Patterns;

namespace Extract.Rules.Matching;

/// <summary>The fact rules of one stage, by what evokes them. Frozen and thread-safe.</summary>
internal sealed class FactStage
{
    private readonly Dictionary<string, EvokedRule[]> _frameRules = new(StringComparer.Ordinal);

    public FactStage(IEnumerable<FactRule> rules, LabelNumbers labels)
    {
        List<EvokedRule> patterns = [];
        Dictionary<string, List<EvokedRule>> frames = new(StringComparer.Ordinal);
        foreach (FactRule rule in rules)
        {
            EvokedRule evoked = EvokedRule.Of(rule, labels);
            Repeats |= rule.Stage.Repeats;
            if (rule.Frame is null)
            {
                patterns.Add(evoked);
                continue;
            }

            foreach (string lemma in rule.Frame.Lemmas)
            {
                if (!frames.TryGetValue(lemma, out List<EvokedRule>? list))
                {
                    frames.Add(lemma, list = []);
                }

                list.Add(evoked);
            }
        }

        foreach ((string lemma, List<EvokedRule> list) in frames)
        {
            _frameRules.Add(lemma, [.. list]);
        }

        PatternRules = [.. patterns];
        EveryRules = _frameRules.GetValueOrDefault(Frame.Every) ?? [];
    }

    /// <summary>True when some rule runs again until nothing new is found.</summary>
    public bool Repeats { get; }

    public EvokedRule[] PatternRules { get; }

    public Pattern[] Patterns => Array.ConvertAll(PatternRules, r => r.Rule.Pattern!);

    /// <summary>The frames that every verb evokes.</summary>
    public EvokedRule[] EveryRules { get; }

    /// <summary>The frames that a word evokes.</summary>
    public EvokedRule[] RulesOf(in Token token) =>
        _frameRules.TryGetValue(token.Lemma, out EvokedRule[]? rules) || _frameRules.TryGetValue(token.Lower, out rules) ? rules : [];
}
