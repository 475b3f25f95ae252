using System.Text;

namespace Extract.Language.Conllu;

/// <summary>The FEATS column: the features of a token by name, sorted as the format asks.</summary>
public static class FeatureColumn
{
    // In the alphabetical order of names, capitals ignored.
    private static readonly (Features Feature, string Text)[] Names =
    [
        (Features.Definite, "Definite=Def"),
        (Features.Indefinite, "Definite=Ind"),
        (Features.Comparative, "Degree=Cmp"),
        (Features.Superlative, "Degree=Sup"),
        (Features.Feminine, "Gender=Fem"),
        (Features.Masculine, "Gender=Masc"),
        (Features.Neuter, "Gender=Neut"),
        (Features.Imperative, "Mood=Imp"),
        (Features.Plural, "Number=Plur"),
        (Features.Singular, "Number=Sing"),
        (Features.Cardinal, "NumType=Card"),
        (Features.Ordinal, "NumType=Ord"),
        (Features.First, "Person=1"),
        (Features.Second, "Person=2"),
        (Features.Third, "Person=3"),
        (Features.Possessive, "Poss=Yes"),
        (Features.Past, "Tense=Past"),
        (Features.Present, "Tense=Pres"),
        (Features.Finite, "VerbForm=Fin"),
        (Features.Gerund, "VerbForm=Ger"),
        (Features.Infinitive, "VerbForm=Inf"),
        (Features.Participle, "VerbForm=Part"),
        (Features.Passive, "Voice=Pass"),
    ];

    /// <summary>The column, <c>_</c> for a token without features.</summary>
    public static string Of(Token token)
    {
        if (token.Features == Features.None)
        {
            return "_";
        }

        StringBuilder text = new();
        foreach ((Features feature, string name) in Names)
        {
            if ((token.Features & feature) != 0)
            {
                text.Append(text.Length == 0 ? "" : "|").Append(name);
            }
        }

        return text.ToString();
    }
}
