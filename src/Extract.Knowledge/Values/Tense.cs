using Extract.Language;
using Extract.Rules;

namespace Extract.Knowledge.Values;

/// <summary>A glance at the tense of a sentence, where no rule has judged it. Thread-safe.</summary>
internal static class Tense
{
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
