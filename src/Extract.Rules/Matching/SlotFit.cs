using Extract.Language;
using Extract.Rules.Definitions;
using Extract.Rules.Grammar;
using Extract.Rules.Patterns;

namespace Extract.Rules.Matching;

/// <summary>Tells whether what stands at a token fits a slot. Not thread-safe: one per document.</summary>
internal sealed class SlotFit(Document document, Tree tree, MentionIndex mentions)
{
    /// <summary>Adds what stands at a token when it fits.</summary>
    public void Collect(Slot slot, int token, List<Argument> found, List<int> used)
    {
        foreach (SlotFilter filter in slot.Alternatives)
        {
            if (filter.Label is null)
            {
                if (TextFits(filter, token, out TokenSpan span))
                {
                    Add(found, new Argument(slot.Role?.Name ?? "", null, Phrases.Singular(document, span)), used, token);
                    return;
                }

                continue;
            }

            if ((mentions.Matches.Length > 0 ? mentions.MatchBy(filter.Label, token) : null) is { } match)
            {
                Add(found, new Argument(slot.Role?.Name ?? "", match, null), used, match.Head);
                return;
            }

            if (Find(filter, token) is { } mention)
            {
                Add(found, new Argument(slot.Role?.Name ?? "", mention, null), used, mention.Head);
                return;
            }
        }
    }

    /// <summary>Adds an argument unless its mention is there already.</summary>
    public static void Add(List<Argument> found, Argument argument, List<int> used, int token)
    {
        foreach (Argument other in found)
        {
            if (other.Mention is not null && ReferenceEquals(other.Mention, argument.Mention))
            {
                return;
            }
        }

        found.Add(argument);
        used.Add(token);
    }

    private bool TextFits(SlotFilter filter, int token, out TokenSpan span)
    {
        ref readonly Token word = ref document.Tokens[token];
        span = new TokenSpan(token, token + 1);
        return filter.Lexicon is { } lexicon
            ? lexicon.MatchWord(word, out _)
            : string.Equals(word.Lemma, filter.Lemma, StringComparison.Ordinal) || string.Equals(word.Lower, filter.Lemma, StringComparison.Ordinal);
    }

    /// <summary>The mention that a slot's token heads, or that stands in apposition to it or before it as its name.</summary>
    private Mention? Find(SlotFilter filter, int token)
    {
        if (Covering(filter, token) is { } direct)
        {
            return direct;
        }

        for (int c = tree.FirstChild(token); c >= 0; c = tree.Next(c))
        {
            if (tree.Is(c, "appos") || tree.Is(c, "flat") || tree.Is(c, "compound") || tree.Is(c, "nmod:desc") || tree.Is(c, "dep"))
            {
                if (Covering(filter, c) is { } near && near.Form == MentionForm.Named)
                {
                    return near;
                }
            }
        }

        return null;
    }

    /// <summary>The mention over a token, when it passes a filter.</summary>
    public Mention? Covering(SlotFilter filter, int token)
    {
        foreach (Mention mention in mentions.Covering(token))
        {
            if (mention.Label == filter.Label && filter.Forms.Accepts(mention) && Antecedents.Stands(document, mentions, mention))
            {
                return mention;
            }
        }

        return null;
    }
}
