using Extract.Language.Values;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Extract.Knowledge.Tests.Values;

public sealed class Durations
{
    private static readonly Config _config = Config.QuickThrowOnFailure.WithMaxTest(3000);

    private static readonly Arbitrary<string> _nearly = Arb.From(
        Gen.ListOf(Gen.Elements("PTYMWDHSX.0123456789 -eE".ToCharArray()), 9).Select(c => "P" + string.Concat(c)));

    [Theory]
    [InlineData("PT4.5H", "PT4H30M")]
    [InlineData("P1.5D", "P1DT12H")]
    [InlineData("P0.5Y", "P6M")]
    [InlineData("P2.5Y", "P2Y6M")]
    [InlineData("P1.5W", "P1W3DT12H")]
    [InlineData("P1.5M", "P1M15D")]
    [InlineData("PT1.5M", "PT1M30S")]
    [InlineData("PT9.58S", "PT9.58S")]
    [InlineData("PT90M", "PT90M")]
    [InlineData("P123D", "P123D")]
    [InlineData("PXD", "PXD")]
    public void Whole_units_have_no_fractions(string text, string whole) => Assert.Equal(whole, IsoDuration.Parse(text).InWholeUnits().ToString());

    [Theory]
    [InlineData("")]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("P1DT")]
    [InlineData("P1D1D")]
    [InlineData("P1D1W")]
    [InlineData("P1H")]
    [InlineData("PT1D")]
    [InlineData("P1S")]
    [InlineData("PT1H1H")]
    [InlineData("PTT1H")]
    [InlineData("P-1D")]
    [InlineData("P1,5D")]
    [InlineData("PD")]
    [InlineData("P1")]
    [InlineData("P1e9D")]
    public void What_is_no_duration_is_refused(string text) => Assert.False(IsoDuration.TryParse(text, out _));

    [Fact]
    public void What_was_read_once_is_written_so_that_it_reads_the_same() => Check.One(_config, Prop.ForAll(_nearly, text =>
        !IsoDuration.TryParse(text, out IsoDuration? read) || IsoDuration.Parse(read.ToString()) == read));

    [Fact]
    public void No_text_is_too_strange_to_be_refused() => Check.One(_config, Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
        !IsoDuration.TryParse(text, out IsoDuration? read) || read.ToString().Length > 2));

    [Fact]
    public void Digits_without_end_are_no_duration() => Assert.False(IsoDuration.TryParse($"P{new string('9', 1000)}D", out _));

    [Fact]
    public void A_length_in_whole_units_stays_so() => Check.One(_config, Prop.ForAll(_nearly, text =>
        !IsoDuration.TryParse(text, out IsoDuration? read) || read.InWholeUnits().InWholeUnits() == read.InWholeUnits()));
}
