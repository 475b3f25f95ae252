using Extract.Knowledge.Values.Calendar;
using Extract.Language;
using Extract.Language.Values;
using Extract.Rules;
using NodaTime;

namespace Extract.Knowledge.Values.Timeline;

/// <summary>The day on which what a text tells of began: what "day 30" counts from. Not thread-safe.</summary>
internal sealed class StoryStart(Document document, Func<DateExpression, Status, PartialDate?> resolve)
{
    private bool _isSought;
    private LocalDate? _day;

    /// <summary>The first day of the first long stretch of dates, else the first day in a sentence that speaks of a start; null when the text tells none.</summary>
    public LocalDate? Day
    {
        get
        {
            if (!_isSought)
            {
                _isSought = true;
                _day = Seek();
            }

            return _day;
        }
    }

    private LocalDate? Seek()
    {
        LocalDate? begun = null;
        foreach (Value value in document.Values)
        {
            if (value is CountedDate or ReferenceDate or not DateExpression || resolve((DateExpression)value, Status.Happened) is not { First: { } first } date)
            {
                continue;
            }

            if (date is DateSpan { Last: { } last } && Days.Between(first, last) > 7)
            {
                return first;
            }

            begun ??= date is DayDate && SpeaksOfStart(value.Span.First) ? first : null;
        }

        return begun;
    }

    private bool SpeaksOfStart(int token)
    {
        TokenSpan sentence = document.Sentences[document.SentenceOf(token)].Span;
        for (int t = sentence.First; t < sentence.End; t++)
        {
            if (document.Tokens[t].Lemma is "begin" or "start" or "commence" or "launch" or "open" or "leave" or "depart"
                || (document.Tokens[t].Lemma == "set" && t + 1 < sentence.End && document.Tokens[t + 1].Lower is "out" or "off"))
            {
                return true;
            }
        }

        foreach (Value value in document.Values)
        {
            if (value is CountedDate { Number: 1 } && value.Span.First >= sentence.First && value.Span.First < sentence.End)
            {
                return true;
            }
        }

        return false;
    }
}
