using Extract.Language;
using Extract.Rules.Grammar;

namespace Extract.Rules.Matching;

/// <summary>Reads a speaker off the noun that names one. Not thread-safe: one per document.</summary>
internal sealed class SpeakerReader(Document document, Tree tree, MentionIndex mentions)
{
    private const int Longest = 8;

    /// <summary>The speaker whom a token heads; null for a pronoun that is no mention, and for what is no noun.</summary>
    public Speaker? Read(int token)
    {
        Mention? mention = Named(token);
        ref readonly Token head = ref document.Tokens[token];
        if (mention is { Form: MentionForm.Pronoun } || head.Upos is not (Upos.Noun or Upos.Propn or Upos.Adj or Upos.Num or Upos.X))
        {
            return mention is null ? null : new Speaker(mention, null);
        }

        return new Speaker(mention, document.TextOf(Phrase(token)).ToString().ToLowerInvariant());
    }

    /// <summary>The mention over a token, or the name that stands beside it: "the spokesman Per Dahl".</summary>
    private Mention? Named(int token)
    {
        if (mentions.At(token) is { Value: < 0 } direct)
        {
            return direct;
        }

        for (int c = tree.FirstChild(token); c >= 0; c = tree.Next(c))
        {
            if ((tree.Is(c, "appos") || tree.Is(c, "flat") || tree.Is(c, "nmod:desc")) && mentions.At(c) is { Form: MentionForm.Named } beside)
            {
                return beside;
            }
        }

        return null;
    }

    /// <summary>The noun with what stands before it and what hangs on it right behind ("head of the committee"), without article.</summary>
    private TokenSpan Phrase(int token)
    {
        int first = token;
        int end = token + 1;
        for (int c = tree.FirstChild(token); c >= 0; c = tree.Next(c))
        {
            TokenSpan part = tree.Subtree(c);
            bool before = c < token && (tree.Is(c, "amod") || tree.Is(c, "compound") || tree.Is(c, "nmod") || tree.Is(c, "nummod") || tree.Is(c, "flat"));
            bool behind = c > token && part.First == end && (tree.Is(c, "nmod") || tree.Is(c, "flat"));
            first = before && token - part.First < Longest ? Math.Min(first, part.First) : first;
            end = behind && part.End - token <= Longest ? part.End : end;
        }

        return Phrases.Trim(document, new TokenSpan(first, end));
    }
}
