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

        int nearest = Math.Max(0, document.SentenceOf(mention.Span.First) - Window);
        for (int t = mention.Span.First - 1; t >= document.Sentences[nearest].Span.First; t--)
        {
            foreach (Mention other in mentions.StartingAt(t))
            {
                if (other.Label == mention.Label && other.Form != MentionForm.Pronoun)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
