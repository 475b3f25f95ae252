using Extract.Language;
using Extract.Rules.Definitions;
using Extract.Rules.Patterns;

namespace Extract.Rules.Matching;

/// <summary>The fact rules of one stage, by what evokes them. Frozen and thread-safe.</summary>
internal sealed class FactStage
{
    private static readonly List<FactRule> _none = [];

    private readonly Dictionary<string, List<FactRule>> _frameRules = new(StringComparer.Ordinal);

    public FactStage(IEnumerable<FactRule> rules)
    {
        List<FactRule> patterns = [];
        foreach (FactRule rule in rules)
        {
            Repeats |= rule.Stage.Repeats;
            if (rule.Frame is null)
            {
                patterns.Add(rule);
                continue;
            }

            foreach (string lemma in rule.Frame.Lemmas)
            {
                if (!_frameRules.TryGetValue(lemma, out List<FactRule>? list))
                {
                    _frameRules.Add(lemma, list = []);
                }

                list.Add(rule);
            }
        }

        PatternRules = [.. patterns];
        EveryRules = _frameRules.GetValueOrDefault(Frame.Every) ?? _none;
    }

    /// <summary>True when some rule runs again until nothing new is found.</summary>
    public bool Repeats { get; }

    public FactRule[] PatternRules { get; }

    public Pattern[] Patterns => Array.ConvertAll(PatternRules, r => r.Pattern!);

    /// <summary>The frames that every verb evokes.</summary>
    public List<FactRule> EveryRules { get; }

    /// <summary>The frames that a word evokes.</summary>
    public List<FactRule> RulesOf(in Token token) =>
        _frameRules.TryGetValue(token.Lemma, out List<FactRule>? rules) || _frameRules.TryGetValue(token.Lower, out rules) ? rules : _none;
}
