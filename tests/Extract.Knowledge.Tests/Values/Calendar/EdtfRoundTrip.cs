using Extract.Knowledge.Values.Calendar;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Extract.Knowledge.Tests.Values.Calendar;

public sealed class EdtfRoundTrip
{
    private static readonly Config _config = Config.QuickThrowOnFailure.WithMaxTest(3000);

    [Fact]
    public void A_date_written_and_read_is_the_same_date() => Check.One(_config, Prop.ForAll(Dates.NoSpan, date =>
        EdtfParser.TryParse(date.ToEdtf(), out PartialDate? read) && read == date));

    [Fact]
    public void An_interval_written_and_read_has_the_same_days() => Check.One(_config, Prop.ForAll(Dates.Any, date =>
        EdtfParser.TryParse(date.ToEdtf(), out PartialDate? read) && read.ToEdtf() == date.ToEdtf() && read.First == date.First && read.Last == date.Last));

    [Fact]
    public void A_date_ends_no_sooner_than_it_begins() => Check.One(_config, Prop.ForAll(Dates.Any, date =>
        date.First is not { } first || date.Last is not { } last || first <= last));

    [Fact]
    public void What_is_nearly_a_date_is_refused_or_read_as_written() => Check.One(_config, Prop.ForAll(Dates.Nearly, text =>
        !EdtfParser.TryParse(text, out PartialDate? read) || read.ToEdtf() == text));

    [Fact]
    public void No_text_is_too_strange_to_be_refused() => Check.One(_config, Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
        !EdtfParser.TryParse(text, out PartialDate? read) || read.ToEdtf() == text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("../..")]
    [InlineData("2013-11-07/2013-11-06")]
    [InlineData("2013-02-29")]
    [InlineData("2013-13")]
    [InlineData("2013-25")]
    [InlineData("0000")]
    [InlineData("XXXX-02-30")]
    [InlineData("XXXX-13")]
    [InlineData("XXXX")]
    [InlineData("2013-11-07?~")]
    [InlineData("٢٠١٣")]
    [InlineData("2013/2014/2015")]
    public void What_is_no_date_is_refused(string? text) => Assert.False(EdtfParser.TryParse(text, out _));
}
