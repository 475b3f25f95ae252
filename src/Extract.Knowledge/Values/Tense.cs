using Extract.Language;
using Extract.Rules;

namespace Extract.Knowledge.Values;

/// <summary>A glance at the tense of a sentence, where no rule has judged it. Thread-safe.</summary>
internal static class Tense
{
    // Auxiliaries stand no further before their verb.
    private const int Before = 8;

    /// <summary>
    /// What the verb that governs a token says, the nearest that can tell: planned for what will be, happened for what was; null where its tense
    /// leaves it open ("plans to leave on Friday", "takes effect on Friday").
    /// </summary>
    public static Status? OfClauseAt(Document document, int token)
    {
        int at = token;
        for (int step = 0; step < 12 && at >= 0; step++)
        {
            ref readonly Token word = ref document.Tokens[at];
            bool isVerb = word.Upos is Upos.Verb && word.Xpos is not "VBG";
            if (isVerb || HasCopula(document, at))
            {
                return OfVerb(document, at);
            }

            at = word.Head;
        }

        return null;
    }

    // "must be in their seats", "are due": what is said of the subject stands in the verb's place.
    private static bool HasCopula(Document document, int word)
    {
        int first = Math.Max(document.Sentences[document.SentenceOf(word)].Span.First, word - Before);
        for (int t = first; t < word; t++)
        {
            if (document.Tokens[t].Head == word && document.Tokens[t].Upos == Upos.Aux)
            {
                return true;
            }
        }

        return false;
    }

    private static Status? OfVerb(Document document, int verb)
    {
        ref readonly Token word = ref document.Tokens[verb];
        TokenSpan sentence = document.Sentences[document.SentenceOf(verb)].Span;
        bool isPast = word.Xpos is "VBD" or "VBN";
        bool isPresentBe = false;
        bool isAhead = word.Upos == Upos.Adj && word.Lemma is ("due" or "set" or "scheduled" or "slated");
        for (int t = Math.Max(sentence.First, verb - Before); t < verb; t++)
        {
            ref readonly Token aux = ref document.Tokens[t];
            if (aux.Head != verb || aux.Upos is not (Upos.Aux or Upos.Part))
            {
                continue;
            }

            if (aux.Lower is "will" or "'ll" or "\u2019ll" or "wo" or "shall" or "must")
            {
                return Status.Planned;
            }

            // "is to be carried"
            isPresentBe |= aux.Lower is "is" or "are" or "'s" or "\u2019s";
            if (isPresentBe && aux.Lower == "to")
            {
                return Status.Planned;
            }

            if (aux.Lower is "to" or "is" or "are" or "'s" or "\u2019s" or "can" or "may" or "could" or "would" or "should" or "might" or "be")
            {
                isPast = false;
            }
            else if (aux.Lower is "was" or "were" or "had" or "did" or "has" or "have" or "'d")
            {
                isPast = true;
            }
        }

        if (isPast || isAhead)
        {
            return isPast ? Status.Happened : Status.Planned;
        }

        // "begins on Tuesday": what is on a timetable is told in the present.
        bool isTimed = word.Xpos is "VBZ" or "VBP"
            && word.Lemma is "begin" or "start" or "open" or "resume" or "end" or "finish" or "close" or "conclude" or "depart" or "expire" or "take" or "stop" or "race" or "travel" or "sail" or "return" or "host";
        return isTimed ? Status.Planned : null;
    }

    /// <summary>Planned when the sentence around a token speaks of what is to come.</summary>
    public static Status StatusAt(Document document, int token)
    {
        TokenSpan sentence = document.Sentences[document.SentenceOf(token)].Span;
        for (int t = sentence.First; t < sentence.End; t++)
        {
            string lower = document.Tokens[t].Lower;
            string next = t + 1 < sentence.End ? document.Tokens[t + 1].Lower : "";
            bool isAhead = lower is "will" or "'ll" or "wo" or "shall" or "upcoming"
                || (next is "to"
                    && lower is "due" or "set" or "scheduled" or "expected" or "planned" or "going" or "about" or "plans" or "plan");
            if (isAhead)
            {
                return Status.Planned;
            }
        }

        return Status.Happened;
    }

    /// <summary>Whether a sentence tells something in the present perfect ("has been lit").</summary>
    public static bool IsPresentPerfect(Document document, int sentence)
    {
        TokenSpan span = document.Sentences[sentence].Span;
        for (int t = span.First; t < span.End - 1; t++)
        {
            ref readonly Token aux = ref document.Tokens[t];
            if (aux.Upos != Upos.Aux || aux.Lemma != "have" || aux.Lower is "had" or "'d" or "having")
            {
                continue;
            }

            int head = aux.Head;
            if (head > t && head < span.End && document.Tokens[head].Upos == Upos.Verb && (document.Tokens[head].Features & Features.Participle) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
