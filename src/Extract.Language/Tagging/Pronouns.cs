namespace Extract.Language.Tagging;

/// <summary>Person, number and gender of pronouns and articles, which a closed list tells better than a tag.</summary>
internal static class Pronouns
{
    public static Features FeaturesOf(string lower, Upos upos) => upos switch
    {
        Upos.Pron => OfPronoun(lower),
        Upos.Det => lower switch
        {
            "the" => Features.Definite,
            "a" or "an" => Features.Indefinite,
            "this" or "that" => Features.Singular,
            "these" or "those" => Features.Plural,
            _ => Features.None,
        },
        _ => Features.None,
    };

    private static Features OfPronoun(string lower) => lower switch
    {
        "i" or "me" or "myself" or "mine" => Features.First | Features.Singular,
        "my" => Features.First | Features.Singular | Features.Possessive,
        "we" or "us" or "ourselves" => Features.First | Features.Plural,
        "our" or "ours" => Features.First | Features.Plural | Features.Possessive,
        "you" or "yourself" => Features.Second,
        "your" or "yours" => Features.Second | Features.Possessive,
        "he" or "him" or "himself" => Features.Third | Features.Singular | Features.Masculine,
        "his" => Features.Third | Features.Singular | Features.Masculine | Features.Possessive,
        "she" or "herself" => Features.Third | Features.Singular | Features.Feminine,
        "her" or "hers" => Features.Third | Features.Singular | Features.Feminine,
        "it" or "itself" => Features.Third | Features.Singular | Features.Neuter,
        "its" => Features.Third | Features.Singular | Features.Neuter | Features.Possessive,
        "they" or "them" or "themselves" => Features.Third | Features.Plural,
        "their" or "theirs" => Features.Third | Features.Plural | Features.Possessive,
        "this" or "that" => Features.Singular,
        "these" or "those" => Features.Plural,
        _ => Features.None,
    };
}
