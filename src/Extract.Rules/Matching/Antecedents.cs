using Extract.Language;

namespace Extract.Rules.Matching;

/// <summary>Whether a pronoun of a helper type can stand for something: one of its type must have been named shortly before.</summary>
internal static class Antecedents
{
    private const int Window = 3;

    public static bool Stands(Document document, MentionIndex mentions, Mention mention)
    {
        if (!mention.NeedsAntecedent)
        {
            return true;
        }

        int sentence = document.SentenceOf(mention.Span.First);
        for (int m = IndexOf(mentions, mention) - 1; m >= 0; m--)
        {
            Mention other = mentions.All[m];
            if (sentence - document.SentenceOf(other.Span.First) > Window)
            {
                return false;
            }

            if (other.Label == mention.Label && other.Form != MentionForm.Pronoun)
            {
                return true;
            }
        }

        return false;
    }

    private static int IndexOf(MentionIndex mentions, Mention mention)
    {
        for (int m = 0; m < mentions.All.Count; m++)
        {
            if (ReferenceEquals(mentions.All[m], mention))
            {
                return m;
            }
        }

        return 0;
    }
}
