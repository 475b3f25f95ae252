using Extract.Language.Values;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Extract.Language.Tests.Values;

/// <summary>What is written of a length of time is read as the same length.</summary>
public sealed class IsoDurationProperties
{
    private static readonly Config _config = Config.QuickThrowOnFailure.WithMaxTest(500);

    [Fact]
    public void Every_length_is_read_as_it_was_written() =>
        Prop.ForAll(Gen.Choose(0, 5_000_000).ToArbitrary(), Gen.Elements(Enum.GetValues<CalendarUnit>()).ToArbitrary(), (thousandths, unit) =>
        {
            IsoDuration length = IsoDuration.Of(thousandths / 1000.0, unit);
            Assert.Equal(length.ToString(), IsoDuration.Parse(length.ToString()).ToString());
            IsoDuration whole = length.InWholeUnits();
            Assert.Equal(whole.ToString(), IsoDuration.Parse(whole.ToString()).ToString());
        }).Check(_config);

    [Fact]
    public void No_string_throws() => Prop.ForAll(ArbMap.Default.ArbFor<string?>(), text =>
    {
        foreach (string tried in (string[])[text ?? "", "P" + text, "PT" + text, "P1" + text + "D"])
        {
            if (IsoDuration.TryParse(tried, out IsoDuration? read))
            {
                Assert.True(IsoDuration.TryParse(read.ToString(), out _), tried);
            }
        }
    }).Check(_config);
}
