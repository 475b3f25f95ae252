using Extract.Language;
using Extract.Rules;

namespace Extract.Knowledge.Values;

/// <summary>A glance at the tense of a sentence, where no rule has judged it. Thread-safe.</summary>
internal static class Tense
{
    /// <summary>Planned when the clause around a token, or else its sentence, speaks of what is to come.</summary>
    public static Status OfClauseAt(Document document, int token) => OfClause(document, token) ?? StatusAt(document, token);

    /// <summary>Planned when the sentence around a token speaks of what is to come.</summary>
    /// <summary>What the verbs that govern a token say, the nearest first; null when none has a tense that tells.</summary>
    private static Status? OfClause(Document document, int token)
    {
        int verb = token;
        for (int step = 0; step < 12 && verb >= 0; step++)
        {
            ref readonly Token word = ref document.Tokens[verb];
            if (word.Upos is Upos.Verb or Upos.Aux && OfVerb(document, verb) is { } status)
            {
                return status;
            }

            verb = word.Head;
        }

        return null;
    }

    private static Status? OfVerb(Document document, int verb)
    {
        TokenSpan sentence = document.Sentences[document.SentenceOf(verb)].Span;
        bool isPast = document.Tokens[verb].Xpos == "VBD";
        for (int t = Math.Max(sentence.First, verb - 8); t < verb; t++)
        {
            ref readonly Token aux = ref document.Tokens[t];
            if (aux.Head != verb || aux.Upos != Upos.Aux)
            {
                continue;
            }

            if (aux.Lower is "will" or "'ll" or "\u2019ll" or "wo" or "shall" or "must")
            {
                return Status.Planned;
            }

            isPast |= aux.Lower is "was" or "were" or "had" or "did" or "has" or "have" or "'d";
        }

        if (isPast)
        {
            return Status.Happened;
        }

        // "begins on Tuesday": what is on a timetable is told in the present.
        bool isTimed = document.Tokens[verb].Xpos is "VBZ" or "VBP"
            && document.Tokens[verb].Lemma is "begin" or "start" or "open" or "resume" or "end" or "finish" or "close" or "conclude" or "depart" or "expire";
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
