using Extract.Language;

namespace Extract.Rules.Matching;

/// <summary>Enumerations of mentions: "A, 17, B and C".</summary>
internal static class Lists
{
    /// <summary>A mention and its fellows in the enumeration around it, on the given side of it and beyond, in text order.</summary>
    public static List<Mention> Around(Document document, MentionIndex mentions, Mention mention, bool toTheLeft)
    {
        List<Mention> all = [mention];
        Mention at = mention;
        while (Neighbour(document, mentions, at, toTheLeft) is { } next && all.Count < 60)
        {
            all.Insert(toTheLeft ? 0 : all.Count, next);
            at = next;
        }

        return all;
    }

    private static Mention? Neighbour(Document document, MentionIndex mentions, Mention mention, bool toTheLeft)
    {
        TokenSpan sentence = document.Sentences[document.SentenceOf(mention.Span.First)].Span;
        int t = toTheLeft ? mention.Span.First - 1 : mention.Span.End;
        int step = toTheLeft ? -1 : 1;
        bool separated = false;
        for (int n = 0; n < 6 && sentence.Contains(t); n++, t += step)
        {
            foreach (Mention other in mentions.Covering(t))
            {
                if (separated && other.Label == mention.Label && other.Form == mention.Form)
                {
                    return other;
                }
            }

            ref readonly Token token = ref document.Tokens[t];
            bool joins = token.Lower is "," or "and" or "&" or "or";
            separated |= joins;
            if (!joins && token.Upos is not Upos.Num && token.Lower is not ("the" or "a" or "an" or "even" or "both" or "then" or "(" or ")"))
            {
                return null;
            }
        }

        return null;
    }
}
