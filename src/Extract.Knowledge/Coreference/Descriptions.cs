using Extract.Knowledge.Entities;
using Extract.Knowledge.Profile;
using Extract.Rules.Matching;

namespace Extract.Knowledge.Coreference;

/// <summary>Notes on named entities the nouns that describe them, so that "the rapper" finds its man.</summary>
internal static class Descriptions
{
    /// <summary>Takes them from the description facts that rules found, and from nouns in apposition to names.</summary>
    public static void Note(Reading reading, Dictionary<Mention, Cluster> named, KnowledgeProfile profile)
    {
        if (profile.Description is { } description)
        {
            foreach (Match match in reading.Matches)
            {
                if (match.FactType == description.Fact)
                {
                    NoteMatch(match, description, named);
                }
            }
        }

        foreach ((Mention mention, Cluster cluster) in named)
        {
            NoteAppositions(reading, mention, cluster);
        }
    }

    /// <summary>The head noun of a title: the last word before "of", "for" and the like.</summary>
    public static string HeadOf(string title)
    {
        string head = "";
        foreach (string word in title.Split(' '))
        {
            if (word is "of" or "for" or "in" or "at" or "to" or "with" && head.Length > 0)
            {
                break;
            }

            head = word;
        }

        return head;
    }

    private static void NoteMatch(Match match, Description description, Dictionary<Mention, Cluster> named)
    {
        foreach (Argument subject in match.Arguments)
        {
            if (subject.Role != description.Subject || subject.Mention is null || !named.TryGetValue(subject.Mention, out Cluster? cluster))
            {
                continue;
            }

            foreach (Argument text in match.Arguments)
            {
                if (text.Role == description.Text && text.Text is not null)
                {
                    cluster.Descriptions.Add(HeadOf(text.Text));
                }
            }
        }
    }

    private static void NoteAppositions(Reading reading, Mention mention, Cluster cluster)
    {
        ReadOnlySpan<Language.Token> tokens = reading.Document.Tokens;
        Language.Token head = tokens[mention.Head];
        if (head.Relation == "appos" && head.Head >= 0 && tokens[head.Head].Upos == Language.Upos.Noun)
        {
            cluster.Descriptions.Add(tokens[head.Head].Lemma);
        }

        Language.TokenSpan sentence = reading.Document.Sentences[reading.Document.SentenceOf(mention.Head)].Span;
        for (int t = sentence.First; t < sentence.End; t++)
        {
            if (tokens[t].Head >= 0 && mention.Span.Contains(tokens[t].Head) && !mention.Span.Contains(t)
                && tokens[t].Relation is "appos" or "compound" && tokens[t].Upos == Language.Upos.Noun)
            {
                cluster.Descriptions.Add(tokens[t].Lemma);
            }
        }
    }
}
