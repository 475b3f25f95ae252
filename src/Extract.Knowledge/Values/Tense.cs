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
}
