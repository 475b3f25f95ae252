using Extract.Language;

namespace Extract.Training.Tagging;

/// <summary>Reads the FEATS column of CoNLL-U into the features that rules use.</summary>
internal static class FeatureNames
{
    private static readonly Dictionary<string, Features> Known = new(StringComparer.Ordinal)
    {
        ["Tense=Past"] = Features.Past,
        ["Tense=Pres"] = Features.Present,
        ["VerbForm=Fin"] = Features.Finite,
        ["VerbForm=Inf"] = Features.Infinitive,
        ["VerbForm=Ger"] = Features.Gerund,
        ["VerbForm=Part"] = Features.Participle,
        ["Number=Sing"] = Features.Singular,
        ["Number=Plur"] = Features.Plural,
        ["Person=1"] = Features.First,
        ["Person=2"] = Features.Second,
        ["Person=3"] = Features.Third,
        ["Mood=Imp"] = Features.Imperative,
        ["Degree=Cmp"] = Features.Comparative,
        ["Degree=Sup"] = Features.Superlative,
        ["Poss=Yes"] = Features.Possessive,
        ["NumType=Ord"] = Features.Ordinal,
        ["NumType=Card"] = Features.Cardinal,
        ["Definite=Def"] = Features.Definite,
        ["Definite=Ind"] = Features.Indefinite,
    };

    /// <summary>Every feature that a treebank can teach.</summary>
    public static Features All { get; } = Known.Values.Aggregate((a, b) => a | b);

    /// <summary>Those features of a FEATS column that are known.</summary>
    public static Features Of(string column)
    {
        Features features = Features.None;
        foreach (string feature in column.Split('|'))
        {
            features |= Known.GetValueOrDefault(feature);
        }

        return features;
    }

    /// <summary>The features that nearly all words of a tag have.</summary>
    public static Features Shared(Dictionary<string, int> counts)
    {
        int total = counts.Values.Sum();
        Features shared = Features.None;
        foreach (KeyValuePair<string, Features> feature in Known)
        {
            int with = counts.Where(c => c.Key.Split('|').Contains(feature.Key)).Sum(c => c.Value);
            shared |= with > total * 0.85 ? feature.Value : Features.None;
        }

        return shared;
    }
}
