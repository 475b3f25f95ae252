using Extract.Language;
using Extract.Language.Values;
using Extract.Rules.Grammar;

namespace Extract.Rules.Matching;

/// <summary>How a mention in the same sentence lies to a trigger.</summary>
internal enum Reach
{
    /// <summary>In the trigger's clause or one that governs it.</summary>
    Same,

    /// <summary>In another clause of the sentence.</summary>
    Other,

    /// <summary>Inside a relative clause or apposition about something else, or a bare year: no business of the trigger's.</summary>
    Closed,
}

/// <summary>Judges whether what stands around a trigger may fill its roles. Not thread-safe: one per document.</summary>
internal sealed class ContextScope(Document document, Tree tree, StatusReader statuses, MentionIndex mentions, ContextWords words)
{
    private const int Limit = 40;

    private ReadOnlySpan<Token> Tokens => document.Tokens;

    public Reach Of(Mention mention, int trigger)
    {
        int home = statuses.Predicate(trigger);
        int clause = statuses.Predicate(mention.Head);
        if (IsUnanchored(mention) || InRemarkOnName(mention, trigger) || (clause != home && IsSpeech(clause)))
        {
            return Reach.Closed;
        }

        if (clause == home)
        {
            return IsBareYear(mention) && !HangsOn(mention.Head, home) ? Reach.Closed : Reach.Same;
        }

        if (IsBareYear(mention))
        {
            return Reach.Closed;
        }

        if (IsAbove(clause, home))
        {
            return Reach.Same;
        }

        return InSideRemark(mention.Head, home) ? Reach.Closed : Reach.Other;
    }

    /// <summary>
    /// True when a mention of a sentence before may date or place what a trigger tells: in a clause of the same status that is
    /// no side remark, no flashback and no "said on Tuesday"; a bare year only where it opens its sentence and so sets the scene.
    /// </summary>
    public bool IsFree(Mention mention, int trigger)
    {
        int clause = statuses.Predicate(mention.Head);
        if (IsUnanchored(mention) || IsSpeech(clause) || statuses.IsFlashback(clause) || InSideRemark(mention.Head, -1))
        {
            return false;
        }

        if (mention.Value < 0 && !IsLocated(mention))
        {
            return true;
        }

        return (!IsBareYear(mention) || Opens(mention)) && statuses.Of(mention.Head) == statuses.Of(trigger);
    }

    /// <summary>
    /// True when a mention may be what a paragraph or a heading is about: no side remark, nothing that dates or places a saying. It
    /// needs no preposition ("KAZAN - …"), and a day is no topic of a flashback.
    /// </summary>
    public bool IsTopic(Mention mention, int trigger) =>
        !IsUnanchored(mention) && !IsContainer(mention) && !InSideRemark(mention.Head, -1) && !IsSpeech(statuses.Predicate(mention.Head))
        && (mention.Value < 0 || !IsFlashback(trigger));

    /// <summary>True when a trigger is told as a flashback, to which the days told before do not belong.</summary>
    public bool IsFlashback(int trigger) => statuses.IsFlashback(statuses.Predicate(trigger));

    /// <summary>True when a mention is only where the one before it lies: "the stadium in Tokyo".</summary>
    public bool IsContainer(Mention mention)
    {
        if (!IsLocated(mention))
        {
            return false;
        }

        int t = mention.Span.First - 1;
        while (t > 0 && Tokens[t].Upos is Upos.Det or Upos.Adj)
        {
            t--;
        }

        if (t <= 0 || Tokens[t].Lower is not ("in" or "," or "near" or "off"))
        {
            return false;
        }

        foreach (Mention before in mentions.Covering(t - 1))
        {
            if (before.Label == mention.Label && before.Form == MentionForm.Named)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for places and the like, which only their own clause and a locative tell.</summary>
    public bool IsLocated(Mention mention) => words.Located.Contains(mention.Type);

    /// <summary>True when a place or the like is told as the place of something: a locative preposition opens its phrase.</summary>
    public bool IsPlaced(Mention mention)
    {
        if (words.Locatives is null || !IsLocated(mention))
        {
            return true;
        }

        int first = document.Sentences[document.SentenceOf(mention.Span.First)].Span.First;
        for (int t = mention.Span.First - 1, n = 0; t >= first && n < 6; t--, n++)
        {
            ref readonly Token token = ref document.Tokens[t];
            if (token.Lower == "of" || token.Lower == "'s" || token.Upos is Upos.Det or Upos.Adj or Upos.Noun or Upos.Propn or Upos.Num or Upos.Cconj || token.Lower is "-" or "," or "\"")
            {
                continue;
            }

            return words.Locatives.Contains(token.Lower);
        }

        return false;
    }

    /// <summary>"two days before the ceremony" is dated by what nothing dates; "for the next three days" says how long.</summary>
    private bool IsUnanchored(Mention mention) =>
        mention.Value >= 0 && document.Values[mention.Value] is ShiftedDate { Anchor: DateAnchor.Event } or StretchDate;

    private bool IsSpeech(int clause) => words.Speech?.Contains(Tokens[clause].Lemma) == true;

    /// <summary>"Peris, a gold medallist at Atlanta": between the name's comma and the mention no verb leads out of the remark.</summary>
    private bool InRemarkOnName(Mention mention, int trigger)
    {
        int first = document.Sentences[document.SentenceOf(mention.Span.First)].Span.First;
        for (int t = mention.Span.First - 1; t > first && t != trigger; t--)
        {
            if (Tokens[t].Upos is Upos.Verb or Upos.Aux || Tokens[t].Lower is "and" or ";" or ":")
            {
                return false;
            }

            if (Tokens[t].Lower == ",")
            {
                foreach (Mention name in mentions.Covering(t - 1))
                {
                    if (name.Form == MentionForm.Named && name.Type != mention.Type && mention.Value < 0 && words.Personal.Contains(name.Type))
                    {
                        return true;
                    }
                }

                return false;
            }
        }

        return false;
    }

    private bool IsBareYear(Mention mention) =>
        mention.Value >= 0 && document.Values[mention.Value] is CalendarDate { Month: null } or DateRange { To: CalendarDate { Month: null } };

    private bool Opens(Mention mention) =>
        mention.Span.First - document.Sentences[document.SentenceOf(mention.Span.First)].Span.First <= 1;

    private bool HangsOn(int token, int predicate) => Tokens[token].Head == predicate || token == predicate;

    private bool IsAbove(int clause, int below)
    {
        int at = below;
        for (int n = 0; n < Limit && at >= 0; n++)
        {
            if (at == clause)
            {
                return true;
            }

            at = Tokens[at].Head;
        }

        return false;
    }

    private bool InSideRemark(int token, int home)
    {
        int at = token;
        for (int n = 0; n < Limit && at >= 0 && at != home; n++)
        {
            if (tree.Is(at, "acl:relcl") || tree.Is(at, "appos"))
            {
                // The remark is the trigger's own when the trigger stands in it too.
                return home < 0 || !IsAbove(at, home);
            }

            at = Tokens[at].Head;
        }

        return false;
    }
}
