using Extract.Language;
using Extract.Rules.Grammar;

namespace Extract.Rules.Matching;

/// <summary>Tells words that only describe a name beside them from arguments of the verb. Not thread-safe: one per document.</summary>
internal sealed class NameRemarks(Document document, MentionIndex mentions)
{
    /// <summary>What hangs on a name tells about the name: "the stadium in Turin", "the skier from Piedmont".</summary>
    public bool IsNamed(int token)
    {
        foreach (Mention mention in token < 0 ? default : mentions.Covering(token))
        {
            if (mention.Form == MentionForm.Named)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Linlithgow in West Lothian": right behind a name and its preposition stands where that lies, whatever the tree says.</summary>
    public bool SayWhere(Oblique oblique)
    {
        foreach (Mention mention in mentions.Covering(oblique.Token))
        {
            if (FollowsName(mention) || IsHomeOfName(mention))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Jonathan Moore, 41, from Exmouth": where somebody is from, whatever verb the tree hangs it on.</summary>
    public bool IsHomeOfName(Mention mention)
    {
        int t = BeforeDeterminers(mention.Span.First - 1);
        if (t <= 1 || document.Tokens[t].Lower is not ("from" or "of"))
        {
            return false;
        }

        bool comma = false;
        for (t--; t >= 0 && (document.Tokens[t].Upos == Upos.Num || document.Tokens[t].Lower is "," or "(" or ")"); t--)
        {
            comma |= document.Tokens[t].Upos == Upos.Punct;
        }

        foreach (Mention name in comma && t >= 0 ? mentions.Covering(t) : default)
        {
            if (name.Form == MentionForm.Named && name.Label != mention.Label)
            {
                return true;
            }
        }

        return false;
    }

    public bool FollowsName(Mention mention)
    {
        // Steps back over "the province of" and the like.
        int marker = BeforeDeterminers(mention.Span.First - 1);
        if (marker > 1 && document.Tokens[marker].Lower == "of" && document.Tokens[marker - 1].Upos == Upos.Noun)
        {
            marker = BeforeDeterminers(marker - 2);
        }

        if (marker <= 1 || document.Tokens[marker].Lower is not ("in" or "near" or "off" or "on"))
        {
            return false;
        }

        int last = document.Tokens[marker - 1].Lower == "," ? marker - 2 : marker - 1;
        foreach (Mention before in mentions.Covering(last))
        {
            if (before.Form == MentionForm.Named && before.Label == mention.Label)
            {
                return true;
            }
        }

        return false;
    }

    private int BeforeDeterminers(int token)
    {
        while (token > 0 && document.Tokens[token].Upos is Upos.Det or Upos.Adj)
        {
            token--;
        }

        return token;
    }

    /// <summary>"Milan's stadium", "the U.S. shuttle": a name that only tells about the noun behind it.</summary>
    public bool IsModifier(Mention mention)
    {
        if (mention.Span.End >= document.Tokens.Length || mention.Form != MentionForm.Named)
        {
            return false;
        }

        ref readonly Token next = ref document.Tokens[mention.Span.End];
        return next.Lower is "'s" or "'" || (next.Upos == Upos.Noun && document.SentenceOf(mention.Span.End) == document.SentenceOf(mention.Span.First) && mentions.Covering(mention.Span.End).Length > 0);
    }
}
