using Extract.Language;

namespace Extract.Rules.Matching;

/// <summary>Enumerations of mentions: "A, 17, B and C".</summary>
internal static class Lists
{
    private const int Most = 60;

    /// <summary>A mention and its fellows in the enumeration around it, on the given side of it and beyond, in text order.</summary>
    public static List<Mention> Around(Document document, MentionIndex mentions, Mention mention, bool toTheLeft)
    {
        List<Mention> all = [mention];
        Mention at = mention;
        bool joined = false;
        while (Neighbour(document, mentions, at, toTheLeft, ref joined) is { } next && all.Count < Most)
        {
            all.Insert(toTheLeft ? 0 : all.Count, next);
            at = next;
        }

        // Two with no more than a comma between them are no enumeration but one and where it lies: "Bolton, Lancashire".
        return joined || all.Count > 2 ? all : [mention];
    }

    private static Mention? Neighbour(Document document, MentionIndex mentions, Mention mention, bool toTheLeft, ref bool joined)
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
            joined |= joins && token.Lower != ",";
            if (!joins && token.Upos is not Upos.Num && token.Lower is not ("the" or "a" or "an" or "even" or "both" or "then" or "(" or ")"))
            {
                return null;
            }
        }

        return null;
    }
}
