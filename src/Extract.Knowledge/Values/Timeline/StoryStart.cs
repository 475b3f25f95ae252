using Extract.Knowledge.Values.Calendar;
using Extract.Language;
using Extract.Language.Values;
using Extract.Rules;
using NodaTime;

namespace Extract.Knowledge.Values.Timeline;

/// <summary>The day on which what a text tells of began: what "day 30" counts from. Not thread-safe.</summary>
/// <param name="starts">Days on which something of the kind began.</param>
internal sealed class StoryStart(Document document, LocalDate? published, IReadOnlyList<LocalDate> starts, Func<DateExpression, Status, PartialDate?> resolve)
{
    // News tells of the day of publication or one beside it; a start that leads elsewhere was another's.
    private const int News = 7;
    private const int Recent = 2;

    private bool _isSought;
    private bool _isSure;
    private LocalDate? _day;
    private int _sentence = -1;

    /// <summary>The day of the start; null when the text tells none.</summary>
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

    /// <summary>
    /// The day that a number counts to from the start: the first day of the first long stretch of dates, or the day that is called the first; else the
    /// first day in a sentence that speaks of a start, if it leads to the days of the news; else a start that is known and does so. Null when there is none.
    /// </summary>
    public PartialDate? Count(CountedDate counted)
    {
        PartialDate? date = Day is { } start ? Resolving.Shifts.Counted(counted, start) : null;
        return date is { First: { } first } && !_isSure && published is { } issue && (first > issue.PlusDays(1) || (Days.Between(first, issue) > News && !IsBeside(counted))) ? null : date;
    }

    private LocalDate? Seek()
    {
        LocalDate? begun = null;
        HashSet<int> ofFirst = SentencesOfFirst();
        foreach (Value value in document.Values)
        {
            // What counts from the story itself may count from the start that is sought.
            if (value is CountedDate or ReferenceDate or StretchDate or ShiftedDate { Anchor: not DateAnchor.Publication } or not DateExpression || resolve((DateExpression)value, Status.Happened) is not { First: { } first } date)
            {
                continue;
            }

            if (date is DateSpan { Last: { } last } && Days.Between(first, last) > 7)
            {
                _isSure = true;
                return first;
            }

            if (date is DayDate && ofFirst.Contains(document.SentenceOf(value.Span.First)))
            {
                _isSure = true;
                return first;
            }

            if (begun is null && date is DayDate && SpeaksOfStart(value.Span.First))
            {
                begun = first;
                _sentence = document.SentenceOf(value.Span.First);
            }
        }

        return begun ?? Known();
    }

    // A start that is known leads from a day that the text counts to the days of the news.
    private LocalDate? Known()
    {
        foreach (Value value in published is null ? [] : document.Values)
        {
            if (value is not CountedDate { Unit: CalendarUnit.Day } counted)
            {
                continue;
            }

            foreach (LocalDate start in starts)
            {
                LocalDate day = start.PlusDays(counted.Number - 1);
                if (day <= published!.Value.PlusDays(1) && day >= published.Value.PlusDays(-Recent))
                {
                    return start;
                }
            }
        }

        return null;
    }

    // "It left on 1 March, and day 10 was spent in fog."
    private bool IsBeside(CountedDate counted) => _sentence >= 0 && document.SentenceOf(counted.Span.First) - _sentence is 0 or 1;

    // "Day one was 7 October."
    private HashSet<int> SentencesOfFirst()
    {
        HashSet<int> sentences = [];
        foreach (Value value in document.Values)
        {
            if (value is CountedDate { Number: 1, Unit: CalendarUnit.Day })
            {
                sentences.Add(document.SentenceOf(value.Span.First));
            }
        }

        return sentences;
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

        return false;
    }
}
