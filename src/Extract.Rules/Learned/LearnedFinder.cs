using Extract.Language;
using Extract.Rules.Definitions;
using Extract.Rules.Grammar;
using Extract.Rules.Matching;

namespace Extract.Rules.Learned;

/// <summary>Runs learned rules over the mentions of a document. Frozen and thread-safe.</summary>
internal sealed class LearnedFinder(IReadOnlyList<FactRule> rules, StatusWords words, WordClasses classes)
{
    public IReadOnlyList<FactRule> Rules => rules;

    public WordClasses Classes => classes;

    public void Find(Document document, Tree tree, StatusReader statuses, MentionIndex mentions, MatchMaker maker, List<Match> matches)
    {
        if (rules.Count == 0)
        {
            return;
        }

        MentionFeatures features = new(document, tree, statuses, mentions, classes);
        FeatureBag bag = new();
        foreach (Mention mention in mentions.All)
        {
            bool described = false;
            foreach (FactRule rule in rules)
            {
                LearnedTrigger trigger = rule.Learned!;
                if (trigger.Weights is not { } weights || !Evokes(trigger, mention))
                {
                    continue;
                }

                if (!described)
                {
                    features.Collect(mention, bag);
                    described = true;
                }

                double chance = weights.Chance(bag);
                if (chance >= trigger.Least)
                {
                    matches.Add(Make(rule, mention, chance, statuses, maker));
                }
            }
        }
    }

    /// <summary>Each mention that a rule looks at, with its features as text: what there is to learn from.</summary>
    public IEnumerable<Candidate> Candidates(Reading reading)
    {
        Document document = reading.Document;
        MentionIndex mentions = reading.Index ?? throw new ArgumentException("no reading of rules", nameof(reading));
        Tree tree = new(document);
        MentionFeatures features = new(document, tree, new StatusReader(tree, words), mentions, classes);
        FeatureBag bag = new() { Texts = [] };
        foreach (Mention mention in mentions.All)
        {
            List<string>? texts = null;
            foreach (FactRule rule in rules)
            {
                if (Evokes(rule.Learned!, mention))
                {
                    if (texts is null)
                    {
                        features.Collect(mention, bag);
                        texts = [.. bag.Hashes.Select(hash => bag.Texts[hash])];
                    }

                    yield return new Candidate(rule.Name, mention, texts);
                }
            }
        }
    }

    private static bool Evokes(LearnedTrigger trigger, Mention mention) => mention.Form != MentionForm.Pronoun && trigger.Labels.Contains(mention.Label);

    private static Match Make(FactRule rule, Mention mention, double chance, StatusReader statuses, MatchMaker maker)
    {
        List<Argument> arguments = [new Argument(rule.Learned!.Role.Name, mention, null)];
        int trigger = statuses.Predicate(mention.Head);
        return maker.Make(rule, trigger, new TokenSpan(trigger, trigger + 1), arguments, [], []) with
        {
            Confidence = Math.Round(chance, 4),
            FallbackRole = rule.Learned.Role.Name,
        };
    }
}
