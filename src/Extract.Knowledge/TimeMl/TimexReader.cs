using Extract.Knowledge.Values;
using Extract.Language;
using Extract.Language.Values;
using Extract.Rules;

namespace Extract.Knowledge.TimeMl;

/// <summary>Writes what the values of a document are as TIMEX3s, by the guidelines of TimeML 1.2.1 and the practice of TimeBank. Thread-safe.</summary>
public static class TimexReader
{
    /// <summary>The TIMEX3s in text order, without overlaps.</summary>
    /// <param name="published">The document's creation time; null when unknown.</param>
    public static IReadOnlyList<Timex> Of(Document document, DateOnly? published)
    {
        ValueResolver resolver = new(document, published);
        TimexValues values = new(resolver);
        List<Timex> found = [];
        for (int v = 0; v < document.Values.Length; v++)
        {
            Value value = document.Values[v];
            if (value is DateExpression date && found.Count > 0 && document.Values[v - 1] is ClockTime && IsOnePhrase(document, document.Values[v - 1].Span, date.Span)
                && found[^1].Type == "TIME")
            {
                // "10 p.m. Wednesday" is one time, which holds the day already.
                found[^1] = found[^1] with { Span = new TokenSpan(found[^1].Span.First, date.Span.End) };
                continue;
            }

            foreach (Timex timex in Read(document, values, value, resolver.StatusAt(value.Span.First)))
            {
                if (found.Count == 0 || timex.Span.First >= found[^1].Span.End)
                {
                    found.Add(timex);
                }
            }
        }

        return found;
    }

    private static IEnumerable<Timex> Read(Document document, TimexValues values, Value value, Status status) => value switch
    {
        DateRange range => Ends(document, values, range, status),
        DateExpression date => IsTagged(document, date) ? One(values.Date(date, status)) : [],
        ClockTime time => One(values.Time(time, status)),
        LengthOfTime length => One(new Timex(length.Span, "DURATION", Length(document, length.Span, length.Length)) { Mod = TimexMods.Of(length.Nuance) }),
        Age age => IsOld(document, age) ? One(new Timex(age.Span, "DURATION", Length(document, age.Span, age.Length))) : [],
        RepeatedTime set => One(TimexValues.Set(document, set)),
        _ => [],
    };

    // "11.5 years" keeps its fraction, "a minute and a half" becomes whole.
    private static string Length(Document document, TokenSpan span, IsoDuration length) =>
        (document.TextOf(span).Contains('.') ? length : length.InWholeUnits()).ToString();

    private static IEnumerable<Timex> One(Timex? timex) => timex is null ? [] : [timex];

    // TimeML tags both ends of a range.
    private static IEnumerable<Timex> Ends(Document document, TimexValues values, DateRange range, Status status)
    {
        (DateExpression first, DateExpression last) = (range.From, range.To);
        if (first.Span == last.Span)
        {
            int link = Link(document, range.Span);
            if (link < 0)
            {
                return [];
            }

            (first, last) = (first with { Span = new TokenSpan(range.Span.First, link) }, last with { Span = new TokenSpan(link + 1, range.Span.End) });
        }

        return One(values.End(range, first, true, status)).Concat(One(values.End(range, last, false, status)));
    }

    private static int Link(Document document, TokenSpan span)
    {
        for (int t = span.First + 1; t < span.End - 1; t++)
        {
            if (document.Tokens[t].Lower is "to" or "and" or "until" or "through" or "-" or "\u2013" or "\u2014")
            {
                return t;
            }
        }

        return -1;
    }

    // A year behind a name is part of the name ("Orion 1980").
    private static bool IsTagged(Document document, DateExpression date) =>
        !(date is CalendarDate { Month: null, IsModifier: true } && date.Span.First > 0 && document.Tokens[date.Span.First - 1].Upos == Upos.Propn);

    // TimeBank leaves bare ages untagged.
    private static bool IsOld(Document document, Age age) => document.TextOf(age.Span).Contains("old", StringComparison.Ordinal);

    private static bool IsOnePhrase(Document document, TokenSpan time, TokenSpan date)
    {
        int between = date.First - time.End;
        return between == 0 || (between == 1 && document.Tokens[time.End].Lower is "," or "(");
    }
}
