using Extract.Knowledge.Values.Calendar;
using Extract.Language;
using Extract.Language.Values;
using Extract.Rules.Schema;
using NodaTime;
using Xunit;

namespace Extract.Knowledge.Tests.Values;

/// <summary>What is written of a date is read as the same date, and nothing that is read can do harm.</summary>
public sealed class EdtfRoundTrip
{
    private const int Trials = 3_000;

    [Fact]
    public void Every_date_is_read_as_it_was_written()
    {
        Random random = new(5);
        for (int i = 0; i < Trials; i++)
        {
            PartialDate date = Any(random);
            Assert.True(EdtfParser.TryParse(date.ToEdtf(), out PartialDate? read), date.ToString());
            Assert.Equal(date, read);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("../..")]
    [InlineData("2013-02-30")]
    [InlineData("2013-13")]
    [InlineData("0000")]
    [InlineData("XXXX-")]
    [InlineData("XXXX-02-30")]
    [InlineData("2013/")]
    [InlineData("2014/2013")]
    [InlineData("٢٠١٣")]
    [InlineData("?")]
    [InlineData("2013-11-07T10")]
    public void What_is_no_date_is_told(string? text) => Assert.False(EdtfParser.TryParse(text, out _));

    [Fact]
    public void Hostile_strings_never_throw()
    {
        const string Signs = "0123456789XX--//..?~%T ";
        Random random = new(6);
        for (int i = 0; i < 20 * Trials; i++)
        {
            string text = string.Create(random.Next(24), random, (span, r) =>
            {
                for (int c = 0; c < span.Length; c++)
                {
                    span[c] = Signs[r.Next(Signs.Length)];
                }
            });
            if (EdtfParser.TryParse(text, out PartialDate? date))
            {
                _ = (date.First, date.Last, date.ToTimex());
                Assert.True(EdtfParser.TryParse(date.ToEdtf(), out PartialDate? again), text);
                Assert.Equal(date.ToEdtf(), again.ToEdtf());
            }
        }
    }

    [Fact]
    public void Any_mix_of_the_words_of_values_can_be_resolved()
    {
        string[] words =
        [
            "1", "31", "1998", "9999", "99,999,999", "one", "million", "third", "the", "a", "and", "of", "to", "from", "in", "on", "at", "ago", "later", "before", "after",
            "last", "next", "this", "every", "early", "day", "weeks", "months", "years", "hours", "centuries", "Monday", "February", "30", "summer", "Easter", "noon",
            "6:40pm", "Moscow", "time", "GMT", "today", "century", "1990s", "km", "$", "-", ",", ".", "quarter", "half", "decades", "aged",
        ];
        Random random = new(7);
        for (int i = 0; i < 300; i++)
        {
            string text = string.Join(' ', Enumerable.Range(0, 1 + random.Next(40)).Select(_ => words[random.Next(words.Length)]));
            Document document = ValueText.Read(text);
            foreach (DateOnly? published in (DateOnly?[])[null, new DateOnly(2013, 11, 9), DateOnly.MinValue, DateOnly.MaxValue])
            {
                Knowledge.Values.ValueResolver resolver = new(document, published);
                foreach (Value value in document.Values)
                {
                    foreach (LiteralKind kind in Enum.GetValues<LiteralKind>())
                    {
                        resolver.Resolve(value, resolver.StatusAt(value.Span.First), kind);
                    }
                }
            }
        }
    }

    private static PartialDate Any(Random random)
    {
        int year = random.Next(1, 9990);
        LocalDate day = new LocalDate(year, 1, 1).PlusDays(random.Next(365));
        return random.Next(11) switch
        {
            0 => new YearDate(year),
            1 => new MonthDate(year, random.Next(1, 13)),
            2 => new DayDate(day),
            3 => new SeasonOfYear(year, (Season)random.Next(21, 25)),
            4 => new PartOfYear(year, 4, random.Next(1, 5)),
            5 => new PartOfYear(year, 2, random.Next(1, 3)),
            6 => new PeriodOfYears(random.Next(1, 999) * 10, 10),
            7 => new PeriodOfYears(random.Next(1, 99) * 100, 100),
            8 => WeekDate.Of(day, random.Next(2) == 0),
            9 => new DateOfUnknownYear(random.Next(1, 13), random.Next(2) == 0 ? null : random.Next(1, 29)),
            _ => random.Next(4) switch
            {
                0 => new DateSpan(null, new DayDate(day)),
                1 => new DateSpan(new MonthDate(year, 3), null),
                2 => new DateSpan(new YearDate(year), new YearDate(year + random.Next(1, 9))),
                _ => new QualifiedDate(new YearDate(year), random.Next(2) == 0, true),
            },
        };
    }
}
