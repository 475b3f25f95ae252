using System.Globalization;
using Extract.Language;
using Extract.Language.Values;
using Extract.Rules.Values;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Extract.Rules.Tests.Values;

/// <summary>What holds of the values of any text.</summary>
public sealed class ValueProperties
{
    private static readonly Config _config = Config.QuickThrowOnFailure.WithMaxTest(300);

    private static readonly string[] _words =
    [
        "1", "2", "07", "12", "31", "99", "1998", "2013", "3.5", "65,000", "one", "two", "twenty", "hundred", "million", "half", "third", "twenty-first", "19th",
        "a", "an", "the", "and", "or", "of", "to", "from", "in", "on", "at", "by", "between", "until", "ago", "later", "before", "after", "last", "next", "this",
        "every", "early", "late", "about", "past", "quarter", "day", "days", "week", "weeks’", "month", "years", "hours", "minutes", "seconds", "Monday",
        "Friday", "November", "May", "Jan.", "spring", "winter", "Easter", "Christmas", "noon", "midnight", "am", "p.m.", "GMT", "o'clock", "morning", "night",
        "today", "yesterday", "century", "1990s", "decade", "km", "miles", "kg", "per", "percent", "%", "$", "£", "dollars", "euros", "°C", "-", "–", "/", ",", ".",
        ":", "(", ")", "'", "½", "\n", "\n\n", "old", "aged", "year-old", "İ", "ı",
    ];

    [Fact]
    public void Values_of_any_string_stand_in_order_and_apart() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string?>(), text => Stand(text ?? "")).Check(_config);

    [Fact]
    public void Values_of_any_mix_of_their_words_stand_in_order_and_apart() => Prop.ForAll(Mixes, Stand).Check(_config);

    [Fact]
    public void Values_are_the_same_in_every_culture()
    {
        const string Text = "On 7 November 2013, IN APRIL, 65,000.5 km (40,389 miles) at 6:40pm cost £1.5m, 3.5%; it was -3.5 °C for two and a half hours.";
        CultureInfo before = CultureInfo.CurrentCulture;
        string expected = Told(Text);
        CultureInfo other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (other.NumberFormat.NumberDecimalSeparator, other.NumberFormat.NumberGroupSeparator, other.NumberFormat.NegativeSign) = (",", ".", "~");
        try
        {
            CultureInfo.CurrentCulture = other;
            Assert.Equal(expected, Told(Text));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("1-")]
    [InlineData("123 ")]
    [InlineData("1,")]
    [InlineData("7/")]
    [InlineData("five hundred ")]
    [InlineData("million ")]
    [InlineData("and a half ")]
    public void A_long_run_of_one_sort_is_read_to_its_end(string part) => Stand(string.Concat(Enumerable.Repeat(part, 5_000)));

    private static Arbitrary<string> Mixes { get; } = Arb.From(
        from words in Gen.NonEmptyListOf(Gen.Elements(_words))
        from glued in Gen.ListOf(Gen.Choose(0, 5))
        select string.Concat(words.Select((w, i) => w + (i < glued.Count && glued[i] == 0 ? "" : " "))));

    private static string Told(string text) =>
        string.Join("; ", ValueText.Rules.Values.Find(English.Analyzer.Analyze(text)).Select(v => $"{v.Span} {ValueNotation.Of(v)} {v.Rule}"));

    private static void Stand(string text)
    {
        Document document = ValueText.Read(text);
        int end = 0;
        foreach (Value value in document.Values)
        {
            Assert.True(value.Span.First >= end && value.Span.End > value.Span.First && value.Span.End <= document.Tokens.Length, text);
            Assert.NotEmpty(ValueNotation.Of(value));
            end = value.Span.End;
        }
    }
}
